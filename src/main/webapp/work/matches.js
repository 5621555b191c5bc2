import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, withQuery } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { hasRole } from '/app/town.js';
import '/work/hires.js';
import '/work/interests.js';
import { t } from '/work/texts.js';

const SIDES = ['worker', 'farmer'];

/** Who asked whom, what was answered, and what was agreed; for who has put a role down, the jobs that there were. */
class WorkMatches extends PlazaPage {
  /** as whom the person has something here @type {string[]} */
  sides = [];

  get heading() {
    return t('matches.title');
  }

  /** @returns {'SIGNED_IN'} */
  get audience() {
    return 'SIGNED_IN';
  }

  async load() {
    const isThere = await Promise.all(SIDES.map(async side => this.is(side) || this.was(side)));
    this.sides = SIDES.filter((_, index) => isThere[index]);
  }

  /** @param {string} side */
  is(side) {
    return hasRole(this.town?.account ?? null, side === 'farmer' ? 'FARMER' : 'WORKER');
  }

  /** @param {string} side */
  async was(side) {
    return (await api.get(withQuery('/api/work/hires', { as: side, limit: 1 }))).items.length > 0;
  }

  content() {
    const { sides } = this;
    const isBoth = sides.length > 1;
    const wanted = new URLSearchParams(location.search).get('as') ?? '';
    const as = sides.includes(wanted) ? wanted : (sides.find(side => this.is(side)) ?? sides[0] ?? 'worker');
    return html`<p class="back"><a href="/work/${as === 'farmer' ? '?as=farmer' : ''}">${t('title')}</a></p>
      <h1>${this.heading}</h1>
      ${isBoth
        ? html`<nav class="sides" aria-label=${t('side')}>
            ${sides.map(side => html`<a href="/work/matches.html?as=${side}" aria-current=${side === as ? 'page' : nothing}>${t(`side.${side}`)}</a>`)}
          </nav>`
        : nothing}
      <div class="halves">
        ${this.is(as) ? html`<work-interests data-as=${as}></work-interests>` : nothing}
        <work-hires data-as=${as}></work-hires>
      </div>
      <p class="soft">${t('matches.contact')} <a href="/account/">${t('matches.account')}</a></p>`;
  }
}
customElements.define('work-matches', WorkMatches);
