import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { PlazaElement } from '/app/element.js';
import { icon } from '/app/icons.js';
import { t } from '/app/texts.js';
import { TownMap } from '/app/town-map.js';

const ZOOM = 11;

let ids = 0;

/** Where something is, on a map for whoever wants one. Attributes: `data-name`, `data-latitude`, `data-longitude`. */
class PlazaPlaceMap extends PlazaElement {
  id_ = `place-map-${++ids}`;
  isOpen = false;
  hasFailed = false;
  /** @type {TownMap | null} */
  townMap = null;

  toggle = async () => {
    this.isOpen = !this.isOpen;
    this.update();
    if (!this.isOpen || this.townMap) {
      this.townMap?.map.invalidateSize();
      return;
    }
    const place = { latitude: Number(this.dataset.latitude), longitude: Number(this.dataset.longitude) };
    try {
      this.townMap = await TownMap.open(/** @type {HTMLElement} */ (this.querySelector('.map')), place, ZOOM);
      this.townMap.drawTowns();
      this.townMap.mark(place);
    } catch (thrown) {
      console.info('no map', thrown);
      this.hasFailed = true;
    }
    this.update();
  };

  template() {
    return html`<button class="button button--quiet button--small" type="button" aria-expanded=${String(this.isOpen)} aria-controls=${this.id_} @click=${this.toggle}>
        ${icon('pin')} ${t(this.isOpen ? 'place.hide-map' : 'place.show-map')}</button>
      <div id=${this.id_} class="place-map" ?hidden=${!this.isOpen}>
        ${this.hasFailed
          ? html`<p class="empty">${t('place.failed')}</p>`
          : html`<div class="map" role="region" aria-label=${t('place.map-of', { name: this.dataset.name ?? '' })}></div>
              ${this.townMap?.credit ? html`<p class="small soft">${this.townMap.credit}</p>` : nothing}`}
      </div>`;
  }
}
customElements.define('plaza-place-map', PlazaPlaceMap);
