import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { icon } from '/app/icons.js';
import { t as shared } from '/app/texts.js';
import { signInAddress } from '/app/town.js';
import '/app/place-map.js';
import '/trails/check-in.js';
import { gameQueue, keep, langOf, player, queued, trailsNav, visitedPlaces } from '/trails/parts.js';
import '/trails/quiz.js';
import { t } from '/trails/texts.js';

/** A place: its story, checking in, and its questions. The code on the spot leads here too. */
class TrailsPlacePage extends PlazaPage {
  asked = new URLSearchParams(location.search);
  code = this.asked.get('code') ?? this.asked.get('token') ?? '';
  id_ = this.asked.get('id') ?? placeOf(this.code) ?? '';
  /** @type {import('/trails/types.js').Place | null} */
  place = null;
  /** @type {import('/trails/types.js').Player | null} */
  player = null;
  /** @type {import('/trails/types.js').Question[]} */
  questions = [];
  /** @type {import('/app/send-queue.js').SendQueue | null} */
  queue = null;
  isVisited = false;

  get heading() {
    return this.place?.name ?? t('places.title');
  }

  async load() {
    const path = `/api/trails/places/${encodeURIComponent(this.id_)}`;
    [this.place, this.player] = await Promise.all([api.get(path), player(this.town)]);
    document.title = `${this.heading} · Plaza`;
    const answers = ['/api/plaza', path];
    if (this.player && this.town?.account) {
      this.queue = gameQueue(this.town.account.id);
      this.queue.addEventListener('change', () => this.changed());
      this.isVisited = (await visitedPlaces(this.queue)).has(this.id_);
      this.questions = (await api.get(`${path}/questions`)).items;
      answers.push(`${path}/questions`, '/api/trails/player/state', '/api/trails/visits');
      this.queue.send();
    }
    keep(answers);
  }

  /** A visit that was taken for one may be refused later. */
  async changed() {
    const isRefused = this.isVisited && this.queue?.refused.some(item => item.about === `visit ${this.id_}`);
    if (isRefused) this.isVisited = false;
    this.update();
    if (!isRefused) return;
    try {
      this.isVisited = (await visitedPlaces(this.queue)).has(this.id_);
      this.update();
    } catch {
      // the network is gone again: checking in once more does no harm
    }
  }

  content() {
    const { place } = this;
    if (!place) return nothing;
    const lang = langOf(place.language);
    return html`<h1 lang=${lang}>${place.name}</h1>
      ${trailsNav('')}
      ${queued(this.queue)}
      ${this.play()}
      <article class="story stack" lang=${lang}>
        ${place.photo ? html`<figure><img src=${place.photo.address} alt=${place.photo.description ?? ''} loading="lazy">
          ${place.photo.credit ? html`<figcaption class="small soft">${place.photo.credit}</figcaption>` : nothing}</figure>` : nothing}
        ${place.story.split(/\n{2,}/).map(part => html`<p>${part}</p>`)}
      </article>
      <p class="small soft">${[place.town, `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}`].filter(Boolean).join(' · ')}</p>
      <plaza-place-map data-name=${place.name} data-latitude=${place.latitude} data-longitude=${place.longitude}></plaza-place-map>`;
  }

  play() {
    if (!this.town?.account) {
      return html`<div class="card stack"><p>${t('play.sign-in')}</p><div class="actions"><a class="button" href=${signInAddress()}>${shared('nav.sign-in')}</a></div></div>`;
    }
    if (!this.player) {
      return html`<div class="card stack"><p>${t('play.join')}</p><div class="actions">
        <a class="button" href=${`/trails/player.html?next=${encodeURIComponent(location.pathname + location.search)}`}>${t('player.begin')}</a></div></div>`;
    }
    if (!this.isVisited) {
      return html`<trails-check-in .place=${this.place} .code=${this.code} .queue=${this.queue}
        @visited=${() => { this.isVisited = true; this.update(); }}></trails-check-in>`;
    }
    return html`<p class="visited" role="status">${icon('check')} ${t('visit.there')}</p>
      ${this.questions.length ? html`<trails-quiz .questions=${this.questions} .queue=${this.queue}></trails-quiz>` : html`<p class="empty">${t('quiz.none')}</p>`}`;
  }
}
customElements.define('trails-place-page', TrailsPlacePage);

/** A code begins with the place it is of. @param {string} code @returns {string | null} */
function placeOf(code) {
  try {
    const bytes = atob(code.replaceAll('-', '+').replaceAll('_', '/')).slice(0, 16);
    const hex = [...bytes].map(byte => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
    return hex.length === 32 ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null;
  } catch {
    return null;
  }
}
