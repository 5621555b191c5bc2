import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { openCard } from '/work/parts.js';
import { t } from '/work/texts.js';

const SOONEST = '/api/work/offers?limit=3';

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = '/work/work.css';
document.head.append(sheet);

/** The part of work on the home page: the next offers, where there are any. */
class WorkHome extends PlazaElement {
  /** @type {import('/work/types.js').Offer[]} */
  offers = [];

  async start() {
    this.offers = (await api.get(SOONEST)).items;
  }

  template() {
    if (this.offers.length === 0) return nothing;
    return html`<section class="stack" aria-labelledby="next-offers">
      <h2 id="next-offers">${t('home.title')}</h2>
      <ul class="offer-list offer-list--wide">${this.offers.map(openCard)}</ul>
      <p><a class="button button--quiet" href="/work/">${t('home.all')}</a></p>
    </section>`;
  }
}
customElements.define('work-home', WorkHome);
