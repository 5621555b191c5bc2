import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, etagOf, Pager, withQuery } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaElement } from '/app/element.js';
import { numberOf } from '/app/numbers.js';
import { moreButton } from '/app/parts.js';
import { say } from '/app/say.js';
import { newKey } from '/app/send-queue.js';
import { t as shared } from '/app/texts.js';
import { residentAddress } from '/care/parts.js';
import { t } from '/care/texts.js';

/** @typedef {import('/care/types.js').Stock} Stock */
/** @typedef {{resident: string, residentName: string, medication: string, medicationName: string, amount?: number, low?: number, version?: number}} Countable */

/**
 * What is left: of one resident (attribute `data-resident`) or of all. With `data-carer` it can be counted; of one
 * resident also what is prescribed and was never counted.
 */
class CareStock extends PlazaElement {
  lowOnly = false;
  /** @type {Countable[]} */
  uncounted = [];
  /** @type {Pager<Stock>} */
  pager = new Pager(after =>
    this.dataset.resident
      ? withQuery(`/api/care/residents/${this.dataset.resident}/medication/stock`, { limit: 50, after })
      : withQuery('/api/care/round/stock', { low: this.lowOnly ? 'true' : '', limit: 50, after }),
  );

  async start() {
    await this.read();
  }

  async read() {
    await this.pager.first();
    if (this.dataset.resident && this.dataset.carer !== undefined) {
      const path = `/api/care/residents/${this.dataset.resident}/medication/prescriptions?limit=100`;
      /** @type {import('/care/types.js').Prescription[]} */
      const prescriptions = (await api.get(path)).items;
      const counted = new Set(this.pager.items.map(stock => stock.medication));
      this.uncounted = prescriptions
        .filter((each, index) => !counted.has(each.medication) && index === prescriptions.findIndex(one => one.medication === each.medication))
        .map(({ resident, medication, medicationName }) => ({ resident, residentName: '', medication, medicationName }));
    }
    this.update();
  }

  /** @param {Event} event */
  onlyLow = event => {
    this.lowOnly = /** @type {HTMLInputElement} */ (event.target).checked;
    this.read().catch(thrown => this.fail(thrown));
  };

  /** @param {Countable} stock */
  path(stock) {
    return `/api/care/residents/${stock.resident}/medication/stock/${stock.medication}`;
  }

  /** @param {Countable} stock */
  count(stock) {
    ask({
      title: t('stock.count-title', { medication: stock.medicationName, name: stock.residentName || t('resident.title') }),
      confirm: t('stock.count'),
      fields: [
        { name: 'amount', label: t('stock.amount'), type: 'decimal', value: stock.amount === undefined || stock.amount < 0 ? '' : stock.amount },
        { name: 'low', label: t('stock.low'), type: 'decimal', value: stock.low, optional: true },
      ],
      act: async ({ amount, low }) => {
        const etag = stock.version === undefined ? null : etagOf(stock.version);
        await api.put(this.path(stock), { amount: numberOf(amount), low: numberOf(low) }, etag);
        say(t('stock.counted'));
        await this.read();
      },
    });
  }

  /** @param {Stock} stock */
  deliver(stock) {
    const key = newKey();
    ask({
      title: t('stock.deliver-title', { medication: stock.medicationName, name: stock.residentName }),
      confirm: t('stock.deliver'),
      fields: [{ name: 'amount', label: t('stock.arrived'), type: 'decimal' }],
      act: async ({ amount }) => {
        await api.post(`${this.path(stock)}/deliveries`, { amount: numberOf(amount), key });
        say(t('stock.delivered'));
        await this.read();
      },
    });
  }

  template() {
    const isOfOne = Boolean(this.dataset.resident);
    return html`<section class="stack" aria-labelledby="stock-title">
      ${isOfOne
        ? html`<h3 id="stock-title">${t('stock.title')}</h3>`
        : html`<h2 id="stock-title" class="visually-hidden">${t('stock.title')}</h2>
            <label class="check"><input type="checkbox" @change=${this.onlyLow}> ${t('stock.low-only')}</label>`}
      ${this.list(isOfOne)}
    </section>`;
  }

  /** @param {boolean} isOfOne */
  list(isOfOne) {
    const { pager } = this;
    if (!pager.loaded) return html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    if (pager.items.length + this.uncounted.length === 0) {
      return html`<p class="empty">${t(this.lowOnly ? 'stock.none-low' : 'stock.none')}</p>`;
    }
    return html`<ul class="rows">${repeat(pager.items, stock => stock.medication + stock.resident, stock => this.row(stock, isOfOne))}
        ${repeat(this.uncounted, each => each.medication, each => html`<li class="row"><span>${each.medicationName}</span>${this.button('count', each, () => this.count(each))}</li>`)}</ul>
      ${moreButton(pager, () => this.update())}`;
  }

  /** @param {Stock} stock @param {boolean} isOfOne */
  row(stock, isOfOne) {
    const look = { ENOUGH: 'tag--good', LOW: 'tag--late', COUNT_AGAIN: 'tag--danger' }[stock.state];
    return html`<li class="row">
      <span>${isOfOne
          ? nothing
          : html`<a href=${residentAddress(stock.resident)}>${stock.residentName}</a>${stock.room ? ` (${stock.room})` : ''} · `}<strong>${stock.medicationName}</strong>:
        ${stock.left} <span class="tag ${look}">${t(`stock.state-${stock.state}`)}</span></span>
      ${this.dataset.carer === undefined
        ? nothing
        : html`<span class="actions">${this.button('count', stock, () => this.count(stock))}
            ${this.button('deliver', stock, () => this.deliver(stock))}</span>`}
    </li>`;
  }

  /** @param {'count' | 'deliver'} what @param {Countable} stock @param {() => void} act */
  button(what, stock, act) {
    return html`<button class="link-button" type="button" @click=${act}>${t(`stock.${what}`)}<span
      class="visually-hidden"> ${stock.medicationName} ${stock.residentName}</span></button>`;
  }
}
customElements.define('care-stock', CareStock);
