import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { PlazaElement } from '/app/element.js';

/** A part of a page that reads what it shows once it is opened, and again each time. */
export class Opened extends PlazaElement {
  isOpen = false;

  /** @param {Event} event */
  toggle = event => {
    this.isOpen = /** @type {HTMLDetailsElement} */ (event.currentTarget).open;
    this.update();
    if (this.isOpen) this.read().catch(thrown => this.fail(thrown));
  };

  async read() {}

  /** @param {unknown} title @param {() => unknown} body */
  opened(title, body) {
    return html`<details class="as-table" @toggle=${this.toggle}>
      <summary>${title}</summary>
      ${this.isOpen ? body() : nothing}
    </details>`;
  }
}
