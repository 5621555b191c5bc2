import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { PlazaPage } from '/app/element.js';
import { hasRole } from '/app/town.js';
import '/work/own-suggestions.js';
import '/work/profile-form.js';
import '/work/start.js';
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
      ${sides.length < 2 ? this.other(hasRole(account, 'WORKER') ? 'farmer' : 'worker') : nothing}
      <p>${sides.map(([, side]) => html`<a class="button button--quiet" href="/work/ratings.html?${side}=${account?.id}">${t(sides.length > 1 ? `ratings.own.${side}` : 'ratings.own')}</a> `)}</p>
      <work-own-suggestions></work-own-suggestions>
      <p class="soft">${t('matches.contact')} <a href="/account/">${t('matches.account')}</a></p>`;
  }

  /** @param {string} side */
  other(side) {
    return html`<section class="card stack stack--tight" aria-labelledby="other-side">
      <h2 id="other-side">${t(`other.${side}`)}</h2>
      <p>${t(`other.${side}.about`)}</p>
      <work-start data-side=${side}></work-start>
    </section>`;
  }
}
customElements.define('work-profile-page', WorkProfilePage);
