import { html } from '/vendor/lit-html/lit-html.js';
import { PlazaElement } from '/app/element.js';
import { t as shared } from '/app/texts.js';
import '/work/calendar.js';
import '/work/feed.js';
import '/work/profile-form.js';
import { readProfile } from '/work/profile-form.js';

/** A worker's days, and the offers that fit them. */
class WorkWorker extends PlazaElement {
  /** @type {import('/work/types.js').Profile | null | undefined} */
  profile = undefined;

  async start() {
    this.addEventListener('work-profile', () => this.read());
    this.addEventListener('work-days', () => /** @type {any} */ (this.querySelector('work-feed'))?.refresh());
    this.addEventListener('work-offers', () => {
      /** @type {any} */ (this.querySelector('work-calendar')).offered = /** @type {any} */ (this.querySelector('work-feed')).periods;
    });
    await this.read();
  }

  async read() {
    this.profile = await readProfile('worker');
    this.update();
  }

  template() {
    if (this.profile === undefined) return html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    if (this.profile === null) return html`<work-profile data-side="worker"></work-profile>`;
    return html`<div class="work-split"><work-calendar></work-calendar><work-feed></work-feed></div>`;
  }
}
customElements.define('work-worker', WorkWorker);
