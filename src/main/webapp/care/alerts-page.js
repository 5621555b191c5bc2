import { html } from '/vendor/lit-html/lit-html.js';
import { PlazaPage } from '/app/element.js';
import '/care/alerts.js';
import { careNav, home } from '/care/parts.js';
import { t } from '/care/texts.js';

/** Whom to look after. */
class CareAlertsPage extends PlazaPage {
  get heading() {
    return t('alerts.page');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['CARER'];
  }

  async load() {
    await home();
  }

  content() {
    return html`<h1>${this.heading}</h1>
      <p class="intro">${t('alerts.about')}</p>
      ${careNav(this.town?.account ?? null, '/care/alerts.html')}
      <care-alerts></care-alerts>`;
  }
}
customElements.define('care-alerts-page', CareAlertsPage);
