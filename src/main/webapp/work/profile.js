import { html } from '/vendor/lit-html/lit-html.js';
import { PlazaPage } from '/app/element.js';
import { hasRole } from '/app/town.js';
import '/work/profile-form.js';
import { t } from '/work/texts.js';

class WorkProfilePage extends PlazaPage {
  get heading() {
    return t('profile.title');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['WORKER', 'FARMER'];
  }

  content() {
    const account = this.town?.account ?? null;
    const sides = [['WORKER', 'worker'], ['FARMER', 'farmer']].filter(([role]) => hasRole(account, /** @type {any} */ (role)));
    return html`<p class="back"><a href="/work/">${t('title')}</a></p>
      <h1>${this.heading}</h1>
      <div class="halves">${sides.map(([, side]) => html`<work-profile data-side=${side}></work-profile>`)}</div>
      <p class="soft">${t('matches.contact')} <a href="/account/">${t('matches.account')}</a></p>`;
  }
}
customElements.define('work-profile-page', WorkProfilePage);
