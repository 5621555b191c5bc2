import { html } from '/vendor/lit-html/lit-html.js';
import { Pager, withQuery } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { moreButton } from '/app/parts.js';
import { t as shared } from '/app/texts.js';
import { openCard } from '/work/parts.js';
import { t } from '/work/texts.js';

/** @typedef {import('/work/types.js').Offer} Offer */

/** The offers that are open, for everybody. */
class WorkOpen extends PlazaElement {
  /** @type {Pager<Offer>} */
  pager = new Pager(after => withQuery('/api/work/offers', { limit: 10, after }));

  async start() {
    await this.pager.first();
  }

  template() {
    return html`<section class="stack" aria-labelledby="open-title">
      <h2 id="open-title">${t('open.title')}</h2>
      ${this.list()}
    </section>`;
  }

  list() {
    if (!this.pager.loaded) return html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    if (this.pager.items.length === 0) return html`<p class="empty">${t('open.none')}</p>`;
    return html`<ul class="offer-list offer-list--wide">${this.pager.items.map(openCard)}</ul>
      ${moreButton(this.pager, () => this.update())}`;
  }
}
customElements.define('work-open', WorkOpen);
