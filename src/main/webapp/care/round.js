import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, isUnreached, withQuery } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaElement } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { icon } from '/app/icons.js';
import { listen } from '/app/live.js';
import { keepOffline, keepOnly, leaveNote, noteOf } from '/app/offline.js';
import { say } from '/app/say.js';
import { newKey, SendQueue } from '/app/send-queue.js';
import { t as shared } from '/app/texts.js';
import { town } from '/app/town.js';
import { asNeededAddress } from '/care/as-needed.js';
import { clock, outcomeFields, outcomeOf } from '/care/doses.js';
import { home, residentAddress } from '/care/parts.js';
import { readParts } from '/care/round-parts.js';
import { t } from '/care/texts.js';

/**
 * @typedef {import('/care/types.js').RoundDose} RoundDose
 */

const WORKER = { script: '/care/round-worker.js', scope: '/care/' };
const PATH = '/api/care/round';
const MOST_PARTS = 30;
const PART = 100;
const AHEAD = 'plaza-care-ahead';
const RECORDED = 'recorded';
const STATES = ['UPCOMING', 'DUE', 'LATE', 'MISSED', 'RECORDED'];

/** @param {{prescription: string, due?: string}} dose */
const idOf = dose => `${dose.prescription} ${dose.due ?? ''}`;

/** What is due now: one tap for what was given, a sheet for everything else. Works on without a network. */
class CareRound extends PlazaElement {
  /** @type {RoundDose[]} */
  doses = [];
  /** @type {import('/care/types.js').HomeSettings | null} */
  home = null;
  /** @type {import('/app/api.js').Problem | null} */
  problem = null;
  /** @type {SendQueue | null} */
  queue = null;
  loaded = false;
  /** how far the server's clock is ahead of this one, in milliseconds */
  ahead = Number(localStorage.getItem(AHEAD) ?? 0);
  /** of which moment the doses are, by the server's clock */
  asOf = 0;
  /** @type {'part' | 'cut' | null} whether doses are missing: parts that did not come, or those after the last that is shown */
  lack = 'part';
  /** @type {Record<string, any>} what this device recorded since the server last said all of the round */
  recorded = {};
  /** @type {string[]} of the parts of the round */
  addresses = [this.address(null)];
  /** reads that began, and the last of them whose answer may be shown */
  begun = 0;
  shown = 0;
  view = 'now';
  grouping = localStorage.getItem('plaza-care-grouping') === 'room' ? 'room' : 'time';
  isOnline = navigator.onLine;
  /** whether the server is not reached, whatever the browser says of its network */
  isAway = false;
  isLive = false;
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
    this.recorded = (await noteOf('care', RECORDED).catch(() => null)) ?? {};
    await this.read();
    this.queue.send();
    listen(['care.round'], () => this.readSoon(), isOn => {
      if (isOn !== this.isLive) this.readSoon();
      this.isLive = isOn;
    });
    window.setInterval(() => this.update(), 30000);
    window.setInterval(() => this.read(), 300000);
    window.setInterval(() => this.isAway && this.read(), 20000);
    keepOffline(WORKER, ['/api/plaza', '/api/care/home', ...this.addresses, asNeededAddress(null)]).catch(() => {
      // a private window, for instance: the round then lasts until it is closed
    });
  }

  /** @param {string | null} after */
  address(after) {
    return `${withQuery(PATH, { limit: PART, after })}${STATES.map(state => `&state=${state}`).join('')}`;
  }

  readSoon() {
    window.clearTimeout(this.reading);
    this.reading = window.setTimeout(() => this.read(), 100);
  }

  async read() {
    const number = ++this.begun;
    /** @type {import('/care/round-parts.js').Parts<RoundDose>} */
    const parts = await readParts(after => this.address(after), MOST_PARTS);
    // one that began later is shown, or something was recorded meanwhile
    if (number <= this.shown) return;
    this.shown = number;
    this.isAway = parts.isAway;
    this.problem = parts.problem;
    if (parts.first && !parts.isKept) this.setClock(Date.parse(parts.first.now) - parts.cameAt);
    if (parts.first && (!parts.isKept || Date.parse(parts.first.now) > this.asOf)) this.take(parts);
    if (!parts.isAway && !parts.problem) {
      if (Object.keys(this.recorded).length) this.keepRecorded({});
      if (number === this.begun) keepOnly('care', PATH, parts.addresses).catch(() => {});
    }
    this.loaded = true;
    this.update();
  }

  /** @param {import('/care/round-parts.js').Parts<RoundDose>} parts */
  take({ first, items, addresses, isKept, isCut, problem }) {
    const doses = isKept ? items.map(dose => ({ ...dose, entry: dose.entry ?? this.recorded[idOf(dose)] })) : [...items];
    if (problem) {
      const came = new Set(doses.map(idOf));
      const last = Date.parse(doses.at(-1)?.due ?? '');
      doses.push(...this.doses.filter(dose => !came.has(idOf(dose)) && Date.parse(dose.due) >= last));
    }
    this.doses = doses;
    this.addresses = addresses;
    // what a whole round said before of the later doses is there still
    if (problem && !this.lack) return;
    this.asOf = Date.parse(first.now);
    this.lack = problem ? 'part' : isCut ? 'cut' : null;
  }

  /** @param {Record<string, any>} recorded */
  keepRecorded(recorded) {
    this.recorded = recorded;
    leaveNote('care', RECORDED, recorded).catch(() => {});
  }

  /** @param {number} ahead */
  setClock(ahead) {
    this.ahead = ahead;
    localStorage.setItem(AHEAD, String(ahead));
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
    const body = { prescription: dose.prescription, due: dose.due, ...outcome, key };
    const label = t('round.entry', { outcome: t(`outcome.${outcome.outcome}`), medication: dose.medicationName, name: dose.residentName });
    return this.queue?.add({ key, path: '/api/care/round/outcomes', body, about: idOf(dose), label, madeAt: Date.now() });
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
    const { entry } = dose;
    const key = newKey();
    ask({
      title: t('round.correct-title', { medication: dose.medicationName, name: dose.residentName }),
      body: html`<p>${t('round.correct-about')}</p>`,
      confirm: t('round.correct'),
      fields: outcomeFields(entry.amount ?? dose.amount, entry),
      act: async values => {
        await api.post(`/api/care/round/outcomes/${entry.id}/correction`, { ...outcomeOf(values), key });
        say(t('round.corrected'));
        this.shown = this.begun;
        await this.read();
      },
    });
  }

  /** @param {{item: import('/app/send-queue.js').Waiting, entry: any}} sent */
  sent({ item, entry }) {
    this.shown = this.begun;
    this.doses = this.doses.map(dose => (idOf(dose) === item.about ? { ...dose, entry } : dose));
    this.keepRecorded({ ...this.recorded, [item.about]: entry });
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
      ${this.line()}
      ${this.queued()}
      ${this.loaded ? this.body() : html`<p class="loading" role="status">${shared('page.loading')}</p>`}
    </section>`;
  }

  get isOffline() {
    return this.isAway || !this.isOnline;
  }

  /** What keeps the round from being all of it, and of now. */
  line() {
    const asOf = this.asOf ? t('round.as-of', { time: clock(new Date(this.asOf).toISOString()) }) : '';
    return html`${this.isOffline
        ? html`<div class="round__offline" role="status">${icon('warning')}<p>${t('round.offline')} ${asOf}</p></div>`
        : nothing}
      ${this.problem && !(this.isOffline && isUnreached(this.problem)) ? alertBox(this.problem) : nothing}
      ${this.loaded && this.lack
        ? html`<div class="alert" role="alert">${icon('warning')}<p>${t(`round.lack-${this.lack}`, { most: MOST_PARTS * PART })}</p></div>`
        : nothing}`;
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
        : html`<p class="empty">${t(this.none())}</p>`}
      <care-as-needed .queue=${this.queue} .now=${() => this.now()}></care-as-needed>`;
  }

  none() {
    if (this.lack) return 'round.none-read';
    return this.doses.length || this.isOffline ? `round.none-${this.view}` : 'round.none-ever';
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
