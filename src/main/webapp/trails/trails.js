import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Pager, Problem } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { icon } from '/app/icons.js';
import { t as shared } from '/app/texts.js';
import { hasRole, signInAddress } from '/app/town.js';
import { distance, far, gameQueue, keep, langOf, placeAddress, player, position, queued, takenAt, trailAddress, trailsNav, visitedPlaces } from '/trails/parts.js';
import '/trails/places-map.js';
import { t } from '/trails/texts.js';

/**
 * @typedef {import('/trails/types.js').PlaceLine} PlaceLine
 * @typedef {import('/trails/types.js').TrailLine} TrailLine
 */

/** The places on a map and in a list, and the trails. Everybody may look; who plays sees where they have been. */
class TrailsPage extends PlazaPage {
  /** @type {PlaceLine[]} */
  places = [];
  /** @type {TrailLine[]} */
  trails = [];
  /** @type {import('/trails/types.js').Player | null} */
  player = null;
  /** @type {Set<string>} */
  visited = new Set();
  /** @type {import('/app/send-queue.js').SendQueue | null} */
  queue = null;
  /** @type {{latitude: number, longitude: number} | null} */
  here = null;
  /** @type {Problem | null} */
  problem = null;
  typed = '';

  get heading() {
    return t('title');
  }

  async load() {
    [this.places, this.trails, this.player] = await Promise.all([all('/api/trails/places'), all('/api/trails/trails'), player(this.town)]);
    if (this.player && this.town?.account) {
      this.queue = gameQueue(this.town.account.id);
      this.queue.addEventListener('change', () => this.update());
      this.visited = await visitedPlaces(this.queue);
      this.queue.send();
    }
    const answers = ['/api/plaza', '/api/trails/places?limit=100', '/api/trails/trails?limit=100'];
    keep(this.player ? [...answers, '/api/trails/player/state', '/api/trails/visits'] : answers);
  }

  async near() {
    this.problem = null;
    try {
      const { coords } = await position();
      this.here = { latitude: coords.latitude, longitude: coords.longitude };
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.update();
  }

  shown() {
    const typed = plain(this.typed);
    const found = this.places.filter(place => plain(`${place.name} ${place.town ?? ''}`).includes(typed));
    const { here } = this;
    return here ? found.sort((one, other) => distance(here, one) - distance(here, other)) : found;
  }

  content() {
    const shown = this.shown();
    return html`<h1>${this.heading}</h1>
      ${trailsNav('/trails/')}
      ${hasRole(this.town?.account ?? null, 'ADMIN', 'CLERK') ? html`<p><a class="button button--quiet" href="/trails/edit-places.html">${icon('pencil')} ${t('edit.nav')}</a></p>` : nothing}
      ${this.welcome()}
      ${queued(this.queue)}
      <section class="stack" aria-labelledby="places-title">
        <h2 id="places-title">${t('places.title')}</h2>
        ${this.places.length === 0 ? html`<p class="empty">${t('places.none')}</p>` : html`
          <places-map .places=${shown} .visited=${this.visited} .here=${this.here}></places-map>
          <div class="find">
            <div class="field"><label for="find">${t('places.find')}</label>
              <input id="find" type="search" autocomplete="off" @input=${(/** @type {any} */ event) => { this.typed = event.target.value; this.update(); }}></div>
            <button class="button button--quiet" type="button" @click=${() => this.near()}>${icon('pin')} ${t('places.near')}</button>
          </div>
          ${alertBox(this.problem)}
          <p class="small soft" role="status">${t('places.count', { count: shown.length })}${this.here ? ` ${t('places.by-distance')}` : ''}</p>
          <ul class="places">${shown.map(place => this.place(place))}</ul>`}
      </section>
      <section class="stack" aria-labelledby="trails-title">
        <h2 id="trails-title">${t('trails.title')}</h2>
        ${this.trails.length === 0 ? html`<p class="empty">${t('trails.none')}</p>` : html`<ul class="places">${this.trails.map(trail => html`<li>
          <a class="place" href=${trailAddress(trail.id)} lang=${langOf(trail.language)}><span class="place__name">${trail.name}</span>
            <span class="place__about">${trail.about}</span></a>
          <span class="small soft">${t('trails.places', { count: trail.places })}${takenAt(trail.id) ? html` <span class="tag tag--good">${t('trail.taken-short')}</span>` : nothing}</span></li>`)}</ul>`}
      </section>`;
  }

  welcome() {
    if (this.player) {
      return html`<p class="standing"><span>${t('player.hello', { name: this.player.name })}</span>
        <strong>${t('points', { count: this.player.points })}</strong>
        <a href="/trails/player.html">${t('player.change')}</a></p>`;
    }
    return html`<p class="intro">${t('intro')}</p>
      <div class="actions">${this.town?.account
        ? html`<a class="button" href="/trails/player.html">${t('player.begin')}</a>`
        : html`<a class="button" href=${signInAddress()}>${shared('nav.sign-in')}</a><a class="button button--quiet" href="/register.html">${shared('home.register')}</a>`}
        <a class="button button--quiet" href="/trails/how-to.html">${t('how-to.title')}</a></div>`;
  }

  /** @param {PlaceLine} place */
  place(place) {
    return html`<li>
      <a class="place" href=${placeAddress(place.id)} lang=${langOf(place.language)}><span class="place__name">${place.name}</span></a>
      <span class="small soft">${[place.town, this.here ? far(distance(this.here, place)) : '', t('questions', { count: place.questions })].filter(Boolean).join(' · ')}
        ${this.visited.has(place.id) ? html`<span class="tag tag--good">${icon('check')} ${t('visited')}</span>` : nothing}</span>
    </li>`;
  }
}
customElements.define('trails-page', TrailsPage);

/** @param {string} path @returns {Promise<any[]>} */
async function all(path) {
  const pager = new Pager(after => `${path}?limit=100${after ? `&after=${after}` : ''}`);
  await pager.first();
  while (pager.next) await pager.more();
  return pager.items;
}

/** @param {string} text */
const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
