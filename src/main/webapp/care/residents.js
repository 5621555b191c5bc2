import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Pager, withQuery } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaElement } from '/app/element.js';
import { moreButton } from '/app/parts.js';
import { day, t as shared } from '/app/texts.js';
import { residentAddress } from '/care/parts.js';
import { residentFields, residentOf } from '/care/resident-fields.js';
import { t } from '/care/texts.js';

/** @typedef {import('/care/types.js').ResidentLine} ResidentLine */

/** Who lives in the home. */
class CareResidents extends PlazaElement {
  name = '';
  left = false;
  /** @type {Pager<ResidentLine>} */
  pager = new Pager(after => withQuery('/api/care/residents', { name: this.name, left: this.left ? 'true' : '', limit: 50, after }));

  async start() {
    await this.read();
  }

  async read() {
    const asked = this.name + this.left;
    await this.pager.first();
    if (asked === this.name + this.left) this.update();
  }

  /** @param {Event} event */
  search = event => {
    this.name = /** @type {HTMLInputElement} */ (event.target).value.trim();
    this.read().catch(thrown => this.fail(thrown));
  };

  /** @param {Event} event */
  withLeft = event => {
    this.left = /** @type {HTMLInputElement} */ (event.target).checked;
    this.read().catch(thrown => this.fail(thrown));
  };

  add() {
    ask({
      title: t('resident.add-title'),
      confirm: t('resident.save'),
      fields: residentFields(),
      act: async values => {
        const resident = await api.post('/api/care/residents', residentOf(values));
        location.assign(residentAddress(resident.id));
      },
    });
  }

  template() {
    return html`<section class="stack" aria-labelledby="residents-title">
      <div class="title-row">
        <h2 id="residents-title">${t('residents.title')}</h2>
        <button class="button" type="button" @click=${() => this.add()}>${t('residents.add')}</button>
      </div>
      <div class="resident-search">
        <div class="field">
          <label for="resident-name">${t('residents.search')}</label>
          <input id="resident-name" type="search" maxlength="120" autocomplete="off" @input=${this.search}>
        </div>
        <label class="check"><input type="checkbox" @change=${this.withLeft}> ${t('residents.left')}</label>
      </div>
      ${this.list()}
    </section>`;
  }

  list() {
    const { pager } = this;
    if (!pager.loaded) return html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    if (pager.items.length === 0) return html`<p class="empty">${t(this.name ? 'residents.none-found' : 'residents.none')}</p>`;
    return html`<ul class="resident-grid">${pager.items.map(resident => html`<li>${this.tile(resident)}</li>`)}</ul>
      ${moreButton(pager, () => this.update())}`;
  }

  /** @param {ResidentLine} resident */
  tile(resident) {
    return html`<a class="resident-tile" href=${residentAddress(resident.id)}>
      <span class="resident-tile__name">${resident.name}</span>
      ${resident.room ? html`<span class="resident-tile__room tag">${t('resident.room', { room: resident.room })}</span>` : nothing}
      <span class="soft small">${resident.leftOn
        ? t('resident.left-on', { day: day(resident.leftOn) })
        : t('resident.born', { day: day(resident.born) })}</span>
    </a>`;
  }
}
customElements.define('care-residents', CareResidents);
