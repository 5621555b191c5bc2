import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { PlazaPage } from '/app/element.js';
import { t as shared } from '/app/texts.js';
import { hasRole, signInAddress } from '/app/town.js';
import '/work/farmer.js';
import '/work/interests.js';
import '/work/offer.js';
import '/work/start.js';
import { t } from '/work/texts.js';
import '/work/visitor.js';
import '/work/worker.js';

/** What work is to the person: the days and what fits them, the offers and who is free, or what there is at all. */
class WorkPage extends PlazaPage {
  offer = new URLSearchParams(location.search).get('offer');
  side = new URLSearchParams(location.search).get('as');

  get heading() {
    return t('title');
  }

  get account() {
    return this.town?.account ?? null;
  }

  content() {
    if (this.offer) return html`<work-offer data-id=${this.offer}></work-offer>`;
    const isWorker = hasRole(this.account, 'WORKER');
    const isFarmer = hasRole(this.account, 'FARMER');
    const asFarmer = isFarmer && (!isWorker || this.side === 'farmer');
    return html`<div class="title-row">
        <div>
          <h1>${this.heading}</h1>
          <p class="intro">${t(asFarmer ? 'intro.farmer' : isWorker ? 'intro.worker' : 'intro')}</p>
        </div>
        ${this.ways(isWorker, isFarmer)}
      </div>
      ${isWorker && isFarmer ? this.sides(asFarmer) : nothing}
      ${asFarmer
        ? html`<work-waiting data-as="farmer"></work-waiting><work-farmer></work-farmer>`
        : isWorker
          ? html`<work-waiting data-as="worker"></work-waiting><work-worker></work-worker>`
          : html`${this.welcome()}<work-open></work-open>`}`;
  }

  /** @param {boolean} isWorker @param {boolean} isFarmer */
  ways(isWorker, isFarmer) {
    const isAdmin = hasRole(this.account, 'ADMIN');
    if (!this.account) return nothing;
    return html`<div class="actions">
      <a class="button button--quiet" href="/work/matches.html">${t('matches.title')}</a>
      ${isWorker || isFarmer ? html`<a class="button button--quiet" href="/work/profile.html">${t('profile.title')}</a>` : nothing}
      ${isAdmin ? html`<a class="button button--quiet" href="/work/settings.html">${t('settings.title')}</a>` : nothing}
    </div>`;
  }

  /** @param {boolean} asFarmer */
  sides(asFarmer) {
    return html`<nav class="sides" aria-label=${t('side')}>
      <a href="/work/" aria-current=${asFarmer ? nothing : 'page'}>${t('side.worker')}</a>
      <a href="/work/?as=farmer" aria-current=${asFarmer ? 'page' : nothing}>${t('side.farmer')}</a>
    </nav>`;
  }

  welcome() {
    return html`<section class="halves" aria-label=${t('welcome.title')}>
        ${['worker', 'farmer'].map(side => html`<div class="card stack stack--tight">
          <h2>${t(`welcome.${side}`)}</h2>
          <ol class="steps-list">${[1, 2, 3].map(step => html`<li>${t(`welcome.${side}.${step}`)}</li>`)}</ol>
          ${this.account ? html`<work-start data-side=${side}></work-start>` : nothing}
        </div>`)}
      </section>
      ${this.account
        ? html`<p class="soft">${t('welcome.both')}</p>`
        : html`<div class="stack stack--tight">
            <div class="actions">
              <a class="button" href="/register.html?next=/work/">${shared('home.register')}</a>
              <a class="button button--quiet" href=${signInAddress()}>${shared('nav.sign-in')}</a>
            </div>
            <p class="soft">${t('welcome.how')}</p>
          </div>`}`;
  }
}
customElements.define('work-page', WorkPage);
