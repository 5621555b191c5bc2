import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Problem, withQuery } from '/app/api.js';
import { show } from '/app/dialog.js';
import { PlazaElement } from '/app/element.js';
import { alertBox, Form } from '/app/forms.js';
import { t as shared } from '/app/texts.js';
import { town } from '/app/town.js';
import { between, contains, firstOfMonth, inFull, monthName, period, plusDays, plusMonths, today, weekdayOf, weekdays, weeksOf } from '/app/days.js';
import { addressOf, isIn, nameOf } from '/work/parts.js';
import { t } from '/work/texts.js';

/** @typedef {import('/work/types.js').Days} Days */

const PATH = '/api/work/availability';
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/**
 * A worker's month, painted with a finger, the mouse or the keyboard. What the first day of a stroke is not yet, all of
 * the stroke becomes: free, or no longer free. Tells `work-days` when the days have changed.
 */
class WorkCalendar extends PlazaElement {
  /** @type {import('/work/types.js').Calendar} */
  calendar = { declared: [], hired: [], free: [] };
  /** @type {Days[]} */
  offered_ = [];
  loading = true;
  today = '';
  month = '';
  focused = '';
  /** where a range that the keyboard spans begins @type {string | null} */
  anchor = null;
  /** @type {{from: string, to: string, adds: boolean} | null} */
  stroke = null;
  busy = false;
  adds = true;
  message = '';
  /** @type {Problem | null} */
  problem = null;

  dates = new Form(this, 'period', async (values, form) => {
    await this.send({ from: values.from, to: values.to }, this.adds);
    this.turnTo(values.from);
    form.reset();
  });

  /** Days that some offer asks for. @param {Days[]} days */
  set offered(days) {
    this.offered_ = days;
    this.update();
  }

  async start() {
    const { zone } = await town();
    this.today = today(zone);
    this.focused = this.today;
    this.month = firstOfMonth(this.today);
    this.calendar = await api.get(PATH);
    this.loading = false;
  }

  /** @param {string} day */
  hireOn(day) {
    return this.calendar.hired.find(hired => contains(hired.days, day));
  }

  /** Days that are over, or hired, are not for painting. @param {string} day */
  isFixed(day) {
    return day < this.today || this.hireOn(day) !== undefined;
  }

  /** @param {string} day */
  turnTo(day) {
    this.focused = day < this.today ? this.today : day;
    this.month = firstOfMonth(this.focused);
  }

  /** @param {number} count */
  turn(count) {
    this.month = plusMonths(this.month, count);
    this.turnTo(this.month);
    this.anchor = null;
    this.update();
  }

  /** @param {string} day */
  focusOn(day) {
    this.turnTo(day);
    this.update();
    /** @type {HTMLElement | null} */ (this.querySelector(`[data-day="${this.focused}"]`))?.focus();
  }

  /** @param {PointerEvent} event */
  down = event => {
    const day = dayAt(event);
    if (event.button !== 0 || this.busy || !day) return;
    this.problem = null;
    this.anchor = null;
    this.focusOn(day);
    if (this.isFixed(day)) {
      this.say(this.labelOf(day));
      return;
    }
    /** @type {HTMLElement} */ (event.currentTarget).setPointerCapture(event.pointerId);
    this.stroke = { from: day, to: day, adds: !isIn(this.calendar.declared, day) };
    this.update();
  };

  /** @param {PointerEvent} event */
  move = event => {
    const day = this.stroke && !this.busy ? dayAt(event) : undefined;
    if (!this.stroke || !day || day === this.stroke.to) return;
    this.stroke = { ...this.stroke, to: day < this.today ? this.today : day };
    this.update();
  };

  lift = () => {
    if (this.stroke && !this.busy) this.paint(this.stroke);
  };

  drop = () => {
    if (!this.busy) this.stroke = null;
    this.update();
  };

  /** @param {KeyboardEvent} event */
  press = event => {
    const wanted = this.dayFor(event);
    if (wanted) {
      this.anchor = event.shiftKey && event.key in STEPS ? (this.anchor ?? this.focused) : null;
      this.focusOn(wanted);
      this.stroke = this.anchor ? this.strokeFrom(this.anchor) : null;
      if (this.anchor) this.say(t('calendar.range', { period: period(between(this.anchor, this.focused)) }));
      this.update();
    } else if (event.key === ' ' || event.key === 'Enter') {
      if (this.busy) return;
      if (!this.anchor && this.isFixed(this.focused)) this.say(this.labelOf(this.focused));
      else this.paint(this.strokeFrom(this.anchor ?? this.focused));
    } else if (event.key === 'Escape' && this.anchor) {
      this.anchor = null;
      this.drop();
    } else {
      return;
    }
    event.preventDefault();
  };

  /** Where a key leads. @param {KeyboardEvent} event @returns {string | undefined} */
  dayFor({ key }) {
    if (key in STEPS) return plusDays(this.focused, STEPS[/** @type {keyof typeof STEPS} */ (key)]);
    if (key === 'Home') return plusDays(this.focused, -weekdayOf(this.focused));
    if (key === 'End') return plusDays(this.focused, 6 - weekdayOf(this.focused));
    if (key === 'PageUp') return plusMonths(this.month, -1);
    if (key === 'PageDown') return plusMonths(this.month, 1);
    return undefined;
  }

  /** @param {string} anchor */
  strokeFrom(anchor) {
    return { from: anchor, to: this.focused, adds: !isIn(this.calendar.declared, anchor) };
  }

  /** @param {{from: string, to: string, adds: boolean}} stroke */
  async paint(stroke) {
    this.problem = null;
    this.stroke = stroke;
    try {
      await this.send(between(stroke.from, stroke.to), stroke.adds);
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.stroke = null;
    this.anchor = null;
    this.update();
  }

  /** @param {Days} days @param {boolean} adds */
  async send(days, adds) {
    this.busy = true;
    this.update();
    try {
      this.calendar = adds ? await api.post(PATH, days) : await api.remove(withQuery(PATH, { ...days }));
    } finally {
      this.busy = false;
    }
    this.say(t(adds ? 'calendar.added' : 'calendar.removed', { period: period(days) }));
    this.dispatchEvent(new Event('work-days', { bubbles: true }));
  }

  /** @param {string} message */
  say(message) {
    this.message = message;
    this.update();
  }

  async readAgain() {
    this.calendar = await api.get(PATH);
    this.update();
  }

  renewAddress = async () => {
    try {
      const { url } = await api.post('/api/work/calendars');
      show(
        t('ical.title'),
        html`<p>${t('ical.once')}</p><pre class="address">${url}</pre>`,
        shared('dialog.close'),
      );
    } catch (thrown) {
      this.problem = Problem.of(thrown);
      this.update();
    }
  };

  /** @param {string} day */
  stateOf(day) {
    if (this.hireOn(day)) return 'hired';
    return isIn(this.calendar.declared, day) ? 'free' : 'none';
  }

  /** @param {string} day */
  labelOf(day) {
    const hired = this.hireOn(day);
    const state = hired
      ? t('day.hired-for', { task: nameOf(hired.category), place: hired.place })
      : t(`day.${this.stateOf(day)}`);
    return `${inFull(day)}: ${state}${isIn(this.offered_, day) ? `, ${t('day.offered')}` : ''}`;
  }

  template() {
    if (this.loading) return html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    const months = firstOfMonth(this.today);
    return html`<section class="card stack calendar-card" aria-labelledby="calendar-title">
      <h2 id="calendar-title">${t('calendar.title')}</h2>
      <p class="soft" id="calendar-hint">${t('calendar.hint')}</p>
      <div class="calendar__head">
        <button class="tool" type="button" ?disabled=${this.month <= months} @click=${() => this.turn(-1)}>
          <span aria-hidden="true">←</span><span class="visually-hidden">${t('calendar.before')}</span></button>
        <h3 id="month" aria-live="polite">${monthName(this.month)}</h3>
        <button class="tool" type="button" @click=${() => this.turn(1)}>
          <span aria-hidden="true">→</span><span class="visually-hidden">${t('calendar.after')}</span></button>
      </div>
      <table class="calendar" role="grid" aria-labelledby="month" aria-describedby="calendar-hint" aria-multiselectable="true"
        aria-busy=${String(this.busy)} @pointerdown=${this.down} @pointermove=${this.move} @pointerup=${this.lift}
        @pointercancel=${this.drop} @keydown=${this.press}>
        <thead><tr>${weekdays().map(day => html`<th scope="col" abbr=${day.full}>${day.short}</th>`)}</tr></thead>
        <tbody>${weeksOf(this.month).map(week => html`<tr>${week.map(day => this.cell(day))}</tr>`)}</tbody>
      </table>
      <ul class="legend" aria-label=${t('calendar.legend')}>
        ${['free', 'hired', 'offered'].map(state => html`<li><span class="legend__day day day--${state}" aria-hidden="true">
          <span class="day__face">8</span></span> ${t(`day.${state}`)}</li>`)}
      </ul>
      <p class="calendar__message" role="status">${this.message}</p>
      ${alertBox(this.problem)}
      ${this.hireHere()}
      <details class="more-ways">
        <summary>${t('calendar.by-dates')}</summary>
        <form novalidate @submit=${this.dates.submit}>
          ${this.dates.alert()}
          <div class="pair">
            ${this.dates.field({ name: 'from', label: t('field.from'), type: 'date' })}
            ${this.dates.field({ name: 'to', label: t('field.to'), type: 'date' })}
          </div>
          <div class="actions">
            <button class="button button--small" type="submit" @click=${() => (this.adds = true)}>${t('calendar.add')}</button>
            <button class="button button--quiet button--small" type="submit" @click=${() => (this.adds = false)}>${t('calendar.remove')}</button>
          </div>
        </form>
      </details>
      <details class="more-ways">
        <summary>${t('ical.title')}</summary>
        <p class="soft">${t('ical.about')}</p>
        <p><button class="button button--quiet button--small" type="button" @click=${this.renewAddress}>${t('ical.renew')}</button></p>
      </details>
    </section>`;
  }

  /** What there is to know about the day that the focus is on. */
  hireHere() {
    const hired = this.hireOn(this.focused);
    if (!hired) return nothing;
    return html`<p class="banner">${t('calendar.hired', { period: period(hired.days) })}
      <a href=${addressOf(hired.offer)}>${nameOf(hired.category)} · ${hired.place}</a></p>`;
  }

  /** @param {string | null} day */
  cell(day) {
    if (!day) return html`<td role="gridcell" class="day day--other"></td>`;
    const state = this.stateOf(day);
    const inStroke = this.stroke && contains(between(this.stroke.from, this.stroke.to), day) && !this.isFixed(day);
    const looks = [
      `day--${state}`,
      isIn(this.offered_, day) ? 'day--offered' : '',
      day < this.today ? 'day--past' : '',
      inStroke ? (this.stroke?.adds ? 'day--adding' : 'day--removing') : '',
    ];
    return html`<td role="gridcell" class="day ${looks.join(' ')}" data-day=${day} tabindex=${day === this.focused ? 0 : -1}
      aria-selected=${String(state !== 'none')} aria-disabled=${this.isFixed(day) ? 'true' : nothing}
      aria-current=${day === this.today ? 'date' : nothing} aria-label=${this.labelOf(day)}>
      <span class="day__face">${Number(day.slice(8))}</span>
    </td>`;
  }
}
customElements.define('work-calendar', WorkCalendar);

/** A captured pointer says nothing about what is under it. @param {PointerEvent} event */
function dayAt(event) {
  const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-day]');
  return cell instanceof HTMLElement ? cell.dataset.day : undefined;
}
