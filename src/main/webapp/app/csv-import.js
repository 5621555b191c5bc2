import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { Problem, upload } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { t } from '/app/texts.js';

/** @typedef {{bad: number, faults: {line: number, field?: string, message: string}[]}} Outcome */

/** Sends a CSV, and says what became of it: how much was taken, and each bad line with its reason. */
class CsvImport extends PlazaElement {
  /** Where to send it. */
  path = '';
  /** What was done, in a sentence. @type {(outcome: any) => string} */
  told = () => '';
  mode = 'all';
  /** @type {File | null} */
  file = null;
  busy = false;
  share = 0;
  missing = false;
  /** @type {Problem | null} */
  problem = null;
  /** @type {Outcome | null} */
  outcome = null;

  /** @param {Event} event */
  send = async event => {
    event.preventDefault();
    this.missing = this.file === null;
    if (this.busy || !this.file) {
      this.update();
      /** @type {HTMLElement | null} */ (this.querySelector('input[type="file"]'))?.focus();
      return;
    }
    this.busy = true;
    this.problem = null;
    this.outcome = null;
    this.share = 0;
    this.update();
    try {
      const csv = new Blob([this.file], { type: 'text/csv' });
      this.outcome = await upload(`${this.path}?mode=${this.mode}`, csv, share => {
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
  take = event => {
    this.file = /** @type {HTMLInputElement} */ (event.target).files?.[0] ?? null;
    this.missing = false;
    this.update();
  };

  template() {
    return html`<form class="stack" novalidate @submit=${this.send}>
        ${alertBox(this.problem, (this.problem?.violations ?? []).map(violation => this.named(violation)))}
        <div class="field"><label for="import-file">${t('csv.file')}</label>
          <p class="field__hint" id="import-hint">${t('csv.file-hint')}</p>
          <input id="import-file" type="file" accept=".csv,text/csv" aria-describedby="import-hint" aria-invalid=${this.missing ? 'true' : nothing} @change=${this.take}>
          ${this.missing ? html`<p class="field__error">${t('csv.no-file')}</p>` : nothing}</div>
        <fieldset class="checks"><legend>${t('csv.bad')}</legend>
          ${['all', 'good'].map(mode => html`<label class="check"><input type="radio" name="mode" value=${mode} ?checked=${mode === this.mode}
            @change=${() => { this.mode = mode; }}> ${t(`csv.mode-${mode}`)}</label>`)}
        </fieldset>
        ${this.busy ? html`<p role="status">${t('csv.working')} <progress max="1" value=${this.share} aria-label=${t('csv.working')}></progress></p>` : nothing}
        <div class="actions"><button class="button" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>${t('csv.do')}</button></div>
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
    return field ? t('csv.line-field', { line, field, message }) : t('csv.line', { line, message });
  }

  /** @param {Outcome} outcome */
  done(outcome) {
    return html`<section class="stack import-outcome" tabindex="-1" aria-labelledby="outcome-title">
      <h2 id="outcome-title">${this.told(outcome)}</h2>
      ${outcome.bad
        ? html`<p>${t('csv.left-out', { count: outcome.bad })}</p>
            <ul class="history">${outcome.faults.map(fault => html`<li>${this.said(fault)}</li>`)}</ul>`
        : nothing}
    </section>`;
  }
}
customElements.define('csv-import', CsvImport);
