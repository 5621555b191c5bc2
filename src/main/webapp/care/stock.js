import { html } from '/vendor/lit-html/lit-html.js';
import { PlazaPage } from '/app/element.js';
import { careNav } from '/care/parts.js';
import '/care/stock-list.js';
import { t } from '/care/texts.js';

/** What is left of all residents' medications. */
class CareStockPage extends PlazaPage {
  get heading() {
    return t('stock.title');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['CARER'];
  }

  content() {
    return html`<h1>${this.heading}</h1>
      <p class="intro">${t('stock.about')}</p>
      ${careNav(this.town?.account ?? null, '/care/stock.html')}
      <care-stock data-carer></care-stock>`;
  }
}
customElements.define('care-stock-page', CareStockPage);
