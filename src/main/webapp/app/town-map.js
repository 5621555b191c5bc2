import { api, withQuery } from '/app/api.js';
import { t } from '/app/texts.js';
import { town } from '/app/town.js';

/** @typedef {{code: string, name: string, province: string, latitude: number, longitude: number}} Town */

const sheets = ['/vendor/leaflet/dist/leaflet.css', '/app/css/map.css'];
const TOWNS_ON_MAP = 50;
/** Room that a name takes, in pixels. */
const LABEL = { width: 110, height: 16 };

/** A map with the towns on it, and pictures where the operator has given an address for them. */
export class TownMap {
  /** @type {any} */
  marker = null;

  /**
   * What only a map needs is fetched when one is wanted.
   *
   * @param {HTMLElement} holder
   * @param {{latitude: number, longitude: number}} center
   * @param {number} zoom
   */
  static async open(holder, center, zoom) {
    const [leaflet, plaza] = await Promise.all([import('/vendor/leaflet/dist/leaflet-src.esm.js'), town(), ...sheets.map(loadSheet)]);
    return new TownMap(leaflet, plaza, holder, center, zoom);
  }

  /** @param {any} leaflet @param {import('/app/town.js').Town} plaza @param {HTMLElement} holder @param {{latitude: number, longitude: number}} center @param {number} zoom */
  constructor(leaflet, plaza, holder, center, zoom) {
    this.leaflet = leaflet;
    this.map = leaflet.map(holder, { attributionControl: false, zoomControl: false, minZoom: 5, maxZoom: 18 });
    leaflet.control.zoom({ zoomInTitle: t('place.zoom-in'), zoomOutTitle: t('place.zoom-out') }).addTo(this.map);
    if (plaza.tiles) {
      leaflet.tileLayer(plaza.tiles.address, { maxZoom: 18 }).addTo(this.map);
      this.credit = plaza.tiles.credit;
    }
    this.towns = leaflet.layerGroup().addTo(this.map);
    this.map.on('moveend', () => this.drawTowns());
    this.map.setView([center.latitude, center.longitude], zoom);
  }

  /** The towns themselves are the map where there are no pictures. */
  async drawTowns() {
    const { lat, lng } = this.map.getCenter();
    try {
      const { items } = await api.get(withQuery('/api/places/near', { latitude: lat.toFixed(5), longitude: clamped(lng), limit: TOWNS_ON_MAP }));
      this.towns.clearLayers();
      /** @type {{x: number, y: number}[]} */
      const labels = [];
      for (const place of items) {
        const where = [place.latitude, place.longitude];
        const town = this.leaflet.circleMarker(where, { radius: 5, className: 'map__town', interactive: false });
        const { x, y } = this.map.latLngToContainerPoint(where);
        // the nearest to the middle keep their names, those that would cover one go without
        if (labels.every(label => Math.abs(label.x - x) > LABEL.width || Math.abs(label.y - y) > LABEL.height)) {
          labels.push({ x, y });
          town.bindTooltip(labelOf(place), { permanent: true, direction: 'right', className: 'map__name', interactive: false });
        }
        town.addTo(this.towns);
      }
    } catch {
      // the next move asks again
    }
  }

  /** @param {{latitude: number, longitude: number} | null} place */
  mark(place) {
    this.marker?.remove();
    this.marker = null;
    if (!place) return;
    const where = [place.latitude, place.longitude];
    this.marker = this.leaflet.circleMarker(where, { radius: 11, className: 'map__chosen' }).addTo(this.map);
    if (!this.map.getBounds().contains(where)) this.map.setView(where, 12);
  }
}

/** A text would be read as markup. @param {Town} place */
function labelOf(place) {
  const label = document.createElement('span');
  label.textContent = place.name;
  return label;
}

/** The world goes round on a map, not in numbers. @param {number} longitude */
export function clamped(longitude) {
  return (((((longitude + 180) % 360) + 360) % 360) - 180).toFixed(5);
}

/** @param {string} address @returns {Promise<void>} */
function loadSheet(address) {
  if (document.querySelector(`link[href="${address}"]`)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = address;
    sheet.onload = () => resolve();
    sheet.onerror = reject;
    document.head.append(sheet);
  });
}
