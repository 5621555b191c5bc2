import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { PlazaPage } from '/app/element.js';
import { hasRole } from '/app/town.js';
import '/work/hires.js';
import '/work/interests.js';
import { t } from '/work/texts.js';

/** Who asked whom, what was answered, and what was agreed. */
class WorkMatches extends PlazaPage {
  get heading() {
    return t('matches.title');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['WORKER', 'FARMER'];
  }

  content() {
    const account = this.town?.account ?? null;
    const isBoth = hasRole(account, 'WORKER') && hasRole(account, 'FARMER');
    const wanted = new URLSearchParams(location.search).get('as');
    const as = hasRole(account, 'FARMER') && (!isBoth || wanted === 'farmer') ? 'farmer' : 'worker';
    return html`<p class="back"><a href="/work/${as === 'farmer' && isBoth ? '?as=farmer' : ''}">${t('title')}</a></p>
      <h1>${this.heading}</h1>
      ${isBoth
        ? html`<nav class="sides" aria-label=${t('side')}>
            ${['worker', 'farmer'].map(side => html`<a href="/work/matches.html?as=${side}" aria-current=${side === as ? 'page' : nothing}>${t(`side.${side}`)}</a>`)}
          </nav>`
        : nothing}
      <div class="halves">
        <work-interests data-as=${as}></work-interests>
        <work-hires data-as=${as}></work-hires>
      </div>
      <p class="soft">${t('matches.contact')} <a href="/account/">${t('matches.account')}</a></p>`;
  }
}
customElements.define('work-matches', WorkMatches);
