import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api } from '/app/api.js';
import { t as shared, useZone } from '/app/texts.js';
import { hasRole } from '/app/town.js';
import { useHomeZone } from '/care/doses.js';
import { t } from '/care/texts.js';

/** @typedef {import('/app/town.js').Account} Account */

/** Pages of the home, in the order of a day, and for whom they are. @type {{path: string, text: string, roles: import('/app/town.js').Role[]}[]} */
const PAGES = [
  { path: '/care/', text: 'round.title', roles: ['CARER'] },
  { path: '/care/medications.html', text: 'catalogue.title', roles: ['CARER'] },
  { path: '/care/stock.html', text: 'stock.title', roles: ['CARER'] },
];

/** The way from each page of the home to the others. @param {Account | null} account @param {string} current */
export function careNav(account, current) {
  const pages = PAGES.filter(page => hasRole(account, ...page.roles));
  if (pages.length < 2) return nothing;
  return html`<nav class="care-nav" aria-label=${t('title')}>${pages.map(page => html`<a href=${page.path}
    aria-current=${page.path === current ? 'page' : nothing}>${t(page.text)}</a>`)}</nav>`;
}

/** @type {Promise<import('/care/types.js').HomeSettings> | undefined} */
let settings;

/** The home's settings; from then on moments are told in the home's time. */
export function home() {
  settings ??= api.get('/api/care/home').then(answer => {
    useZone(answer.zone);
    useHomeZone(answer.zone);
    return answer;
  });
  return settings;
}

/** The day that it is in the home, such as 2026-11-21. @param {string} zone */
export function today(zone) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());
}

/** Whole years since birth, which is never stored. @param {string} born @param {string} on */
export function ageOn(born, on) {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}

/** @param {string} id */
export function residentAddress(id) {
  return `/care/resident.html?id=${encodeURIComponent(id)}`;
}

/**
 * @param {import('/app/api.js').Pager<any>} pager
 * @param {boolean} fetching
 * @param {() => void} more
 */
export function moreButton(pager, fetching, more) {
  if (!pager.next) return nothing;
  return html`<p class="more"><button class="button button--quiet" type="button" aria-disabled=${fetching ? 'true' : nothing}
    @click=${more}>${shared(fetching ? 'page.more-working' : 'page.more')}</button></p>`;
}
