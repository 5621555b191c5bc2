import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, isUnreached, Problem, withQuery } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaElement } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { icon } from '/app/icons.js';
import { listen } from '/app/live.js';
import { numberOf } from '/app/numbers.js';
import { say } from '/app/say.js';
import { isForLater, newKey } from '/app/send-queue.js';
import { clock, written } from '/care/doses.js';
import { readParts } from '/care/round-parts.js';
import { t } from '/care/texts.js';

/**
 * @typedef {import('/care/types.js').AsNeeded} AsNeeded
 * @typedef {import('/care/types.js').AsNeededDose} AsNeededDose
 * @typedef {import('/app/send-queue.js').SendQueue} SendQueue
 */

const OUTCOMES = '/api/care/round/outcomes';
const MOST_PARTS = 30;

/** @param {string | null} after */
export function asNeededAddress(after) {
  return withQuery('/api/care/round/as-needed', { limit: 100, after });
}

/** @param {AsNeeded} item */
const idOf = item => `as-needed ${item.prescription}`;

/**
 * What is given when somebody needs it, with from when the next is allowed. The server decides that: at once where it is
 * reached, and otherwise when what waits here is sent.
 */
class CareAsNeeded extends PlazaElement {
  /** @type {SendQueue | null} */
  queue = null;
  /** By the server's clock, in milliseconds. */
  now = () => Date.now();
  /** @type {AsNeededDose[] | null} */
  doses = null;
  /** @type {Problem | null} */
  problem = null;
  resident = '';
  isWhole = false;
  /** whether the server is not reached */
  isAway = false;
  /** reads that began, and the last of them whose answer may be shown */
  begun = 0;
  shown = 0;
  reading = 0;

  async start() {
    this.queue?.addEventListener('change', () => this.update());
    this.queue?.addEventListener('sent', () => this.readAnew());
    window.addEventListener('online', () => this.read());
    // a dose that is due at its time changes nothing here
    listen(['care.round'], (_, news) => news.due || this.readSoon(), isOn => isOn && this.doses && this.readSoon());
    window.setInterval(() => this.update(), 30000);
    window.setInterval(() => this.read(), 300000);
    window.setInterval(() => this.isAway && this.read(), 20000);
    await this.read();
  }

  readSoon() {
    window.clearTimeout(this.reading);
    this.reading = window.setTimeout(() => this.read(), 100);
  }

  /** What was asked for before something was given does not say so. */
  readAnew() {
    this.shown = this.begun;
    return this.read();
  }

  async read() {
    const number = ++this.begun;
    /** @type {import('/care/round-parts.js').Parts<AsNeededDose>} */
    const parts = await readParts(asNeededAddress, MOST_PARTS);
    if (number <= this.shown) return;
    this.shown = number;
    this.isAway = parts.isAway;
    this.problem = parts.problem;
    if (parts.first && !(parts.isKept && this.doses)) this.take(parts);
    this.update();
  }

  /** @param {import('/care/round-parts.js').Parts<AsNeededDose>} parts */
  take({ items, isCut, problem }) {
    const came = new Set(items.map(each => idOf(each.medication)));
    this.doses = problem ? [...items, ...(this.doses ?? []).filter(each => !came.has(idOf(each.medication)))] : items;
    this.isWhole = !problem && !isCut;
  }

  /** @param {Event} event */
  choose = event => {
    this.resident = /** @type {HTMLSelectElement} */ (event.target).value;
    this.update();
  };

  /** @param {AsNeededDose} dose */
  give({ residentName, medication: item }) {
    const key = newKey();
    ask({
      title: t('as-needed.title', { medication: item.medicationName }),
      body: html`<p>${item.sentence}.</p>`,
      confirm: t('round.give'),
      fields: [
        { name: 'amount', label: t('round.amount'), type: 'decimal', value: item.amount },
        { name: 'reason', label: t('as-needed.reason'), type: 'textarea', rows: 2, maxlength: 500, optional: true },
      ],
      act: async ({ amount, reason }) => {
        const body = {
          prescription: item.prescription,
          outcome: 'GIVEN',
          amount: numberOf(amount),
          reason: reason.trim() || undefined,
          key,
        };
        const madeAt = Date.now();
        try {
          await api.post(OUTCOMES, body, null, this.queue?.account);
        } catch (thrown) {
          if (!this.queue || !isForLater(Problem.of(thrown))) throw thrown;
          const label = t('round.entry', { outcome: t('outcome.GIVEN'), medication: item.medicationName, name: residentName });
          // under the same key: should it have arrived after all, it is recorded once
          await this.queue.add({ key, path: OUTCOMES, body, about: idOf(item), label, madeAt });
          return;
        }
        say(t('as-needed.given', { medication: item.medicationName }));
        await this.readAnew();
      },
    });
  }

  template() {
    return html`<details class="card as-needed">
      <summary>${t('as-needed')}</summary>
      ${this.problem && !isUnreached(this.problem) ? alertBox(this.problem) : nothing}
      ${this.isAway || !navigator.onLine
        ? html`<div class="round__offline" role="status">${icon('warning')}<p>${t('as-needed.kept')}</p></div>`
        : nothing}
      ${this.doses && !this.isWhole ? html`<div class="alert" role="alert">${icon('warning')}<p>${t('as-needed.lack')}</p></div>` : nothing}
      ${this.doses === null ? nothing : this.doses.length === 0 ? html`<p class="empty">${t('as-needed.none')}</p>` : this.chosen(this.doses)}
    </details>`;
  }

  /** @param {AsNeededDose[]} doses */
  chosen(doses) {
    const residents = [...new Map(doses.map(each => [each.resident, each])).values()].sort((one, other) =>
      one.residentName.localeCompare(other.residentName),
    );
    return html`<div class="field">
        <label for="as-needed-resident">${t('as-needed.resident')}</label>
        <select id="as-needed-resident" @change=${this.choose}>
          <option value="">${t('as-needed.choose')}</option>
          ${residents.map(each => html`<option value=${each.resident} ?selected=${each.resident === this.resident}>${each.residentName}${each.room ? ` (${each.room})` : ''}</option>`)}
        </select>
      </div>
      ${this.resident ? this.list(doses.filter(each => each.resident === this.resident)) : nothing}`;
  }

  /** @param {AsNeededDose[]} doses */
  list(doses) {
    return html`<ul class="round__list">${repeat(doses, dose => dose.medication.prescription, dose => {
      const item = dose.medication;
      const isAllowed = Date.parse(item.allowedFrom) <= this.now() + 1000;
      const waits = this.queue?.has(idOf(item));
      return html`<li class="dose ${waits ? 'dose--waiting' : ''}">
        <div class="dose__what">
          <p class="dose__medication"><strong>${item.medicationName}</strong> · ${item.dose}</p>
          <p class="small soft">${item.sentence}</p>
          <p class="small">${t('as-needed.so-far', { given: written(item.given) })}
            ${isAllowed ? nothing : html`<strong>${t('as-needed.from', { time: clock(item.allowedFrom) })}</strong>`}
            ${waits ? html`<span class="tag tag--quiet">${t('state.WAITING')}</span>` : nothing}</p>
        </div>
        <div class="dose__actions"><button class="button button--big" type="button" @click=${() => this.give(dose)}>
          ${t('round.give')}<span class="visually-hidden"> ${item.medicationName}</span></button></div>
      </li>`;
    })}</ul>`;
  }
}
customElements.define('care-as-needed', CareAsNeeded);
