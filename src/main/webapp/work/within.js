import { html } from '/vendor/lit-html/lit-html.js';
import { kilometres } from '/work/parts.js';
import { t } from '/work/texts.js';

const KEY = 'plaza-work-within';
const CHOICES = [10, 25, 50, 100, 150, 300, 500];
const USUAL = 150;

/** How far away, in kilometres, this person looks for work or hands; kept on this device. */
export function within() {
  const kept = Number(localStorage.getItem(KEY));
  return CHOICES.includes(kept) ? kept : USUAL;
}

/** Tells `work-within` to the document when it changes. @param {string} id of the field */
export function withinField(id) {
  return html`<div class="field field--inline">
    <label for=${id}>${t('within')}</label>
    <select id=${id} @change=${(/** @type {Event} */ event) => {
      localStorage.setItem(KEY, /** @type {HTMLSelectElement} */ (event.target).value);
      document.dispatchEvent(new Event('work-within'));
    }}>${CHOICES.map(choice => html`<option value=${choice} ?selected=${choice === within()}>${kilometres(choice)}</option>`)}</select>
  </div>`;
}
