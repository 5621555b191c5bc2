import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { PlazaPage } from '/app/element.js';
import { forgetOffline } from '/app/offline.js';
import { t as shared } from '/app/texts.js';
import { hasRole, signInAddress } from '/app/town.js';
import { careNav } from '/care/parts.js';
import '/care/residents.js';
import '/care/round.js';
import { t } from '/care/texts.js';

/** The door of the home: the round and the residents for carers, a word for everybody else. */
class CarePage extends PlazaPage {
  get heading() {
    return t('title');
  }

  async load() {
    if (!hasRole(this.town?.account ?? null, 'CARER')) await forgetOffline('care');
  }

  content() {
    const account = this.town?.account ?? null;
    const isCarer = hasRole(account, 'CARER');
    return html`<h1>${this.heading}</h1>
      <p class="intro">${t('intro')}</p>
      ${careNav(account, '/care/')}
      ${isCarer
        ? html`<care-round></care-round><care-residents></care-residents>`
        : hasRole(account, 'RELATIVE')
          ? html`<p><a class="button" href="/care/relative.html">${t('own.title')}</a></p>`
          : this.welcome(account)}`;
  }

  /** @param {import('/app/town.js').Account | null} account */
  welcome(account) {
    return html`<section class="card stack" aria-labelledby="welcome-title">
      <h2 id="welcome-title">${t('welcome.title')}</h2>
      <p>${t('welcome.about')}</p>
      ${account ? nothing : html`<div class="actions"><a class="button" href=${signInAddress()}>${shared('nav.sign-in')}</a></div>`}
    </section>`;
  }
}
customElements.define('care-page', CarePage);
