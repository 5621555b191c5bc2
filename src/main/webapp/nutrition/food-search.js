import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, withQuery } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { camera, canScan, scanned } from '/app/scanner.js';
import { kcal } from '/nutrition/parts.js';
import { t } from '/nutrition/texts.js';

/** @typedef {import('/nutrition/types.js').FoodLine} FoodLine */

const PAUSE = 180;

/**
 * Finds a food as its name is typed, or by its barcode: with the camera where the browser can read one. Tells of the
 * choice by the event `chosen`, whose detail is the food.
 */
class FoodSearch extends PlazaElement {
  label = t('search.label');
  typed = '';
  /** @type {FoodLine[] | null} */
  found = null;
  active = -1;
  /** @type {number | undefined} */
  timer;
  reading = false;
  message = '';

  /** @param {Event} event */
  input = event => {
    this.typed = /** @type {HTMLInputElement} */ (event.target).value.trim();
    this.message = '';
    clearTimeout(this.timer);
    if (this.typed === '') {
      this.show(null);
      return;
    }
    this.timer = setTimeout(() => this.search().catch(thrown => this.fail(thrown)), PAUSE);
  };

  async search() {
    const asked = this.typed;
    if (/^[\d\s-]{8,}$/.test(asked)) {
      await this.byBarcode(asked);
      return;
    }
    const { items } = await api.get(withQuery('/api/nutrition/foods', { q: asked, limit: 12 }));
    if (asked === this.typed) this.show(items);
  }

  /** @param {string} digits */
  async byBarcode(digits) {
    try {
      const food = await api.get(`/api/nutrition/foods/barcode/${encodeURIComponent(digits.replace(/\D/g, ''))}`);
      this.show([{ ...food, kcal: food.nutrients.kcal, recipe: false }]);
    } catch (thrown) {
      this.message = thrown instanceof Error && 'slug' in thrown && thrown.slug === 'not-found' ? t('search.no-barcode') : t('search.bad-barcode');
      this.show([]);
    }
  }

  /** @param {FoodLine[] | null} found */
  show(found) {
    this.found = found;
    this.active = -1;
    this.update();
  }

  /** @param {KeyboardEvent} event */
  key = event => {
    const count = this.found?.length ?? 0;
    if (event.key === 'ArrowDown' && count) this.active = (this.active + 1) % count;
    else if (event.key === 'ArrowUp' && count) this.active = (this.active - 1 + count) % count;
    else if (event.key === 'Enter' && count) {
      event.preventDefault();
      this.choose(/** @type {FoodLine[]} */ (this.found)[Math.max(0, this.active)]);
      return;
    } else if (event.key === 'Escape') {
      this.show(null);
      return;
    } else return;
    event.preventDefault();
    this.update();
  };

  /** @param {FoodLine} food */
  choose(food) {
    const input = /** @type {HTMLInputElement} */ (this.querySelector('input'));
    input.value = '';
    this.typed = '';
    this.show(null);
    this.dispatchEvent(new CustomEvent('chosen', { detail: food, bubbles: true }));
  }

  async scan() {
    this.message = '';
    const stream = await camera();
    if (!stream) {
      this.message = t('search.no-camera');
      this.update();
      return;
    }
    this.reading = true;
    this.update();
    const video = /** @type {HTMLVideoElement} */ (this.querySelector('video'));
    try {
      const digits = await scanned(video, stream, ['ean_13', 'ean_8', 'upc_a'], () => this.reading && this.isConnected);
      if (digits) {
        this.typed = digits;
        await this.byBarcode(digits);
      }
    } finally {
      this.reading = false;
      this.update();
    }
  }

  template() {
    const open = this.found !== null;
    return html`<div class="food-search">
      <label for="food-search-input">${this.label}</label>
      <div class="food-search__row">
        <input id="food-search-input" type="search" maxlength="100" autocomplete="off" role="combobox" aria-autocomplete="list"
          aria-expanded=${open} aria-controls="food-search-list"
          aria-activedescendant=${this.active >= 0 ? `food-${this.active}` : nothing}
          placeholder=${t('search.hint')} @input=${this.input} @keydown=${this.key}>
        ${canScan
          ? html`<button class="button button--quiet" type="button" @click=${() => this.scan().catch(thrown => this.fail(thrown))}>${t('search.scan')}</button>`
          : nothing}
      </div>
      ${this.reading
        ? html`<div class="food-search__camera"><video muted playsinline></video>
            <button class="button button--quiet" type="button" @click=${() => { this.reading = false; }}>${t('search.stop')}</button></div>`
        : nothing}
      <p class="food-search__message" role="status">${this.message || (open && this.found?.length === 0 ? t('search.none') : '')}</p>
      <ul id="food-search-list" class="food-search__list" role="listbox" aria-label=${this.label} ?hidden=${!open || !this.found?.length}>
        ${(this.found ?? []).map((food, index) => html`<li id="food-${index}" role="option" aria-selected=${index === this.active}
          @click=${() => this.choose(food)}>
          <span>${food.name}${food.brand ? html` <span class="soft">${food.brand}</span>` : nothing}
            ${food.own ? html` <span class="tag tag--quiet">${t(food.recipe ? 'foods.recipe' : 'foods.own')}</span>` : nothing}</span>
          <span class="soft small">${t('food.of-100', { kcal: kcal(food.kcal), basis: food.basis === 'ML' ? 'ml' : 'g' })}</span>
        </li>`)}
      </ul>
    </div>`;
  }
}
customElements.define('food-search', FoodSearch);
