import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Problem } from '/app/api.js';
import { forgetOffline, keepOffline } from '/app/offline.js';
import { tabs } from '/app/parts.js';
import { SendQueue } from '/app/send-queue.js';
import { language } from '/app/texts.js';
import { t } from '/trails/texts.js';

const PAGES = [
  { path: '/trails/', text: 'map.title' },
  { path: '/trails/general.html', text: 'general.title' },
  { path: '/trails/rankings.html', text: 'rankings.title' },
  { path: '/trails/statistics.html', text: 'statistics.title' },
  { path: '/trails/how-to.html', text: 'how-to.title' },
  { path: '/trails/support.html', text: 'edit.support.title' },
];
const WORKER = { script: '/trails/worker.js', scope: '/trails/' };
const ANSWERS = 'plaza-trails-answers';
const locale = language === 'en' ? 'en-GB' : 'es-ES';
const metres = new Intl.NumberFormat(locale, { style: 'unit', unit: 'meter', maximumFractionDigits: 0 });
const kilometres = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 });

/** The way from each page to the others. @param {string} current */
export function trailsNav(current) {
  return tabs(t('title'), PAGES.map(({ path, text }) => ({ path, name: t(text) })), current);
}

/** @param {string} id */
export const placeAddress = id => `/trails/place.html?id=${id}`;

/** @param {string} id */
export const trailAddress = id => `/trails/trail.html?id=${id}`;

/** For `lang` of a text that is not in the language of the page. @param {string} code */
export const langOf = code => (code === language ? nothing : code);

/** @param {number} distance in metres */
export function far(distance) {
  return distance < 1000 ? metres.format(Math.round(distance / 10) * 10) : kilometres.format(distance / 1000);
}

/**
 * For showing and sorting; the server judges visits by the ellipsoid.
 * @param {{latitude: number, longitude: number}} one @param {{latitude: number, longitude: number}} other
 */
export function distance(one, other) {
  const radians = Math.PI / 180;
  const a = Math.sin(((other.latitude - one.latitude) * radians) / 2) ** 2
    + Math.cos(one.latitude * radians) * Math.cos(other.latitude * radians) * Math.sin(((other.longitude - one.longitude) * radians) / 2) ** 2;
  return 2 * 6371008.8 * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** @returns {Promise<GeolocationPosition>} */
export function position() {
  return new Promise((resolve, reject) => {
    if (!navigator.geolocation) reject(new Problem({ title: t('position.none'), detail: t('position.none-about') }));
    navigator.geolocation.getCurrentPosition(resolve, error => reject(new Problem({
      title: t('position.none'),
      detail: t(error.code === error.PERMISSION_DENIED ? 'position.denied' : 'position.none-about'),
    })), { enableHighAccuracy: true, timeout: 20000, maximumAge: 0 });
  });
}

/** Oneself in the game; null for who does not play yet or is not signed in. @param {import('/app/town.js').Town | null} plaza @returns {Promise<import('/trails/types.js').Player | null>} */
export async function player(plaza) {
  if (!plaza) return null;
  await belongTo(plaza.account?.id ?? '');
  if (!plaza.account) return null;
  return (await api.get('/api/trails/player/state')).player ?? null;
}

const TAKEN = 'plaza-trails-taken:';
const OWNER = 'plaza-trails-owner';

/** What is kept on the device is one player's: nobody after them finds it. @param {string} account */
async function belongTo(account) {
  if ((localStorage.getItem(OWNER) ?? '') === account) return;
  await forgetGame();
  localStorage.setItem(OWNER, account);
}

/** Leaves nothing of the game on the device, save what still has to be sent. */
export async function forgetGame() {
  await forgetOffline('trails');
  Object.keys(localStorage).filter(name => name.startsWith(TAKEN)).forEach(name => localStorage.removeItem(name));
}

/** @type {SendQueue | null} */
let queue = null;

/** What waits for the network, the same for the whole page. @param {string} account */
export function gameQueue(account) {
  queue ??= new SendQueue('trails', account);
  return queue;
}

/** Which places were visited, those that wait to be sent among them. @param {SendQueue | null} waiting @returns {Promise<Set<string>>} */
export async function visitedPlaces(waiting) {
  /** @type {{items: import('/trails/types.js').Visit[]}} */
  const { items } = await api.get('/api/trails/visits');
  return new Set([...items.map(visit => visit.place), ...(waiting?.waiting ?? []).filter(item => item.about.startsWith('visit ')).map(item => item.about.slice(6))]);
}

/** The page and what it shows stay for when the network is away. @param {string[]} answers addresses */
export function keep(answers) {
  keepOffline(WORKER, answers).catch(() => {
    // a private window, for instance: the game then needs a network
  });
}

/**
 * Puts a whole trail on this device: each part of it under the address that the pages ask for.
 * @param {string} id
 */
export async function takeAlong(id) {
  /** @type {{trail: import('/trails/types.js').Trail, places: import('/trails/types.js').Place[], questions: import('/trails/types.js').Question[]}} */
  const pack = await api.get(`/api/trails/trails/${id}/pack`);
  const cache = await caches.open(ANSWERS);
  /** @param {string} path @param {unknown} value */
  const put = (path, value) => cache.put(path, new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } }));
  await Promise.all([
    put(`/api/trails/trails/${id}`, pack.trail),
    ...pack.places.map(place => put(`/api/trails/places/${place.id}`, place)),
    ...pack.places.map(place => put(`/api/trails/places/${place.id}/questions`, { items: pack.questions.filter(each => each.place === place.id) })),
  ]);
  // without a photo a place is still a place
  await Promise.allSettled(pack.places.flatMap(({ photo }) => (photo ? [cache.add(photo.address)] : [])));
  // what the pages of a trail load is on the device only once they were open
  await fetch('/trails/place.html').then(async page => (await caches.open('plaza-trails-files')).put('/trails/place.html', page));
  await Promise.allSettled(FILES.map(async file => (await caches.open('plaza-trails-files')).add(file)));
  keep(['/api/plaza', '/api/trails/player/state', '/api/trails/visits', '/api/trails/communities']);
  localStorage.setItem(`${TAKEN}${id}`, new Date().toISOString());
  return pack;
}

const FILES = ['/trails/place.js', '/trails/quiz.js', '/trails/check-in.js', '/app/scanner.js', '/app/place-map.js'];

/** When a trail was taken along on this device; null where it was not. @param {string} id */
export const takenAt = id => localStorage.getItem(`${TAKEN}${id}`);

/** What waits for the network, and what the server refused of it. @param {SendQueue | null} waiting */
export function queued(waiting) {
  if (!waiting) return nothing;
  return html`${waiting.waiting.length
    ? html`<div class="banner" role="status"><p><strong>${t('queue.waiting', { count: waiting.waiting.length })}</strong></p>
        <ul>${waiting.waiting.map(item => html`<li>${item.label}</li>`)}</ul></div>`
    : nothing}
  ${waiting.refused.map(item => html`<div class="alert" role="alert"><div>
    <p class="alert__title">${t('queue.refused', { what: item.label })}</p>
    <p>${item.refused?.title}. ${item.refused?.detail}</p>
    ${item.lost ? html`<p>${t('queue.lost', { count: item.lost })}</p>` : nothing}
    <button class="button button--quiet" type="button" @click=${() => waiting.seen(item.key)}>${t('queue.seen')}</button></div></div>`)}`;
}
