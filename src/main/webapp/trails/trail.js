import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { icon } from '/app/icons.js';
import { say } from '/app/say.js';
import { moment } from '/app/texts.js';
import { distance, far, gameQueue, langOf, placeAddress, player, queued, takeAlong, takenAt, trailsNav, visitedPlaces } from '/trails/parts.js';
import '/trails/places-map.js';
import { t } from '/trails/texts.js';

/** A trail: its places in the order in which to go, to be taken along for where there is no network. */
class TrailsTrailPage extends PlazaPage {
  id_ = new URLSearchParams(location.search).get('id') ?? '';
  /** @type {import('/trails/types.js').Trail | null} */
  trail = null;
  /** @type {import('/trails/types.js').Player | null} */
  player = null;
  /** @type {Set<string>} */
  visited = new Set();
  /** @type {import('/app/send-queue.js').SendQueue | null} */
  queue = null;
  taking = false;

  get heading() {
    return this.trail?.name ?? t('trails.title');
  }

  async load() {
    [this.trail, this.player] = await Promise.all([api.get(`/api/trails/trails/${encodeURIComponent(this.id_)}`), player(this.town)]);
    document.title = `${this.heading} · Plaza`;
    if (this.player && this.town?.account) {
      this.queue = gameQueue(this.town.account.id);
      this.queue.addEventListener('change', () => this.update());
      this.visited = await visitedPlaces(this.queue);
      this.queue.send();
    }
  }

  async take() {
    this.taking = true;
    this.update();
    try {
      await takeAlong(this.id_);
      say(t('trail.taken-now'));
    } finally {
      this.taking = false;
      this.update();
    }
  }

  content() {
    const { trail } = this;
    if (!trail) return nothing;
    const { places } = trail;
    const length = places.slice(1).reduce((sum, place, index) => sum + distance(/** @type {any} */ (places[index]), place), 0);
    const taken = takenAt(this.id_);
    return html`<h1 lang=${langOf(trail.language)}>${trail.name}</h1>
      ${trailsNav('')}
      <p class="intro" lang=${langOf(trail.language)}>${trail.about}</p>
      ${queued(this.queue)}
      <p>${t('trail.facts', { places: t('trails.places', { count: places.length }), length: far(length) })}</p>
      ${this.player && 'caches' in window ? html`<div class="card stack"><p>${taken ? t('trail.taken', { when: moment(taken) }) : t('trail.take-about')}</p>
        <div class="actions"><button class="button ${taken ? 'button--quiet' : ''}" type="button" aria-disabled=${this.taking ? 'true' : nothing}
          @click=${() => this.take().catch(thrown => this.fail(thrown))}>${this.taking ? t('trail.taking') : t(taken ? 'trail.take-again' : 'trail.take')}</button></div></div>` : nothing}
      <places-map .places=${places} .visited=${this.visited} .inOrder=${true}></places-map>
      <ol class="places places--ordered">${places.map(place => html`<li>
        <a class="place" href=${placeAddress(place.id)} lang=${langOf(place.language)}><span class="place__name">${place.name}</span></a>
        <span class="small soft">${[place.town, t('questions', { count: place.questions })].filter(Boolean).join(' · ')}
          ${this.visited.has(place.id) ? html`<span class="tag tag--good">${icon('check')} ${t('visited')}</span>` : nothing}</span></li>`)}</ol>`;
  }
}
customElements.define('trails-trail-page', TrailsTrailPage);
