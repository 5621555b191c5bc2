import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { PlazaElement } from '/app/element.js';
import { TownMap } from '/app/town-map.js';
import { placeAddress } from '/trails/parts.js';
import { t } from '/trails/texts.js';

/** @typedef {import('/trails/types.js').PlaceLine} PlaceLine */

/** Places on a map: an addition to the list beside it, which says the same without one. */
class PlacesMap extends PlazaElement {
  /** @type {PlaceLine[]} */
  places = [];
  /** @type {Set<string>} */
  visited = new Set();
  /** @type {{latitude: number, longitude: number} | null} */
  here = null;
  /** whether the places are joined in their order */
  inOrder = false;
  /** @type {TownMap | null} */
  townMap = null;
  hasFailed = false;
  drawn = '';

  async start() {
    const [first] = this.places;
    if (!first) return;
    try {
      this.townMap = await TownMap.open(/** @type {HTMLElement} */ (this.querySelector('.map')), first, 11);
      this.layer = this.townMap.leaflet.layerGroup().addTo(this.townMap.map);
      this.draw();
    } catch (thrown) {
      console.info('no map', thrown);
      this.hasFailed = true;
    }
  }

  update() {
    super.update();
    this.draw();
  }

  draw() {
    if (!this.townMap || !this.layer) return;
    const { leaflet, map } = this.townMap;
    const drawn = JSON.stringify([this.places.map(place => place.id), [...this.visited], this.here]);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.layer.clearLayers();
    const where = this.places.map(place => [place.latitude, place.longitude]);
    if (this.inOrder) leaflet.polyline(where, { className: 'map__way', interactive: false }).addTo(this.layer);
    this.places.forEach((place, index) => {
      const marker = leaflet.circleMarker(where[index], { radius: 9, className: this.visited.has(place.id) ? 'map__place map__place--visited' : 'map__place', bubblingMouseEvents: false });
      const name = document.createElement('span');
      name.textContent = this.inOrder ? `${index + 1}. ${place.name}` : place.name;
      marker.bindTooltip(name).on('click', () => location.assign(placeAddress(place.id))).addTo(this.layer);
    });
    if (this.here) leaflet.circleMarker([this.here.latitude, this.here.longitude], { radius: 8, className: 'map__here', interactive: false }).addTo(this.layer);
    const seen = this.here ? [...nearest(this.places, this.here), [this.here.latitude, this.here.longitude]] : where;
    if (seen.length) map.fitBounds(leaflet.latLngBounds(seen).pad(0.1), { maxZoom: 15 });
  }

  template() {
    if (this.hasFailed) return html`<p class="empty">${t('map.failed')}</p>`;
    return html`<div class="map places-map" role="region" aria-label=${t('map.label')}></div>
      ${this.townMap?.credit ? html`<p class="small soft">${this.townMap.credit}</p>` : nothing}
      <p class="visually-hidden">${t('map.also-list')}</p>`;
  }
}
customElements.define('places-map', PlacesMap);

/** @param {PlaceLine[]} places @param {{latitude: number, longitude: number}} here */
function nearest(places, here) {
  const squared = (/** @type {PlaceLine} */ place) => (place.latitude - here.latitude) ** 2 + (place.longitude - here.longitude) ** 2;
  return [...places].sort((one, other) => squared(one) - squared(other)).slice(0, 3).map(place => [place.latitude, place.longitude]);
}
