import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { ifDefined } from '/vendor/lit-html/directives/if-defined.js';
import { Problem } from '/app/api.js';
import { icon } from '/app/icons.js';
import { faultOf, typed } from '/app/numbers.js';
import { t } from '/app/texts.js';

/**
 * @param {Problem | null} problem
 * @param {string[]} [further] lines that belong to it
 */
export function alertBox(problem, further = []) {
  return html`<div class="alert" role="alert" tabindex="-1" ?hidden=${!problem}>
    ${problem
      ? html`${icon('warning')}
          <div>
            <p class="alert__title">${problem.title}</p>
            ${problem.detail ? html`<p>${problem.detail}</p>` : nothing}
            ${further.length ? html`<ul>${further.map(line => html`<li>${line}</li>`)}</ul>` : nothing}
          </div>`
      : nothing}
  </div>`;
}

/**
 * @typedef {object} Field
 * @property {string} name as the API calls it
 * @property {string} label
 * @property {string} [type] of the input; `textarea` and `select` too, and `decimal` for a number with a comma or a point
 * @property {unknown} [hint]
 * @property {string | number} [value] at first
 * @property {boolean} [optional]
 * @property {string} [autocomplete]
 * @property {number} [maxlength]
 * @property {number} [rows]
 * @property {number} [min]
 * @property {number} [max]
 * @property {boolean} [spellcheck]
 * @property {'none' | 'sentences'} [autocapitalize]
 * @property {[value: string, text: string][]} [options] of a select
 * @property {(event: Event) => void} [oninput]
 */

/**
 * The state of one form: keeps what was typed (the inputs are never redrawn with values), sends once, and shows what
 * the server refused at the fields it concerns.
 */
export class Form {
  /** @type {Record<string, string>} */
  errors = {};
  /** @type {Problem | null} */
  problem = null;
  busy = false;

  /**
   * @param {import('/app/element.js').PlazaElement} host
   * @param {string} id prefix of the ids of the fields
   * @param {(values: Record<string, string>, form: HTMLFormElement) => Promise<unknown>} send
   * @param {Record<string, string>} [fieldOf] which field a kind of problem is about
   */
  constructor(host, id, send, fieldOf = {}) {
    this.host = host;
    this.id = id;
    this.send = send;
    this.fieldOf = fieldOf;
    /** @type {Set<string>} */
    this.names = new Set();
  }

  free = () => {
    this.busy = false;
    this.host.update();
  };

  /** @param {Event} event */
  submit = async event => {
    event.preventDefault();
    if (this.busy) return;
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    this.problem = null;
    this.errors = { ...this.missing(form), ...this.unreadable(form), ...this.numberless(form) };
    if (Object.keys(this.errors).length === 0) {
      this.busy = true;
      // drawing anew may take fields away that were there for what has been refused
      const values = /** @type {Record<string, string>} */ (Object.fromEntries(new FormData(form)));
      this.host.update();
      // one that led to another page is busy for ever, and Back may bring it out as it was
      window.addEventListener('pageshow', this.free, { once: true });
      try {
        await this.send(values, form);
      } catch (thrown) {
        this.refuse(Problem.of(thrown));
      }
      this.busy = false;
    }
    this.host.update();
    this.focusWhatIsWrong(form);
  };

  /** @param {HTMLFormElement} form */
  missing(form) {
    /** @type {Record<string, string>} */
    const errors = {};
    for (const input of form.elements) {
      if (
        (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement || input instanceof HTMLSelectElement)
        && input.required
        && !input.value.trim()
      ) {
        errors[input.name] = t('form.missing');
      }
    }
    return errors;
  }

  /** What the browser cannot read, such as half a date, it hands on as nothing at all. @param {HTMLFormElement} form */
  unreadable(form) {
    const inputs = [...form.elements].filter(each => each instanceof HTMLInputElement && each.validity.badInput);
    return Object.fromEntries(inputs.map(each => [/** @type {HTMLInputElement} */ (each).name, t('form.unreadable')]));
  }

  /** What is no number where one belongs, or may be two. @param {HTMLFormElement} form */
  numberless(form) {
    /** @type {Record<string, string>} */
    const errors = {};
    for (const input of form.elements) {
      if (!(input instanceof HTMLInputElement) || (input.inputMode !== 'decimal' && input.type !== 'number') || !input.value.trim()) continue;
      const fault = faultOf(input.value.trim(), input.max ? Number(input.max) : undefined);
      if (fault) errors[input.name] = t(`form.${fault}`);
    }
    return errors;
  }

  /** @param {Problem} problem */
  refuse(problem) {
    this.problem = problem;
    for (const violation of problem.violations) {
      if (this.names.has(violation.field)) this.errors[violation.field] = violation.message;
    }
    const field = this.fieldOf[problem.slug];
    if (field) this.errors[field] = problem.title;
  }

  /** @param {HTMLFormElement} form */
  focusWhatIsWrong(form) {
    const field = form.querySelector('[aria-invalid="true"]');
    const alert = this.problem ? form.querySelector('.alert') : null;
    const target = /** @type {HTMLElement | null} */ (field ?? alert);
    target?.focus();
  }

  alert() {
    const further = (this.problem?.violations ?? [])
      .filter(violation => !this.names.has(violation.field))
      .map(violation => (violation.field ? `${violation.field}: ${violation.message}` : violation.message));
    return alertBox(this.problem, further);
  }

  /** @param {Field} field */
  field(field) {
    const { name, label, hint, type = 'text', optional = false } = field;
    this.names.add(name);
    const id = `${this.id}-${name.replaceAll('.', '-')}`;
    const error = this.errors[name];
    const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
    return html`<div class="field">
      <label for=${id}>${label}${optional ? html` <span class="field__optional">${t('form.optional')}</span>` : nothing}</label>
      ${hint ? html`<p class="field__hint" id="${id}-hint">${hint}</p>` : nothing}
      ${control(type, { ...field, optional }, id, Boolean(error), describedBy)}
      ${error ? html`<p class="field__error" id="${id}-error">${icon('warning')} ${error}</p>` : nothing}
    </div>`;
  }

  /** @param {string} label @param {{kind?: string, working?: string}} [looks] */
  button(label, { kind = '', working = t('form.working') } = {}) {
    return html`<button class="button ${kind}" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>
      ${this.busy ? html`<span class="spinner" aria-hidden="true"></span>${working}` : label}
    </button>`;
  }
}

/**
 * @param {string} type
 * @param {Field} field
 * @param {string} id
 * @param {boolean} invalid
 * @param {string | undefined} describedBy
 */
function control(type, field, id, invalid, describedBy) {
  const described = ifDefined(describedBy);
  const isInvalid = invalid ? 'true' : nothing;
  if (type === 'textarea') {
    return html`<textarea id=${id} name=${field.name} rows=${field.rows ?? 4} ?required=${!field.optional}
      maxlength=${ifDefined(field.maxlength)} aria-describedby=${described} aria-invalid=${isInvalid}
      @input=${field.oninput ?? nothing} .defaultValue=${String(field.value ?? '')}></textarea>`;
  }
  if (type === 'select') {
    return html`<select id=${id} name=${field.name} ?required=${!field.optional}
      aria-describedby=${described} aria-invalid=${isInvalid} @change=${field.oninput ?? nothing}>
      ${(field.options ?? []).map(([value, text]) =>
        html`<option value=${value} ?selected=${value === String(field.value ?? '')}>${text}</option>`)}
    </select>`;
  }
  const isDecimal = type === 'decimal';
  const value = isDecimal && typeof field.value === 'number' ? typed(field.value) : String(field.value ?? '');
  return html`<input id=${id} name=${field.name} type=${isDecimal ? 'text' : type} inputmode=${isDecimal ? 'decimal' : nothing} ?required=${!field.optional}
    autocomplete=${ifDefined(/** @type {any} */ (field.autocomplete))} maxlength=${ifDefined(field.maxlength)}
    min=${ifDefined(field.min)} max=${ifDefined(field.max)}
    autocapitalize=${ifDefined(field.autocapitalize)} spellcheck=${ifDefined(field.spellcheck?.toString())}
    aria-describedby=${described} aria-invalid=${isInvalid}
    @input=${field.oninput ?? nothing} .defaultValue=${value}>`;
}
