import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Problem, upload } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { careNav } from '/care/parts.js';
import { t } from '/care/texts.js';

/** @typedef {{name: string, columns: {name: string, required: boolean}[]}} Importable */

/** Brings lists along from spreadsheets. */
class CareImportPage extends PlazaPage {
  /** @type {Importable[]} */
  all = [];
  what = new URLSearchParams(location.search).get('what') ?? 'residents';
  mode = 'all';
  /** @type {File | null} */
  file = null;
  busy = false;
  share = 0;
  missing = false;
  /** @type {Problem | null} */
  problem = null;
  /** @type {{imported: number, bad: number, faults: {line: number, field?: string, message: string}[]} | null} */
  outcome = null;

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
  send = async event => {
    event.preventDefault();
    this.missing = this.file === null;
    if (this.busy || !this.file) {
      this.update();
      this.querySelector('input[type="file"]')?.dispatchEvent(new Event('focus'));
      return;
    }
    this.busy = true;
    this.problem = null;
    this.outcome = null;
    this.share = 0;
    this.update();
    try {
      const csv = new Blob([this.file], { type: 'text/csv' });
      this.outcome = await upload(`/api/care/imports/${this.what}?mode=${this.mode}`, csv, share => {
        this.share = share;
        this.update();
      }, 'POST');
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.busy = false;
    this.update();
    /** @type {HTMLElement | null} */ (this.querySelector('.import-outcome, .alert:not([hidden])'))?.focus();
  };

  /** @param {Event} event */
  choose = event => {
    this.what = /** @type {HTMLSelectElement} */ (event.target).value;
    this.update();
  };

  /** @param {Event} event */
  take = event => {
    this.file = /** @type {HTMLInputElement} */ (event.target).files?.[0] ?? null;
    this.missing = false;
    this.update();
  };

  content() {
    const chosen = this.all.find(each => each.name === this.what) ?? this.all[0];
    return html`<h1>${this.heading}</h1>
      <p class="intro">${t('import.about')}</p>
      ${careNav(this.town?.account ?? null, '/care/import.html')}
      <form class="card narrow-form stack" novalidate @submit=${this.send}>
        ${alertBox(this.problem, (this.problem?.violations ?? []).map(violation => this.named(violation)))}
        <div class="field"><label for="import-what">${t('import.what')}</label>
          <select id="import-what" @change=${this.choose}>${this.all.map(each => html`<option value=${each.name} ?selected=${each === chosen}>${t(`import.${each.name}`)}</option>`)}</select></div>
        ${chosen ? this.columns(chosen) : nothing}
        <div class="field"><label for="import-file">${t('import.file')}</label>
          <p class="field__hint" id="import-hint">${t('import.file-hint')}</p>
          <input id="import-file" type="file" accept=".csv,text/csv" aria-describedby="import-hint" aria-invalid=${this.missing ? 'true' : nothing} @change=${this.take}>
          ${this.missing ? html`<p class="field__error">${t('import.no-file')}</p>` : nothing}</div>
        <fieldset class="checks"><legend>${t('import.bad')}</legend>
          ${['all', 'good'].map(mode => html`<label class="check"><input type="radio" name="mode" value=${mode} ?checked=${mode === this.mode}
            @change=${() => { this.mode = mode; }}> ${t(`import.mode-${mode}`)}</label>`)}
        </fieldset>
        ${this.busy ? html`<p role="status">${t('import.working')} <progress max="1" value=${this.share} aria-label=${t('import.working')}></progress></p>` : nothing}
        <div class="actions"><button class="button" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>${t('import.do')}</button></div>
      </form>
      ${this.outcome ? this.done(this.outcome) : nothing}`;
  }

  /** `lines[4711].born` as people say it. @param {{field: string, message: string}} violation */
  named({ field, message }) {
    const found = /^lines\[(\d+)\](?:\.(.+))?$/.exec(field);
    if (!found) return `${field}: ${message}`;
    return this.said({ line: Number(found[1]), field: found[2], message });
  }

  /** @param {{line: number, field?: string, message: string}} fault */
  said({ line, field, message }) {
    return field ? t('import.line-field', { line, field, message }) : t('import.line', { line, message });
  }

  /** @param {Importable} chosen */
  columns(chosen) {
    return html`<p class="soft">${t('import.columns')} ${chosen.columns.map((column, index) => html`${index ? ', ' : ''}<code>${column.name}</code>${column.required ? '' : ` (${t('import.optional')})`}`)}.
      ${t(`import.${chosen.name}-about`)}</p>`;
  }

  /** @param {{imported: number, bad: number, faults: {line: number, field?: string, message: string}[]}} outcome */
  done(outcome) {
    return html`<section class="card stack import-outcome" tabindex="-1" aria-labelledby="outcome-title">
      <h2 id="outcome-title">${t('import.done', { count: outcome.imported })}</h2>
      ${outcome.bad
        ? html`<p>${t('import.left-out', { count: outcome.bad })}</p>
            <ul class="history">${outcome.faults.map(fault => html`<li>${this.said(fault)}</li>`)}</ul>`
        : nothing}
    </section>`;
  }
}
customElements.define('care-import-page', CareImportPage);
