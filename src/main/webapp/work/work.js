import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, withQuery } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { day, language } from '/app/texts.js';
import { t } from '/work/texts.js';

/**
 * @typedef {{id: string, category: {slug: string, names: {es: string, en: string}}, place: {name: string},
 *   period: {from: string, to: string}, hourlyPay: number, vacancies: number, filled: number}} Offer
 */

const MONEY = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' });

/** The offers that are open, for everybody. */
class WorkPage extends PlazaPage {
  /** @type {Offer[]} */
  offers = [];
  /** @type {string | null} */
  next = null;

  get heading() {
    return t('work.title');
  }

  async load() {
    const part = await api.get(withQuery('/api/work/offers', { limit: 20, after: this.next }));
    this.offers = [...this.offers, ...part.items];
    this.next = part.next ?? null;
  }

  async more() {
    await this.load();
    this.update();
  }

  content() {
    return html`<h1>${this.heading}</h1>
      <p class="intro">${t('work.intro')}</p>
      ${this.offers.length ? html`<ul class="stack">${this.offers.map(offer => this.line(offer))}</ul>` : html`<p class="empty">${t('work.none')}</p>`}
      ${this.next ? html`<p><button class="button button--quiet" type="button" @click=${() => this.more()}>${t('work.more')}</button></p>` : nothing}`;
  }

  /** @param {Offer} offer */
  line(offer) {
    const values = {
      from: day(offer.period.from),
      to: day(offer.period.to),
      pay: MONEY.format(offer.hourlyPay),
      left: String(offer.vacancies - offer.filled),
    };
    return html`<li>
      <h2><a href="/work/offers/${offer.id}">${offer.category.names[language]} · ${offer.place.name}</a></h2>
      <p>${t('work.line', values)}</p>
    </li>`;
  }
}
customElements.define('work-page', WorkPage);
