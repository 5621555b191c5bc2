import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, withQuery } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { tabs } from '/app/parts.js';
import '/care/activities.js';
import '/care/medication.js';
import { careNav, home, today } from '/care/parts.js';
import { t } from '/care/texts.js';
import '/care/vital-signs.js';
import '/care/wellness.js';

/** @typedef {import('/care/types.js').OwnResident} OwnResident */

/** What a relative may see, of one resident at a time. */
class CareRelativePage extends PlazaPage {
  chosen = new URLSearchParams(location.search).get('id');
  today = '';
  /** @type {OwnResident[]} */
  residents = [];

  get heading() {
    return t('own.title');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['RELATIVE'];
  }

  async load() {
    this.today = today((await home()).zone);
    this.residents = (await api.get('/api/care/own-residents')).items;
  }

  content() {
    const resident = this.residents.find(each => each.id === this.chosen) ?? this.residents[0];
    return html`<h1>${resident ? resident.name : this.heading}</h1>
      ${careNav(this.town?.account ?? null, '/care/relative.html')}
      ${tabs(t('own.title'), this.residents.map(each => ({ path: addressOf(each), name: each.name })), resident ? addressOf(resident) : '')}
      ${resident ? this.resident(resident) : html`<p class="empty">${t('own.none')}</p>`}`;
  }

  /** @param {OwnResident} resident */
  resident(resident) {
    if (resident.kinds.length === 0) return html`<p class="empty">${t('own.nothing')}</p>`;
    return html`<p class="intro">${t('own.about')}</p>
      ${resident.kinds.includes('MEDICATION') ? html`<care-medication data-resident=${resident.id}></care-medication>` : nothing}
      ${resident.kinds.includes('WELLNESS')
        ? html`<care-wellness data-id=${resident.id} data-today=${this.today}></care-wellness>
            <care-vital-signs data-id=${resident.id} data-today=${this.today}></care-vital-signs>`
        : nothing}
      ${resident.kinds.includes('ACTIVITIES') ? html`<care-activities data-id=${resident.id}></care-activities>` : nothing}`;
  }
}
customElements.define('care-relative-page', CareRelativePage);

/** @param {OwnResident} resident */
function addressOf(resident) {
  return withQuery('/care/relative.html', { id: resident.id });
}
