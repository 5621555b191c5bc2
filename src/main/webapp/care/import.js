import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api } from '/app/api.js';
import '/app/csv-import.js';
import { PlazaPage } from '/app/element.js';
import { careNav } from '/care/parts.js';
import { t } from '/care/texts.js';

/** @typedef {{name: string, columns: {name: string, required: boolean}[]}} Importable */

/** Brings lists along from spreadsheets. */
class CareImportPage extends PlazaPage {
  /** @type {Importable[]} */
  all = [];
  what = new URLSearchParams(location.search).get('what') ?? 'residents';

  get heading() {
    return t('import.title');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['CARER'];
  }

  async load() {
    this.all = (await api.get('/api/care/imports')).items;
  }

  /** @param {Event} event */
  choose = event => {
    this.what = /** @type {HTMLSelectElement} */ (event.target).value;
    this.update();
  };

  content() {
    const chosen = this.all.find(each => each.name === this.what) ?? this.all[0];
    return html`<h1>${this.heading}</h1>
      <p class="intro">${t('import.about')}</p>
      ${careNav(this.town?.account ?? null, '/care/import.html')}
      <div class="card narrow-form stack">
        <div class="field"><label for="import-what">${t('import.what')}</label>
          <select id="import-what" @change=${this.choose}>${this.all.map(each => html`<option value=${each.name} ?selected=${each === chosen}>${t(`import.${each.name}`)}</option>`)}</select></div>
        ${chosen ? html`${this.columns(chosen)}
          <csv-import .path=${`/api/care/imports/${chosen.name}`} .told=${(/** @type {{imported: number}} */ outcome) => t('import.done', { count: outcome.imported })}></csv-import>` : nothing}
      </div>`;
  }

  /** @param {Importable} chosen */
  columns(chosen) {
    return html`<p class="soft">${t('import.columns')} ${chosen.columns.map((column, index) => html`${index ? ', ' : ''}<code>${column.name}</code>${column.required ? '' : ` (${t('import.optional')})`}`)}.
      ${t(`import.${chosen.name}-about`)}</p>`;
  }
}
customElements.define('care-import-page', CareImportPage);
