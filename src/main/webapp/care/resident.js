import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, etagOf } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaPage } from '/app/element.js';
import { say } from '/app/say.js';
import { day } from '/app/texts.js';
import '/care/activities.js';
import '/care/alerts.js';
import '/care/medication.js';
import { ageOn, careNav, home, today } from '/care/parts.js';
import '/care/relatives.js';
import { residentFields, residentOf } from '/care/resident-fields.js';
import { t } from '/care/texts.js';
import '/care/vital-signs.js';
import '/care/wellness.js';

/** A resident's file, for carers. */
class CareResidentPage extends PlazaPage {
  id = new URLSearchParams(location.search).get('id') ?? '';
  /** @type {import('/care/types.js').Resident | null} */
  resident = null;
  /** @type {string | null} */
  etag = null;
  today = '';

  get heading() {
    return this.resident?.name ?? t('resident.title');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['CARER'];
  }

  get path() {
    return `/api/care/residents/${encodeURIComponent(this.id)}`;
  }

  async load() {
    this.today = today((await home()).zone);
    const { value, etag } = await api.read(this.path);
    this.took(value, etag);
  }

  /** @param {import('/care/types.js').Resident} resident @param {string | null} [etag] */
  took(resident, etag) {
    this.resident = resident;
    this.etag = etag ?? etagOf(resident.version);
    document.title = `${resident.name} · Plaza`;
  }

  /** @param {import('/care/types.js').Resident} resident */
  change(resident) {
    ask({
      title: t('resident.change-title', { name: resident.name }),
      confirm: t('resident.save'),
      fields: residentFields(resident),
      act: async values => this.done(await api.put(this.path, residentOf(values), this.etag)),
    });
  }

  /** @param {import('/care/types.js').Resident} resident */
  leave(resident) {
    ask({
      title: t('resident.leave-title', { name: resident.name }),
      body: html`<p>${t('resident.leave-about')}</p>`,
      confirm: t('resident.leave'),
      fields: [{ name: 'on', label: t('resident.leave-on'), type: 'date', value: this.today }],
      act: async ({ on }) => this.done(await api.post(`${this.path}/leave`, { on }, this.etag)),
    });
  }

  /** @param {import('/care/types.js').Resident} resident */
  comeBack(resident) {
    ask({
      title: t('resident.return-title', { name: resident.name }),
      confirm: t('resident.return'),
      act: async () => this.done(await api.post(`${this.path}/return`, undefined, this.etag)),
    });
  }

  /** @param {import('/care/types.js').Resident} resident */
  takeOut(resident) {
    ask({
      title: t('resident.remove-title', { name: resident.name }),
      body: html`<p>${t('resident.remove-about')}</p>`,
      confirm: t('resident.remove'),
      danger: true,
      act: async () => {
        await api.remove(this.path, this.etag);
        location.assign('/care/');
      },
    });
  }

  /** @param {import('/care/types.js').Resident} resident */
  done(resident) {
    this.took(resident);
    say(t('resident.saved'));
    this.update();
  }

  content() {
    const { resident } = this;
    if (!resident) return nothing;
    return html`<p class="back"><a href="/care/">${t('residents.title')}</a></p>
      <h1>${resident.name}</h1>
      ${careNav(this.town?.account ?? null, '')}
      <care-alerts data-id=${resident.id}></care-alerts>
      ${this.head(resident)}
      <care-medication data-resident=${resident.id} data-carer></care-medication>
      <care-wellness data-id=${resident.id} data-today=${this.today} ?writable=${!resident.leftOn}></care-wellness>
      <care-vital-signs data-id=${resident.id} data-today=${this.today} ?writable=${!resident.leftOn}></care-vital-signs>
      <div class="halves">
        <care-activities data-id=${resident.id}></care-activities>
        <care-relatives data-id=${resident.id}></care-relatives>
      </div>`;
  }

  /** @param {import('/care/types.js').Resident} resident */
  head(resident) {
    const until = resident.leftOn ?? this.today;
    return html`<section class="card stack" aria-label=${resident.name}>
      <p>${t('resident.age', { count: ageOn(resident.born, until) })}, ${t('resident.born', { day: day(resident.born) })}
        ${resident.room ? html`<span class="tag">${t('resident.room', { room: resident.room })}</span>` : nothing}
        ${resident.leftOn ? html`<span class="tag tag--quiet">${t('resident.left-on', { day: day(resident.leftOn) })}</span>` : nothing}</p>
      <dl class="facts">
        <dt>${t('resident.allergies')}</dt>
        <dd>${resident.allergies.length
          ? resident.allergies.map(({ substance, atc }) => html`<span class="tag tag--danger">${substance}${atc ? ` (${atc})` : ''}</span> `)
          : t('resident.no-allergies')}</dd>
        <dt>${t('resident.diet')}</dt><dd class="pre">${resident.diet ?? t('resident.not-said')}</dd>
        <dt>${t('resident.contact')}</dt><dd class="pre">${resident.contact ?? t('resident.not-said')}</dd>
      </dl>
      <div class="actions">
        <a class="button button--quiet" href="/care/report.html?id=${encodeURIComponent(resident.id)}">${t('report.title')}</a>
        <button class="button button--quiet" type="button" @click=${() => this.change(resident)}>${t('resident.change')}</button>
        ${resident.leftOn
          ? html`<button class="button button--quiet" type="button" @click=${() => this.comeBack(resident)}>${t('resident.return')}</button>`
          : html`<button class="button button--quiet" type="button" @click=${() => this.leave(resident)}>${t('resident.leave')}</button>`}
        <button class="link-button" type="button" @click=${() => this.takeOut(resident)}>${t('resident.remove')}</button>
      </div>
    </section>`;
  }
}
customElements.define('care-resident-page', CareResidentPage);
