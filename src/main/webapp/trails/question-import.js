import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Problem, upload, withQuery } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { t as shared } from '/app/texts.js';
import { allPlaces, EDITOR, editorNav, KEEPERS, saidIn } from '/trails/edit-parts.js';
import { t } from '/trails/texts.js';

/** Questions out of a file: first a look at what would come in, then all of it or what is good. */
class TrailsQuestionImport extends PlazaPage {
  place = new URLSearchParams(location.search).get('place') ?? '';
  category = '';
  tongue = document.documentElement.lang === 'en' ? 'en' : 'es';
  /** @type {File | null} */
  file = null;
  missing = false;
  busy = false;
  /** @type {any} */
  outcome = null;
  /** @type {Problem | null} */
  problem = null;
  /** @type {any[]} */
  places = [];
  /** @type {{slug: string, names: Record<string, string>}[]} */
  categories = [];

  get heading() {
    return t('edit.import.title');
  }

  get audience() {
    return KEEPERS;
  }

  async load() {
    const [places, categories] = await Promise.all([allPlaces(), api.get('/api/trails/categories')]);
    this.places = places;
    this.categories = categories.items;
  }

  get isJson() {
    return this.file !== null && /\.json$/i.test(this.file.name);
  }

  /** @param {'preview' | 'all' | 'good'} mode */
  async send(mode) {
    this.missing = this.file === null;
    if (this.busy || !this.file) {
      this.update();
      /** @type {HTMLElement | null} */ (this.querySelector('#import-file'))?.focus();
      return;
    }
    this.busy = true;
    this.problem = null;
    this.update();
    try {
      const type = this.isJson ? 'application/json' : 'text/csv';
      const path = `${EDITOR}/question-files/${this.isJson ? 'open-trivia' : 'csv'}`;
      this.outcome = await upload(
        withQuery(path, { mode, place: this.place, category: this.category, language: this.isJson ? this.tongue : null }),
        new Blob([this.file], { type }),
        () => {},
        'POST',
      );
    } catch (thrown) {
      this.problem = Problem.of(thrown);
      this.outcome = null;
    }
    this.busy = false;
    this.update();
    /** @type {HTMLElement | null} */ (this.querySelector('.import-outcome, .alert:not([hidden])'))?.focus();
  }

  /** What was looked at is no longer what would come. @param {() => void} change */
  changed(change) {
    change();
    this.outcome = null;
    this.problem = null;
    this.update();
  }

  content() {
    const language = document.documentElement.lang;
    return html`<p class="back"><a href="/trails/edit-questions.html">${t('edit.questions')}</a></p>
      <h1>${this.heading}</h1>
      <p class="intro">${t('edit.import.about')}</p>
      ${editorNav(this.town?.account ?? null, '/trails/edit-questions.html')}
      <form class="card narrow-form stack" novalidate @submit=${/** @param {Event} event */ event => { event.preventDefault(); this.send('preview'); }}>
        ${alertBox(this.problem, (this.problem?.violations ?? []).map(each => named(each)))}
        <div class="field"><label for="import-file">${t('edit.import.file')}</label>
          <p class="field__hint" id="import-hint">${t('edit.import.file-hint')}</p>
          <input id="import-file" type="file" accept=".csv,.json,text/csv,application/json" aria-describedby="import-hint" aria-invalid=${this.missing ? 'true' : nothing}
            @change=${/** @param {Event} event */ event => this.changed(() => { this.file = /** @type {HTMLInputElement} */ (event.target).files?.[0] ?? null; this.missing = false; })}>
          ${this.missing ? html`<p class="field__error">${shared('csv.no-file')}</p>` : nothing}</div>
        <div class="field"><label for="import-place">${t('edit.question.place')}</label>
          <select id="import-place" @change=${/** @param {Event} event */ event => this.changed(() => { this.place = /** @type {HTMLSelectElement} */ (event.target).value; })}>
            <option value="">${t('edit.questions.of-none')}</option>
            ${this.places.map(each => html`<option value=${each.id} ?selected=${each.id === this.place}>${each.name}</option>`)}</select></div>
        <div class="field"><label for="import-category">${t('edit.import.category')}</label>
          <select id="import-category" @change=${/** @param {Event} event */ event => this.changed(() => { this.category = /** @type {HTMLSelectElement} */ (event.target).value; })}>
            <option value="">${t('edit.import.category-none')}</option>
            ${this.categories.map(each => html`<option value=${each.slug}>${each.names[language] ?? each.names.es}</option>`)}</select></div>
        <div class="field"><label for="import-language">${t('edit.import.language')}</label>
          <p class="field__hint" id="language-hint">${t('edit.import.language-hint')}</p>
          <select id="import-language" aria-describedby="language-hint" @change=${/** @param {Event} event */ event => this.changed(() => { this.tongue = /** @type {'es' | 'en'} */ (/** @type {HTMLSelectElement} */ (event.target).value); })}>
            <option value="es" ?selected=${this.tongue === 'es'}>${t('edit.in-es')}</option>
            <option value="en" ?selected=${this.tongue === 'en'}>${t('edit.in-en')}</option></select></div>
        <div class="actions"><button class="button" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>${t('edit.import.look')}</button></div>
      </form>
      ${this.outcome ? this.shown(this.outcome) : nothing}`;
  }

  /** @param {any} outcome */
  shown(outcome) {
    return html`<section class="card stack import-outcome" tabindex="-1" aria-labelledby="outcome">
      <h2 id="outcome">${t(outcome.imported ? 'edit.import.done' : 'edit.import.would', { count: outcome.good })}</h2>
      ${outcome.bad ? html`<p>${t('edit.import.bad', { count: outcome.bad })}</p>
        <ul>${outcome.faults.map(/** @param {any} fault */ fault => html`<li>${said(fault)}</li>`)}</ul>` : nothing}
      ${outcome.imported
        ? html`<div class="actions"><a class="button" href=${this.place ? `/trails/place-edit.html?id=${encodeURIComponent(this.place)}` : '/trails/edit-questions.html'}>${t('edit.import.see')}</a></div>`
        : html`<div class="actions">
            ${outcome.good && !outcome.bad ? html`<button class="button" type="button" @click=${() => this.send('all')}>${t('edit.import.all')}</button>` : nothing}
            ${outcome.good && outcome.bad ? html`<button class="button" type="button" @click=${() => this.send('good')}>${t('edit.import.good', { count: outcome.good })}</button>` : nothing}
          </div>`}
      ${outcome.questions.length ? html`<ol class="rows">${outcome.questions.map(/** @param {any} each */ each => html`<li>
        <strong>${saidIn(each, 'text')}</strong> <span class="tag">${t(`edit.difficulty.${each.difficulty}`)}</span>
        <ul class="answers"><li class="answers__right">✓ ${saidIn(each, 'right')}</li>${(saidIn(each, 'wrong') || []).map(/** @param {string} wrong */ wrong => html`<li>${wrong}</li>`)}</ul></li>`)}</ol>` : nothing}
    </section>`;
  }
}
customElements.define('trails-question-import', TrailsQuestionImport);

/** `questions[7].correct_answer` and `lines[7].right_es` as people say it. @param {{field: string, message: string}} violation */
function named({ field, message }) {
  const found = /^(?:questions|lines)\[(\d+)\](?:\.(.+))?$/.exec(field);
  return found ? said({ line: Number(found[1]), field: found[2], message }) : `${field}: ${message}`;
}

/** @param {{line: number, field?: string, message: string}} fault */
function said({ line, field, message }) {
  return field ? t('edit.import.fault-field', { number: line, field, message }) : t('edit.import.fault', { number: line, message });
}
