import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { Pager, withQuery } from '/app/api.js';
import { tabs } from '/app/parts.js';
import { hasRole } from '/app/town.js';
import { t } from '/trails/texts.js';

/** @typedef {{es?: any, en?: any}} Told */

/** Who keeps the game. @type {import('/app/town.js').Role[]} */
export const KEEPERS = ['ADMIN', 'CLERK'];

export const EDITOR = '/api/trails/editor';

/** @type {('es' | 'en')[]} */
export const LANGUAGES = ['es', 'en'];

/** The way from each page of those who keep the game to the others. @param {import('/app/town.js').Account | null} account @param {string} current */
export function editorNav(account, current) {
  if (!hasRole(account, ...KEEPERS)) return nothing;
  return tabs(t('edit.nav'), [
    { path: '/trails/edit-places.html', name: t('edit.places') },
    { path: '/trails/edit-questions.html', name: t('edit.questions') },
    { path: '/trails/edit-trails.html', name: t('edit.trails') },
    { path: '/trails/tutorials-edit.html', name: t('edit.tutorials') },
    { path: '/trails/inbox.html', name: t('edit.inbox') },
  ], current);
}

/** All there are, by name, to choose one from. @returns {Promise<{id: string, name: string, retired?: boolean}[]>} */
export async function allPlaces() {
  const places = new Pager(after => withQuery(`${EDITOR}/places`, { limit: 100, after }));
  await places.first();
  while (places.next) await places.more();
  return places.items;
}

/** In the first language that it has. @param {Told} thing @param {string} part */
export function saidIn(thing, part) {
  return (thing[language] ?? thing.es ?? thing.en)?.[part] ?? '';
}

const language = document.documentElement.lang === 'en' ? 'en' : 'es';

/** The fields of a form that belong to one language; nothing where all of them are empty. @param {Record<string, string>} values @param {string} tongue @param {string[]} names */
export function part(values, tongue, names) {
  const found = Object.fromEntries(names.map(name => [name, (values[`${tongue}.${name}`] ?? '').trim()]));
  return Object.values(found).some(Boolean) ? found : null;
}

/**
 * The fields of one language, in a frame of their own.
 * @param {'es' | 'en'} tongue
 * @param {unknown} fields
 */
export function tongue(tongue, fields) {
  return html`<fieldset class="tongue"><legend>${t(`edit.in-${tongue}`)}</legend>${fields}</fieldset>`;
}
