import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, Problem, withQuery } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaElement } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { icon } from '/app/icons.js';
import { listen } from '/app/live.js';
import { keepOffline } from '/app/offline.js';
import { say } from '/app/say.js';
import { newKey, SendQueue } from '/app/send-queue.js';
import { t as shared } from '/app/texts.js';
import { town } from '/app/town.js';
import { asNeededAddress } from '/care/as-needed.js';
import { clock, outcomeFields, outcomeOf } from '/care/doses.js';
import { home, residentAddress } from '/care/parts.js';
import { t } from '/care/texts.js';

/**
 * @typedef {import('/care/types.js').RoundDose} RoundDose
 * @typedef {import('/care/types.js').Round} Round
 */

const WORKER = { script: '/care/round-worker.js', scope: '/care/' };
const MOST_PARTS = 30;
const STATES = ['UPCOMING', 'DUE', 'LATE', 'MISSED', 'RECORDED'];

/** @param {{prescription: string, due?: string}} dose */
const idOf = dose => `${dose.prescription} ${dose.due ?? ''}`;

/** What is due now: one tap for what was given, a sheet for everything else. Works on without a network. */
class CareRound extends PlazaElement {
  /** @type {RoundDose[]} */
  doses = [];
  /** @type {import('/care/types.js').HomeSettings | null} */
  home = null;
  /** @type {Problem | null} */
  problem = null;
  /** @type {SendQueue | null} */
  queue = null;
  loaded = false;
  /** how far the server's clock is ahead of this one, in milliseconds */
  ahead = 0;
  view = 'now';
  grouping = localStorage.getItem('plaza-care-grouping') === 'room' ? 'room' : 'time';
  isOnline = navigator.onLine;
  reading = 0;

  async start() {
    const { account } = await town();
    if (!account) return;
    this.queue = new SendQueue('care', account.id);
    this.queue.addEventListener('change', () => this.update());
    this.queue.addEventListener('sent', event => this.sent(/** @type {CustomEvent} */ (event).detail));
    for (const name of ['online', 'offline']) {
      window.addEventListener(name, () => {
        this.isOnline = navigator.onLine;
        this.update();
        if (this.isOnline) this.read();
      });
    }
    this.home = await home();
    await this.read();
    this.queue.send();
    listen(['care.round'], () => this.readSoon(), isOn => isOn && this.loaded && this.readSoon());
    window.setInterval(() => this.update(), 30000);
    window.setInterval(() => this.read(), 300000);
    keepOffline(WORKER, ['/api/plaza', '/api/care/home', this.address(null), asNeededAddress(null)]).catch(() => {
      // a private window, for instance: the round then lasts until it is closed
    });
  }

  /** @param {string | null} after */
  address(after) {
    return `${withQuery('/api/care/round', { limit: 100, after })}${STATES.map(state => `&state=${state}`).join('')}`;
  }

  readSoon() {
    window.clearTimeout(this.reading);
    this.reading = window.setTimeout(() => this.read(), 100);
  }

  async read() {
    try {
      /** @type {RoundDose[]} */
      const doses = [];
      let after = null;
      for (let part = 0; part < MOST_PARTS; part++) {
        /** @type {Round} */
        const round = await api.get(this.address(after));
        doses.push(...round.items);
        if (this.isOnline && !after) this.ahead = Date.parse(round.now) - Date.now();
        after = round.next ?? null;
        if (!after) break;
      }
      this.doses = doses;
      this.problem = null;
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.loaded = true;
    this.update();
  }

  now() {
    return Date.now() + this.ahead;
  }

  /** The same rule as the server's, so that the page goes on by itself. @param {RoundDose} dose */
  stateOf(dose) {
    if (dose.entry) return 'RECORDED';
    if (this.queue?.has(idOf(dose))) return 'WAITING';
    const now = this.now();
    const due = Date.parse(dose.due);
    const { dueBeforeMinutes = 60, dueAfterMinutes = 60 } = this.home ?? {};
    if (now < due - dueBeforeMinutes * 60000) return 'UPCOMING';
    if (now >= Date.parse(dose.missedAt)) return 'MISSED';
    return now > due + dueAfterMinutes * 60000 ? 'LATE' : 'DUE';
  }

  /** @param {RoundDose} dose @param {any} outcome */
  record(dose, outcome) {
    const key = newKey();
    const body = { prescription: dose.prescription, due: dose.due, ...outcome, at: new Date(this.now()).toISOString(), key };
    const label = t('round.entry', { outcome: t(`outcome.${outcome.outcome}`), medication: dose.medicationName, name: dose.residentName });
    return this.queue?.add({ key, path: '/api/care/round/outcomes', body, about: idOf(dose), label });
  }

  /** @param {RoundDose} dose */
  give(dose) {
    return this.record(dose, { outcome: 'GIVEN', amount: dose.amount });
  }

  /** @param {RoundDose} dose */
  other(dose) {
    return ask({
      title: t('round.other-title', { medication: dose.medicationName, name: dose.residentName }),
      confirm: t('round.record'),
      fields: outcomeFields(dose.amount),
      act: async values => {
        await this.record(dose, outcomeOf(values));
      },
    });
  }

  /** @param {RoundDose} dose */
  correct(dose) {
    if (!dose.entry) return;
    const { id } = dose.entry;
    ask({
      title: t('round.correct-title', { medication: dose.medicationName, name: dose.residentName }),
      body: html`<p>${t('round.correct-about')}</p>`,
      confirm: t('round.correct'),
      fields: outcomeFields(dose.amount),
      act: async values => {
        await api.post(`/api/care/round/outcomes/${id}/correction`, { ...outcomeOf(values), key: newKey() });
        say(t('round.corrected'));
        await this.read();
      },
    });
  }

  /** @param {{item: import('/app/send-queue.js').Waiting, entry: any}} sent */
  sent({ item, entry }) {
    this.doses = this.doses.map(dose => (idOf(dose) === item.about ? { ...dose, entry } : dose));
    say(item.label);
    this.update();
    this.readSoon();
  }

  /** @param {string} view */
  look(view) {
    this.view = view;
    this.update();
  }

  /** @param {'time' | 'room'} grouping */
  group(grouping) {
    this.grouping = grouping;
    localStorage.setItem('plaza-care-grouping', grouping);
    this.update();
  }

  template() {
    return html`<section class="stack round" aria-labelledby="round-title">
      <h2 id="round-title">${t('round.title')}</h2>
      ${this.isOnline ? nothing : html`<p class="round__offline" role="status">${icon('warning')} ${t('round.offline')}</p>`}
      ${this.queued()}
      ${this.problem && this.isOnline ? alertBox(this.problem) : nothing}
      ${this.loaded ? this.body() : html`<p class="loading" role="status">${shared('page.loading')}</p>`}
    </section>`;
  }

  queued() {
    const waiting = this.queue?.waiting ?? [];
    const refused = this.queue?.refused ?? [];
    return html`${waiting.length
      ? html`<div class="banner" role="status"><p><strong>${t('round.waiting', { count: waiting.length })}</strong></p>
          <ul>${waiting.map(item => html`<li>${item.label}</li>`)}</ul></div>`
      : nothing}
    ${refused.map(item => html`<div class="alert" role="alert">${icon('warning')}
      <div><p class="alert__title">${t('round.refused', { entry: item.label })}</p>
        <p>${item.refused?.title}. ${item.refused?.detail}</p>
        <button class="button button--quiet" type="button" @click=${() => this.queue?.seen(item.key)}>${t('round.seen')}</button></div>
    </div>`)}`;
  }

  body() {
    const placed = this.doses.map(dose => ({ dose, state: this.stateOf(dose) }));
    const open = placed.filter(({ state }) => ['DUE', 'LATE', 'MISSED', 'WAITING'].includes(state));
    const views = {
      now: open,
      next: placed.filter(({ state }) => state === 'UPCOMING'),
      recorded: placed.filter(({ state }) => state === 'RECORDED').reverse(),
    };
    const shown = views[/** @type {'now'} */ (this.view)];
    /** @param {string} state */
    const count = state => open.filter(each => each.state === state).length;
    return html`<p class="round__counts" role="status">
        <span class="tag tag--danger">${t('round.missed', { count: count('MISSED') })}</span>
        <span class="tag tag--late">${t('round.late', { count: count('LATE') })}</span>
        <span class="tag tag--good">${t('round.due', { count: count('DUE') })}</span></p>
      <div class="round__choices">
        ${this.choice('view', ['now', 'next', 'recorded'], this.view, value => this.look(value))}
        ${this.choice('group', ['time', 'room'], this.grouping, value => this.group(/** @type {'time'} */ (value)))}
      </div>
      ${shown.length
        ? this.grouped(shown)
        : html`<p class="empty">${t(this.doses.length ? `round.none-${this.view}` : 'round.none-ever')}</p>`}
      <care-as-needed .queue=${this.queue} .now=${() => this.now()}></care-as-needed>`;
  }

  /** @param {string} name @param {string[]} values @param {string} chosen @param {(value: string) => void} choose */
  choice(name, values, chosen, choose) {
    return html`<fieldset class="choice"><legend class="visually-hidden">${t(`round.${name}`)}</legend>
      ${values.map(value => html`<label><input type="radio" name="round-${name}" value=${value} .checked=${chosen === value}
        @change=${() => choose(value)}><span>${t(`round.${name}-${value}`)}</span></label>`)}</fieldset>`;
  }

  /** @param {{dose: RoundDose, state: string}[]} placed */
  grouped(placed) {
    /** @type {Map<string, {dose: RoundDose, state: string}[]>} */
    const groups = new Map();
    for (const each of placed) {
      const { dose } = each;
      const key = this.grouping === 'time' ? clock(dose.due) : [dose.room, dose.residentName].filter(Boolean).join(' · ');
      groups.set(key, [...(groups.get(key) ?? []), each]);
    }
    const entries = [...groups];
    if (this.grouping === 'room') entries.sort(([one], [other]) => one.localeCompare(other, undefined, { numeric: true }));
    return entries.map(([key, doses]) => html`<section class="stack" aria-label=${key}>
      <h3 class="round__group">${key}</h3>
      <ul class="round__list">${repeat(doses, ({ dose }) => idOf(dose), each => this.row(each.dose, each.state))}</ul>
    </section>`);
  }

  /** @param {RoundDose} dose @param {string} state */
  row(dose, state) {
    const of = t('round.of', { medication: dose.medicationName, name: dose.residentName });
    return html`<li class="dose dose--${state.toLowerCase()}">
      <div class="dose__what">
        <p class="dose__who"><a href=${residentAddress(dose.resident)}>${dose.residentName}</a>
          ${dose.room ? html`<span class="tag tag--quiet">${t('resident.room', { room: dose.room })}</span>` : nothing}</p>
        <p class="dose__medication"><strong>${dose.medicationName}</strong> · ${dose.dose}</p>
        ${dose.notes ? html`<p class="small soft">${dose.notes}</p>` : nothing}
        <p class="small"><span class="tag ${this.look_(state)}">${t(`state.${state}`)}</span> ${clock(dose.due)}
          ${dose.entry ? html`<span>${t('round.recorded-by', {
            outcome: t(`outcome.${dose.entry.outcome}`),
            name: dose.entry.recordedByName ?? '–',
            time: clock(dose.entry.at),
          })}${dose.entry.reason ? ` · ${dose.entry.reason}` : ''}</span>` : nothing}</p>
      </div>
      <div class="dose__actions">${this.actions(dose, state, of)}</div>
    </li>`;
  }

  /** @param {string} state */
  look_(state) {
    return { MISSED: 'tag--danger', LATE: 'tag--late', DUE: 'tag--good', UPCOMING: 'tag--quiet' }[state] ?? 'tag--quiet';
  }

  /** @param {RoundDose} dose @param {string} state @param {string} of */
  actions(dose, state, of) {
    if (state === 'WAITING' || state === 'UPCOMING') return nothing;
    if (state === 'RECORDED') {
      return html`<button class="button button--quiet button--big" type="button" @click=${() => this.correct(dose)}>
        ${t('round.correct')}<span class="visually-hidden"> ${of}</span></button>`;
    }
    return html`<button class="button button--big" type="button" @click=${() => this.give(dose)}>${icon('check')}
        ${t('round.give')}<span class="visually-hidden"> ${of}</span></button>
      <button class="button button--quiet button--big" type="button" @click=${() => this.other(dose)}>
        ${t('round.other')}<span class="visually-hidden"> ${of}</span></button>`;
  }
}
customElements.define('care-round', CareRound);
