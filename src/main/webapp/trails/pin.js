import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { PlazaElement } from '/app/element.js';
import { icon } from '/app/icons.js';
import { numberOf } from '/app/numbers.js';
import { t as shared } from '/app/texts.js';
import { clamped, TownMap } from '/app/town-map.js';
import { t } from '/trails/texts.js';

const GRANADA = { latitude: 37.18, longitude: -3.6 };
const FAR = 9;
const NEAR = 16;

/**
 * A pin on a map, moved by a click, a drag or the keyboard. It writes into the fields for latitude and longitude beside
 * it, which say the same in numbers and work without any map.
 */
class TrailsPin extends PlazaElement {
  isOpen = false;
  hasFailed = false;
  /** The form with the fields. @type {() => HTMLFormElement | null} */
  form = () => null;
  /** @type {TownMap | null} */
  townMap = null;
  /** @type {any} */
  circle = null;
  /** @type {any} */
  marker = null;

  /** @param {string} name */
  number(name) {
    const input = /** @type {HTMLInputElement | null} */ (this.form()?.elements.namedItem(name));
    const number = numberOf(input?.value);
    return number === undefined || Number.isNaN(number) ? null : number;
  }

  get spot() {
    const latitude = this.number('latitude');
    const longitude = this.number('longitude');
    if (latitude === null || longitude === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
    return { latitude, longitude };
  }

  toggle = async () => {
    this.isOpen = !this.isOpen;
    this.update();
    if (!this.isOpen || this.townMap) {
      this.townMap?.map.invalidateSize();
      this.show();
      return;
    }
    try {
      await this.openMap();
    } catch (thrown) {
      console.info('no map', thrown);
      this.hasFailed = true;
    }
    this.update();
  };

  async openMap() {
    const holder = /** @type {HTMLElement} */ (this.querySelector('.map'));
    const spot = this.spot;
    const opened = await TownMap.open(holder, spot ?? GRANADA, spot ? NEAR : FAR);
    this.townMap = opened;
    opened.drawTowns();
    opened.map.on('click', /** @param {any} event */ event => this.move(event.latlng));
    holder.addEventListener('keydown', event => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      this.move(opened.map.getCenter());
    });
    this.show();
  }

  /** @param {{lat: number, lng: number}} where */
  move({ lat, lng }) {
    this.write('latitude', lat.toFixed(6));
    this.write('longitude', Number(clamped(lng)).toFixed(6));
    this.show();
    this.update();
  }

  /** @param {string} name @param {string} value */
  write(name, value) {
    const input = /** @type {HTMLInputElement | null} */ (this.form()?.elements.namedItem(name));
    if (input) input.value = value;
  }

  /** Puts the pin where the fields say. */
  show() {
    if (!this.townMap) return;
    const { leaflet, map } = this.townMap;
    this.circle?.remove();
    this.marker?.remove();
    const spot = this.spot;
    if (!spot) return;
    const where = [spot.latitude, spot.longitude];
    this.circle = leaflet.circle(where, { radius: this.number('radius') ?? 50, className: 'map__radius', interactive: false }).addTo(map);
    this.marker = leaflet.circleMarker(where, { radius: 9, className: 'map__chosen', interactive: false }).addTo(map);
    if (!map.getBounds().contains(where)) map.setView(where, NEAR);
  }

  template() {
    const spot = this.spot;
    return html`<button class="button button--quiet button--small" type="button" aria-expanded=${String(this.isOpen)} @click=${this.toggle}>
        ${icon('pin')} ${t(this.isOpen ? 'edit.pin.hide' : 'edit.pin.show')}</button>
      <div ?hidden=${!this.isOpen}>
        ${this.hasFailed
          ? html`<p class="empty">${shared('place.failed')}</p>`
          : html`<p class="field__hint" id="pin-hint">${t('edit.pin.hint')}</p>
              <div class="map" role="application" tabindex="0" aria-label=${t('edit.pin.map')} aria-describedby="pin-hint"></div>
              ${this.townMap?.credit ? html`<p class="small soft">${this.townMap.credit}</p>` : nothing}
              <p class="field__hint" role="status">${spot ? t('edit.pin.at', { latitude: String(spot.latitude), longitude: String(spot.longitude) }) : nothing}</p>`}
      </div>`;
  }
}
customElements.define('trails-pin', TrailsPin);
