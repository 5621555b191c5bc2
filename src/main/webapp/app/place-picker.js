import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, withQuery } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { icon } from '/app/icons.js';
import { t } from '/app/texts.js';
import { clamped, TownMap } from '/app/town-map.js';

/**
 * @typedef {import('/app/town-map.js').Town} Town
 * @typedef {{name: string, latitude: number, longitude: number, code?: string}} ChosenPlace a point has no code
 */

const PAUSE = 150;
const GRANADA = { latitude: 37.18, longitude: -3.6 };

let ids = 0;

/** @param {Town} place */
function nameOf(place) {
  return place.name === place.province ? place.name : `${place.name} (${place.province})`;
}

/**
 * A town of the list, or a point on a map. In a form it sends `<name>.name`, `<name>.latitude` and `<name>.longitude`,
 * empty until something is chosen; a script reads and sets `value`, and hears `change`. Attributes: `name`, `label`,
 * `required`, `error` (a text).
 */
class PlazaPlacePicker extends PlazaElement {
  static observedAttributes = ['label', 'error', 'required'];

  id_ = `place-${++ids}`;
  typed = '';
  /** @type {ChosenPlace | null} */
  chosen = null;
  /** @type {Town[]} */
  found = [];
  /** whether the list is shown, and what was asked for is answered */
  listed = false;
  active = -1;
  isMapOpen = false;
  mapFailed = false;
  timer = 0;
  asked = 0;
  /** @type {any} */
  map = null;
  /** @type {TownMap | null} */
  townMap = null;

  get value() {
    return this.chosen;
  }

  /** @param {ChosenPlace | null} place */
  set value(place) {
    this.chosen = place;
    this.typed = place?.name ?? '';
    this.listed = false;
    this.showOnMap();
    this.update();
  }

  attributeChangedCallback() {
    this.update();
  }

  get input() {
    return /** @type {HTMLInputElement} */ (this.querySelector('input[role="combobox"]'));
  }

  /** @param {ChosenPlace} place */
  choose(place) {
    this.value = place;
    if (this.input) this.input.value = this.typed;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** @param {Event} event */
  type = event => {
    this.typed = /** @type {HTMLInputElement} */ (event.target).value;
    this.chosen = null;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.search(), PAUSE);
    this.update();
  };

  async search() {
    const name = this.typed.trim();
    const asked = ++this.asked;
    if (!name) {
      this.found = [];
      this.listed = false;
      this.update();
      return;
    }
    try {
      const { items } = await api.get(withQuery('/api/places', { name, limit: 8 }));
      // an older answer may come after a newer one
      if (asked !== this.asked || this.chosen) return;
      this.found = items;
      this.listed = true;
      this.active = -1;
      this.update();
    } catch {
      // the next letter asks again
    }
  }

  /** @param {KeyboardEvent} event */
  press = event => {
    const last = this.found.length - 1;
    if (event.key === 'ArrowDown' && this.found.length) {
      this.listed = true;
      this.active = this.active < last ? this.active + 1 : 0;
    } else if (event.key === 'ArrowUp' && this.listed) {
      this.active = this.active > 0 ? this.active - 1 : last;
    } else if (event.key === 'Enter' && this.listed && this.found[this.active]) {
      this.choose(this.placeOf(this.found[this.active]));
    } else if (event.key === 'Escape' && this.listed) {
      this.listed = false;
    } else {
      return;
    }
    event.preventDefault();
    this.update();
  };

  leave = () => {
    this.listed = false;
    this.update();
  };

  /** @param {Town} place @returns {ChosenPlace} */
  placeOf(place) {
    return { name: nameOf(place), latitude: place.latitude, longitude: place.longitude, code: place.code };
  }

  toggleMap = async () => {
    this.isMapOpen = !this.isMapOpen;
    this.update();
    if (!this.isMapOpen || this.map) {
      this.map?.invalidateSize();
      return;
    }
    try {
      await this.openMap();
    } catch (thrown) {
      console.info('no map', thrown);
      this.mapFailed = true;
      this.update();
    }
  };

  async openMap() {
    const holder = /** @type {HTMLElement} */ (this.querySelector('.map'));
    const opened = await TownMap.open(holder, this.chosen ?? GRANADA, this.chosen ? 12 : 10);
    this.map = opened.map;
    this.townMap = opened;
    this.map.on('click', /** @param {any} event */ event => this.point(event.latlng));
    holder.addEventListener('keydown', event => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      this.point(this.map.getCenter());
    });
    opened.drawTowns();
    this.showOnMap();
    this.update();
  }

  /** @param {{lat: number, lng: number}} where */
  async point({ lat, lng }) {
    const latitude = Number(lat.toFixed(5));
    const longitude = Number(clamped(lng));
    let name = `${latitude}, ${longitude}`;
    try {
      const { items } = await api.get(withQuery('/api/places/near', { latitude, longitude, limit: 1 }));
      if (items.length) name = t('place.near', { name: nameOf(items[0]) });
    } catch {
      // numbers name it as well
    }
    this.choose({ name, latitude, longitude });
  }

  showOnMap() {
    this.townMap?.mark(this.chosen);
  }

  template() {
    const name = this.getAttribute('name') ?? 'place';
    const error = this.getAttribute('error');
    const id = this.id_;
    const option = this.listed && this.found[this.active] ? `${id}-option-${this.active}` : nothing;
    return html`<div class="field place-picker">
      <label for=${id}>${this.getAttribute('label') ?? t('place.label')}</label>
      <p class="field__hint" id="${id}-hint">${t('place.hint')}</p>
      <div class="place-picker__search">
        <input id=${id} role="combobox" type="text" autocomplete="off" spellcheck="false" maxlength="80"
          aria-expanded=${String(this.listed && this.found.length > 0)} aria-controls="${id}-list" aria-autocomplete="list"
          aria-activedescendant=${option} aria-describedby="${id}-hint ${error ? `${id}-error` : ''}"
          aria-invalid=${error ? 'true' : nothing} aria-required=${this.hasAttribute('required') ? 'true' : nothing}
          .value=${this.typed} @input=${this.type} @keydown=${this.press} @blur=${this.leave}>
        <ul id="${id}-list" class="place-picker__list" role="listbox" aria-label=${this.getAttribute('label') ?? t('place.label')}
          ?hidden=${!this.listed || this.found.length === 0} @mousedown=${keepFocus}>
          ${this.found.map((place, index) => html`<li id="${id}-option-${index}" role="option" class="place-picker__option"
            aria-selected=${String(index === this.active)} @click=${() => this.choose(this.placeOf(place))}>${nameOf(place)}</li>`)}
        </ul>
      </div>
      <p class="field__hint" role="status">${this.status()}</p>
      ${error ? html`<p class="field__error" id="${id}-error">${icon('warning')} ${error}</p>` : nothing}
      <input type="hidden" name="${name}.name" .value=${this.chosen?.name ?? ''}>
      <input type="hidden" name="${name}.latitude" .value=${String(this.chosen?.latitude ?? '')}>
      <input type="hidden" name="${name}.longitude" .value=${String(this.chosen?.longitude ?? '')}>
      <button class="button button--quiet button--small" type="button" aria-expanded=${String(this.isMapOpen)} @click=${this.toggleMap}>
        ${icon('pin')} ${t(this.isMapOpen ? 'place.hide-map' : 'place.on-map')}</button>
      <div class="place-picker__map" ?hidden=${!this.isMapOpen}>
        ${this.mapFailed
          ? html`<p class="empty">${t('place.failed')}</p>`
          : html`<p class="field__hint" id="${id}-map-hint">${t('place.map-hint')}</p>
              <div class="map" role="application" tabindex="0" aria-label=${t('place.map')} aria-describedby="${id}-map-hint"></div>
              ${this.townMap?.credit ? html`<p class="small soft">${this.townMap.credit}</p>` : nothing}`}
      </div>
    </div>`;
  }

  status() {
    if (this.chosen) return t('place.chosen', { name: this.chosen.name });
    if (!this.listed) return nothing;
    return this.found.length ? t('place.found', { count: this.found.length }) : t('place.none');
  }
}
customElements.define('plaza-place-picker', PlazaPlacePicker);

/** A tap on the list would take the focus away before it counts. @param {Event} event */
function keepFocus(event) {
  event.preventDefault();
}
