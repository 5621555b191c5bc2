import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, Pager, Problem, withQuery } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { t as shared } from '/app/texts.js';
import { t } from '/care/texts.js';

/** @typedef {import('/care/types.js').ResidentLine} ResidentLine */

/** Who takes part in an activity, and who came. Attributes `data-id`, `data-starts`, `closed`. */
class CareParticipants extends PlazaElement {
  /** @type {Pager<{resident: string, name: string, room?: string, attended?: boolean}>} */
  pager = new Pager(after => withQuery(`${this.path}/participants`, { limit: 100, after }));
  /** @type {ResidentLine[]} */
  found = [];
  asked = 0;
  busy = false;
  /** @type {Problem | null} */
  problem = null;

  get path() {
    return `/api/care/activities/${this.dataset.id}`;
  }

  get hasBegun() {
    return Date.parse(this.dataset.starts ?? '') <= Date.now();
  }

  async start() {
    await this.pager.first();
    await this.search('');
  }

  /** @param {string} name */
  async search(name) {
    const asked = ++this.asked;
    const { items } = await api.get(withQuery('/api/care/residents', { name, limit: 20 }));
    // an older answer may come after a newer one
    if (asked !== this.asked) return;
    this.found = items;
    this.update();
  }

  /** @param {() => Promise<unknown>} act */
  async act(act) {
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    try {
      await act();
      await this.pager.first();
      this.dispatchEvent(new CustomEvent('participants-changed', { bubbles: true }));
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.busy = false;
    this.update();
  }

  template() {
    if (!this.pager.loaded) return html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    const isClosed = this.hasAttribute('closed');
    const free = this.found.filter(resident => !this.pager.items.some(each => each.resident === resident.id));
    return html`${alertBox(this.problem)}
      ${this.pager.items.length
        ? html`<ul class="rows">${repeat(this.pager.items, each => each.resident, each => html`<li class="stack stack--tight">${this.row(each, isClosed)}</li>`)}</ul>`
        : html`<p class="soft">${t('participants.none')}</p>`}
      ${isClosed
        ? nothing
        : html`<div class="field"><label for="find-${this.dataset.id}">${t('participants.add')}</label>
            <input id="find-${this.dataset.id}" type="search" autocomplete="off" maxlength="120"
              @input=${(/** @type {Event} */ event) => this.search(/** @type {HTMLInputElement} */ (event.target).value.trim()).catch(thrown => this.fail(thrown))}></div>
          <ul class="picks">${repeat(free, resident => resident.id, resident => html`<li><button class="button button--quiet button--small" type="button"
            @click=${() => this.act(() => api.put(`${this.path}/participants/${resident.id}`, {}))}>${resident.name}</button></li>`)}</ul>`}`;
  }

  /** @param {{resident: string, name: string, attended?: boolean}} each @param {boolean} isClosed */
  row(each, isClosed) {
    const attend = (/** @type {boolean} */ attended) =>
      this.act(() => api.post(`${this.path}/participants/${each.resident}/attendance`, { attended }));
    return html`<span>${each.name}</span>
      ${isClosed
        ? nothing
        : html`<span class="actions">${this.hasBegun
            ? html`<button class="toggle" type="button" aria-pressed=${each.attended === true ? 'true' : 'false'} @click=${() => attend(true)}>${t('activity.came')}<span class="visually-hidden"> ${each.name}</span></button>
                <button class="toggle" type="button" aria-pressed=${each.attended === false ? 'true' : 'false'} @click=${() => attend(false)}>${t('activity.missing')}<span class="visually-hidden"> ${each.name}</span></button>`
            : nothing}
          ${each.attended === undefined
            ? html`<button class="link-button" type="button" @click=${() => this.act(() => api.remove(`${this.path}/participants/${each.resident}`))}>${t('participants.remove')}<span class="visually-hidden"> ${each.name}</span></button>`
            : nothing}</span>`}`;
  }
}
customElements.define('care-participants', CareParticipants);
