import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api } from '/app/api.js';
import { tabs } from '/app/parts.js';
import { language, useZone } from '/app/texts.js';
import { hasRole } from '/app/town.js';
import { useHomeZone } from '/care/doses.js';
import { t } from '/care/texts.js';

export { today } from '/app/days.js';

/** @typedef {import('/app/town.js').Account} Account */

const locale = language === 'en' ? 'en-GB' : 'es-ES';

/** Kinds of data, each with a consent of its own. @type {import('/care/types.js').DataKind[]} */
export const KINDS = ['ACTIVITIES', 'WELLNESS', 'MEDICATION'];

/** From the worst to the best. @type {import('/care/types.js').Mood[]} */
export const MOODS = ['VERY_LOW', 'LOW', 'NEUTRAL', 'GOOD', 'VERY_GOOD'];

export const CONSCIOUSNESS = ['ALERT', 'CONFUSION', 'VOICE', 'PAIN', 'UNRESPONSIVE'];

/** Pages of the home, in the order of a day, and for whom they are. @type {{path: string, text: string, roles: import('/app/town.js').Role[]}[]} */
const PAGES = [
  { path: '/care/', text: 'round.title', roles: ['CARER'] },
  { path: '/care/week.html', text: 'week.title', roles: ['CARER'] },
  { path: '/care/alerts.html', text: 'alerts.page', roles: ['CARER'] },
  { path: '/care/medications.html', text: 'catalogue.title', roles: ['CARER'] },
  { path: '/care/stock.html', text: 'stock.title', roles: ['CARER'] },
  { path: '/care/import.html', text: 'import.title', roles: ['CARER'] },
  { path: '/care/relative.html', text: 'own.title', roles: ['RELATIVE'] },
  { path: '/care/settings.html', text: 'settings.title', roles: ['ADMIN'] },
];

/** The way from each page of the home to the others. @param {Account | null} account @param {string} current */
export function careNav(account, current) {
  const pages = PAGES.filter(page => hasRole(account, ...page.roles)).map(({ path, text }) => ({ path, name: t(text) }));
  return tabs(t('title'), pages, current);
}

/** @type {Promise<import('/care/types.js').HomeSettings> | undefined} */
let settings;

let homeZone = 'Europe/Madrid';

/** The home's settings; from then on moments are told in the home's time. */
export function home() {
  settings ??= api.get('/api/care/home').then(answer => {
    useZone(answer.zone);
    useHomeZone(answer.zone);
    homeZone = answer.zone;
    return answer;
  });
  return settings;
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

const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const shortDayFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const weekdayFormat = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const localFormat = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** @param {number} value */
export function decimal(value) {
  return oneDecimal.format(value);
}

/** 21 Nov. @param {string} day */
export function shortDay(day) {
  return shortDayFormat.format(new Date(`${day}T00:00:00Z`));
}

/** Saturday 21 November. @param {string} day */
export function weekdayAndDay(day) {
  return weekdayFormat.format(new Date(`${day}T00:00:00Z`));
}

/** A moment by the home's clocks, such as 2026-11-21T17:00. @param {string} local */
export function localMoment(local) {
  return localFormat.format(new Date(`${local.slice(0, 16)}:00Z`));
}

/** A moment by the clocks of a zone, such as 2026-11-21T17:00. @param {string} instant @param {string} zone */
export function localOf(instant, zone) {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  return format.format(new Date(instant)).replace(' ', 'T');
}

/** The moment at which the clocks of a zone show this. @param {string} local such as 2026-11-21T17:00 @param {string} zone */
export function instantOf(local, zone) {
  const asIfUtc = Date.parse(`${local}Z`);
  const ahead = (/** @type {number} */ at) => Date.parse(`${localOf(new Date(at).toISOString(), zone)}Z`) - at;
  // once more, for the clocks may have changed between the two
  return new Date(asIfUtc - ahead(asIfUtc - ahead(asIfUtc))).toISOString();
}

/** As short as it stays clear, in the home's time. @param {string} instant */
export function shortMoment(instant) {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: homeZone })
    .format(new Date(instant));
}

/** A NEWS2 score with what it means, never by its colour alone. @param {import('/care/types.js').News2 | undefined} news2 */
export function risk(news2) {
  if (!news2) return html`<span class="soft">${t('signs.no-score')}</span>`;
  const look = { LOW: 'tag--good', LOW_MEDIUM: 'tag--quiet', MEDIUM: '', HIGH: 'tag--danger' }[news2.risk];
  return html`<span class="tag ${look}">NEWS2 ${news2.total} · ${t(`risk.${news2.risk}`)}</span>`;
}

/**
 * One of several, as large targets side by side.
 * @param {import('/app/forms.js').Form} form
 * @param {string} name
 * @param {string} label
 * @param {[value: string, text: string][]} options
 * @param {string} value
 */
export function choice(form, name, label, options, value) {
  form.names.add(name);
  const error = form.errors[name];
  return html`<fieldset class="pick" aria-describedby=${error ? `${form.id}-${name}-error` : nothing}>
    <legend>${label}</legend>
    <div class="pick__options">${options.map(([each, text]) => html`<label><input type="radio" name=${name} value=${each} .defaultChecked=${each === value}><span>${text}</span></label>`)}</div>
    ${error ? html`<p class="field__error" id="${form.id}-${name}-error">${error}</p>` : nothing}
  </fieldset>`;
}
