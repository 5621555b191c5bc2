import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, etagOf, Pager, withQuery } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaPage } from '/app/element.js';
import { moreButton } from '/app/parts.js';
import { say } from '/app/say.js';
import { careNav } from '/care/parts.js';
import { t } from '/care/texts.js';

/** @typedef {import('/care/types.js').Medication} Medication */

const PATH = '/api/care/medications';
const UNITS = ['TABLET', 'CAPSULE', 'SACHET', 'DROP', 'PUFF', 'PATCH', 'SUPPOSITORY', 'APPLICATION', 'AMPOULE', 'MILLILITRE', 'MILLIGRAM', 'GRAM', 'UNIT'];

/** What can be prescribed. */
class CareMedicationsPage extends PlazaPage {
  text = '';
  /** @type {Pager<Medication>} */
  pager = new Pager(after => withQuery(PATH, { text: this.text, limit: 50, after }));

  get heading() {
    return t('catalogue.title');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['CARER'];
  }

  async load() {
    await this.pager.first();
  }

  async read() {
    const asked = this.text;
    await this.pager.first();
    if (asked === this.text) this.update();
  }

  /** @param {Event} event */
  search = event => {
    this.text = /** @type {HTMLInputElement} */ (event.target).value.trim();
    this.read().catch(thrown => this.fail(thrown));
  };

  /** @param {Medication} [medication] @returns {import('/app/forms.js').Field[]} */
  fields(medication) {
    return [
      { name: 'name', label: t('catalogue.name'), maxlength: 120, value: medication?.name ?? '' },
      { name: 'substance', label: t('catalogue.substance'), hint: t('catalogue.substance-hint'), maxlength: 120, value: medication?.substance ?? '', optional: true },
      { name: 'strength', label: t('catalogue.strength'), maxlength: 60, value: medication?.strength ?? '', optional: true },
      { name: 'form', label: t('catalogue.form'), maxlength: 60, value: medication?.form ?? '', optional: true },
      { name: 'unit', label: t('catalogue.unit'), type: 'select', value: medication?.unit ?? 'TABLET', options: UNITS.map(unit => [unit, t(`unit.${unit}`)]) },
      { name: 'atc', label: t('catalogue.atc'), maxlength: 7, value: medication?.atc ?? '', optional: true },
      { name: 'description', label: t('catalogue.description'), type: 'textarea', rows: 3, maxlength: 2000, value: medication?.description ?? '', optional: true },
    ];
  }

  /** @param {Record<string, string>} values */
  draft(values) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim() || undefined]));
  }

  async done() {
    say(t('catalogue.saved'));
    await this.read();
  }

  add() {
    ask({
      title: t('catalogue.add'),
      confirm: t('catalogue.save'),
      fields: this.fields(),
      act: async values => {
        await api.post(PATH, this.draft(values));
        await this.done();
      },
    });
  }

  /** @param {Medication} medication */
  change(medication) {
    ask({
      title: t('catalogue.change-title', { name: medication.name }),
      confirm: t('catalogue.save'),
      fields: this.fields(medication),
      act: async values => {
        await api.put(`${PATH}/${medication.id}`, this.draft(values), etagOf(medication.version));
        await this.done();
      },
    });
  }

  /** @param {Medication} medication */
  remove_(medication) {
    ask({
      title: t('catalogue.remove-title', { name: medication.name }),
      confirm: t('catalogue.remove'),
      danger: true,
      act: async () => {
        await api.remove(`${PATH}/${medication.id}`, etagOf(medication.version));
        await this.read();
      },
    });
  }

  content() {
    return html`<h1>${this.heading}</h1>
      <p class="intro">${t('catalogue.about')}</p>
      ${careNav(this.town?.account ?? null, '/care/medications.html')}
      <div class="resident-search">
        <div class="field">
          <label for="medication-text">${t('catalogue.search')}</label>
          <input id="medication-text" type="search" maxlength="120" autocomplete="off" @input=${this.search}>
        </div>
        <button class="button" type="button" @click=${() => this.add()}>${t('catalogue.add')}</button>
      </div>
      ${this.list()}`;
  }

  list() {
    const { pager } = this;
    if (pager.items.length === 0) return html`<p class="empty">${t(this.text ? 'catalogue.none-found' : 'catalogue.none')}</p>`;
    return html`<ul class="rows card">${pager.items.map(each => this.row(each))}</ul>
      ${moreButton(pager, () => this.update())}`;
  }

  /** @param {Medication} each */
  row(each) {
    const about = [each.substance, each.form, t(`unit.${each.unit}`), each.atc].filter(Boolean).join(' · ');
    return html`<li class="row">
      <div><strong>${each.name} ${each.strength ?? ''}</strong> <span class="soft small">${about}</span>
        ${each.description ? html`<p class="small pre">${each.description}</p>` : nothing}</div>
      <span class="actions">
        <button class="link-button" type="button" @click=${() => this.change(each)}>${t('catalogue.change')}<span class="visually-hidden"> ${each.name}</span></button>
        <button class="link-button" type="button" @click=${() => this.remove_(each)}>${t('catalogue.remove')}<span class="visually-hidden"> ${each.name}</span></button>
      </span>
    </li>`;
  }
}
customElements.define('care-medications-page', CareMedicationsPage);
