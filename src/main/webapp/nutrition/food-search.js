import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Problem, withQuery } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { camera, canScan, scanned } from '/app/scanner.js';
import { kcal } from '/nutrition/parts.js';
import { t } from '/nutrition/texts.js';

/** @typedef {import('/nutrition/types.js').FoodLine} FoodLine */

const PAUSE = 180;
let searches = 0;

/**
 * Finds a food as its name is typed, or by its barcode: with the camera where the browser can read one. Tells of the
 * choice by the event `chosen`, whose detail is the food.
 */
class FoodSearch extends PlazaElement {
  label = t('search.label');
  /** Beginning of the ids within: a page may have two of these. */
  prefix = `food-search-${++searches}`;
  typed = '';
  /** @type {FoodLine[] | null} */
  found = null;
  isOpen = false;
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
    this.timer = setTimeout(() => this.search(), PAUSE);
  };

  async search() {
    const asked = this.typed;
    if (/^[\d\s-]{8,}$/.test(asked)) {
      await this.byBarcode(asked);
      return;
    }
    try {
      const { items } = await api.get(withQuery('/api/nutrition/foods', { q: asked, limit: 12 }));
      if (asked === this.typed) this.show(items);
    } catch (thrown) {
      if (asked === this.typed) this.tell(thrown);
    }
  }

  /** @param {string} digits */
  async byBarcode(digits) {
    try {
      const food = await api.get(`/api/nutrition/foods/barcode/${encodeURIComponent(digits.replace(/\D/g, ''))}`);
      if (digits === this.typed) this.show([{ ...food, kcal: food.nutrients.kcal, recipe: false }]);
    } catch (thrown) {
      if (digits === this.typed) this.tell(thrown, { 'not-found': t('search.no-barcode'), 'invalid-values': t('search.bad-barcode') });
    }
  }

  /** The box stays, whatever becomes of a request. @param {unknown} thrown @param {Record<string, string>} [texts] of kinds of problems */
  tell(thrown, texts = {}) {
    const problem = Problem.of(thrown);
    this.message = texts[problem.slug] ?? problem.title;
    this.show([]);
  }

  /** @param {FoodLine[] | null} found */
  show(found) {
    this.found = found;
    this.isOpen = found !== null;
    this.active = -1;
    this.update();
  }

  /** @param {FocusEvent} event */
  leave = event => {
    if (event.relatedTarget instanceof Node && this.contains(event.relatedTarget)) return;
    this.isOpen = false;
    this.active = -1;
    this.update();
  };

  comeBack = () => {
    this.isOpen = this.found !== null;
    this.update();
  };

  /** @param {KeyboardEvent} event */
  key = event => {
    const count = this.isOpen ? this.found?.length ?? 0 : 0;
    if (event.key === 'ArrowDown' && count) this.active = (this.active + 1) % count;
    else if (event.key === 'ArrowUp' && count) this.active = (this.active - 1 + count) % count;
    else if (event.key === 'Enter') {
      // nor does it send the form that the box may stand in
      event.preventDefault();
      if (count) this.choose(/** @type {FoodLine[]} */ (this.found)[Math.max(0, this.active)]);
      return;
    } else if (event.key === 'Escape') {
      clearTimeout(this.timer);
      this.show(null);
      return;
    } else return;
    event.preventDefault();
    this.update();
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  };

  /** @param {FoodLine} food */
  choose(food) {
    clearTimeout(this.timer);
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
    const { isOpen: open, prefix } = this;
    return html`<div class="food-search" @focusout=${this.leave}>
      <label for="${prefix}-input">${this.label}</label>
      <div class="food-search__row">
        <input id="${prefix}-input" type="search" maxlength="100" autocomplete="off" role="combobox" aria-autocomplete="list"
          aria-expanded=${open && Boolean(this.found?.length)} aria-controls="${prefix}-list"
          aria-activedescendant=${this.active >= 0 ? `${prefix}-${this.active}` : nothing}
          placeholder=${t('search.hint')} @input=${this.input} @keydown=${this.key} @focus=${this.comeBack}>
        ${canScan
          ? html`<button class="button button--quiet" type="button" @click=${() => this.scan().catch(thrown => this.tell(thrown))}>${t('search.scan')}</button>`
          : nothing}
      </div>
      ${this.reading
        ? html`<div class="food-search__camera"><video muted playsinline></video>
            <button class="button button--quiet" type="button" @click=${() => { this.reading = false; }}>${t('search.stop')}</button></div>`
        : nothing}
      <p class="food-search__message" role="status">${this.message || (open && this.found?.length === 0 ? t('search.none') : '')}</p>
      <ul id="${prefix}-list" class="food-search__list" role="listbox" aria-label=${this.label} ?hidden=${!open || !this.found?.length}
        @mousedown=${stay}>
        ${(this.found ?? []).map((food, index) => html`<li id="${prefix}-${index}" role="option" aria-selected=${index === this.active}
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

/** Pressing on the list takes the focus from the box no more than the keys do, or it would close before the click. @param {Event} event */
function stay(event) {
  event.preventDefault();
}
