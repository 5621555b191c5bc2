import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, withQuery } from '/app/api.js';
import { draw, onLook } from '/app/chart.js';
import { monthName, period, plusDays, plusMonths, today } from '/app/days.js';
import { PlazaPage } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { day as dayText, language } from '/app/texts.js';
import { attempt, grams, kcal, known, nutritionNav, plain } from '/nutrition/parts.js';
import { t } from '/nutrition/texts.js';

/** @typedef {import('/nutrition/types.js').DaySummary} DaySummary */

const SPANS = [7, 30, 90];
const WINDOW = 7;

const MACROS = /** @type {const} */ ([['protein', 'violet'], ['fat', 'saffron'], ['carbohydrate', 'green']]);
const GRAMS = ['protein', 'fat', 'carbohydrate', 'sugar', 'polyols', 'fibre', 'salt', 'alcohol'];

/** Weeks and months: energy against the goal, macronutrients, weight. Each chart has its table, and it prints well. */
class NutritionTrendPage extends PlazaPage {
  /** Days until today; 0 for a month of the calendar. */
  span = 30;
  month = today().slice(0, 7);
  /** @type {DaySummary[]} */
  days = [];
  /** @type {import('/nutrition/types.js').PeriodSummary | null} */
  summary = null;
  /** @type {import('/app/api.js').Problem | null} */
  problem = null;
  asked = 0;
  wasOpen = false;

  get heading() {
    return t('trend.title');
  }

  /** @returns {'SIGNED_IN'} */
  get audience() {
    return 'SIGNED_IN';
  }

  async load() {
    await this.read();
  }

  /** What is shown stays until the answer is there. */
  async read(span = this.span, month = this.month) {
    const asked = ++this.asked;
    const first = `${month}-01`;
    const days = span ? { from: plusDays(today(), 1 - span), to: today() } : { from: first, to: plusDays(plusMonths(first, 1), -1) };
    const [{ items }, summary] = await Promise.all([
      api.get(withQuery('/api/nutrition/days', days)), api.get(withQuery('/api/nutrition/days/summary', days)),
    ]);
    if (asked === this.asked) Object.assign(this, { span, month, days: items, summary });
  }

  connectedCallback() {
    super.connectedCallback();
    onLook(() => {
      if (this.querySelector('canvas')) this.draw();
    });
    addEventListener('beforeprint', this.beforePrint);
    addEventListener('afterprint', this.afterPrint);
  }

  disconnectedCallback() {
    removeEventListener('beforeprint', this.beforePrint);
    removeEventListener('afterprint', this.afterPrint);
  }

  /** Paper is white, and nothing can be opened on it. */
  beforePrint = () => {
    this.wasOpen = this.querySelector('details')?.open ?? false;
    this.onPaper(true);
  };

  afterPrint = () => this.onPaper(false);

  /** @param {boolean} printing */
  onPaper(printing) {
    this.classList.toggle('on-paper', printing);
    const table = this.querySelector('details');
    if (table) table.open = printing || this.wasOpen;
    if (this.querySelector('canvas')) this.draw();
  }

  update() {
    super.update();
    if (!this.loading && this.querySelector('canvas')) this.draw();
  }

  /** @param {number} span @param {string} [month] */
  choose(span, month) {
    this.querySelector('details')?.removeAttribute('open');
    attempt(this, () => this.read(span, month));
  }

  /** @param {Event} event */
  chooseMonth = event => {
    const typed = /** @type {HTMLInputElement} */ (event.target).value;
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(typed)) return;
    this.choose(0, typed);
  };

  draw() {
    const labels = this.days.map(each => shortDay(each.day));
    const canvas = (/** @type {string} */ id) => /** @type {HTMLCanvasElement} */ (this.querySelector(`#${id}`));
    if (this.summary?.mean) this.drawEaten(labels, canvas);
    if (this.weighed().length) {
      draw(canvas('weight-chart'), labels, [
        { label: t('measure.kg'), values: this.days.map(each => each.kg), colour: 'ink-soft', stroke: 'none' },
        { label: t('trend.average'), values: movingAverage(this.days.map(each => each.kg)), colour: 'green', point: 'none' },
      ], { y: { title: 'kg' } });
    }
  }

  /** @param {string[]} labels @param {(id: string) => HTMLCanvasElement} canvas */
  drawEaten(labels, canvas) {
    draw(canvas('energy-chart'), labels, [
      { label: t('trend.budget'), values: this.days.map(each => each.budget), colour: 'terracotta', stroke: 'steps', point: 'none' },
      { label: t('summary.eaten'), bars: this.days.map(each => each.eaten.kcal.amount), colour: 'green' },
    ], { y: { min: 0, title: 'kcal' } });
    draw(canvas('macro-chart'), labels, MACROS.map(([macro, colour]) => (
      { label: t(`nutrient.${macro}`), bars: this.days.map(each => each.eaten[macro].amount), colour }
    )), { y: { min: 0, title: 'g', stacked: true } });
  }

  weighed() {
    return this.days.filter(each => each.kg !== undefined);
  }

  content() {
    const { summary } = this;
    const isEmpty = !summary?.mean && !this.days.some(each => each.kg !== undefined || each.netKcal);
    return html`<h1>${this.heading}</h1>
      ${nutritionNav('/nutrition/trend.html', this.town?.account)}
      ${alertBox(this.problem)}
      <div class="segments" role="group" aria-label=${t('trend.span')}>${SPANS.map(span => html`<button class="segment" type="button"
        aria-pressed=${span === this.span} @click=${() => this.choose(span)}>${t('trend.days', { count: span })}</button>`)}
        <label class="visually-hidden" for="trend-month">${t('trend.month')}</label>
        <input id="trend-month" class="month" type="month" placeholder="2026-11" .value=${this.month} @change=${this.chooseMonth}>
        <button class="button button--quiet" type="button" @click=${() => print()}>${t('trend.print')}</button></div>
      ${this.days.length ? html`<h2>${this.span ? period({ from: this.days[0].day, to: this.days[this.days.length - 1].day }) : monthName(this.days[0].day)}</h2>` : nothing}
      ${!summary?.mean ? html`<p class="empty">${t(isEmpty ? 'trend.none' : 'trend.no-food')} <a href="/nutrition/">${t('day.title')}</a></p>` : html`
        <p>${t('trend.mean', { kcal: kcal(summary.mean.eaten.kcal.amount), count: summary.loggedDays })}</p>
        <section class="card stack" aria-labelledby="energy-title"><h2 id="energy-title">${t('trend.energy')}</h2>
          <div class="chart"><canvas id="energy-chart" role="img" aria-label=${t('trend.energy-about')}></canvas></div></section>
        <section class="card stack" aria-labelledby="macro-title"><h2 id="macro-title">${t('trend.macros')}</h2>
          <div class="chart"><canvas id="macro-chart" role="img" aria-label=${t('trend.macros-about')}></canvas></div></section>`}
      ${isEmpty ? nothing : html`
        ${this.weighed().length ? html`<section class="card stack" aria-labelledby="weight-title"><h2 id="weight-title">${t('trend.weight')}</h2>
          <div class="chart"><canvas id="weight-chart" role="img" aria-label=${t('trend.weight-about')}></canvas></div></section>` : nothing}
        ${summary?.mean ? this.inTotal(summary, summary.mean) : nothing}
        <details class="card numbers"><summary>${t('trend.table')}</summary><div class="scroll">
          <table class="table"><thead><tr><th scope="col">${t('entry.day')}</th><th scope="col">${t('summary.eaten')}</th><th scope="col">${t('trend.budget')}</th><th scope="col">${t('trend.net')}</th>
            <th scope="col">${t('nutrient.protein')}</th><th scope="col">${t('nutrient.fat')}</th><th scope="col">${t('nutrient.carbohydrate')}</th><th scope="col">${t('measure.kg')}</th></tr></thead>
            <tbody>${this.days.map(each => html`<tr><th scope="row"><a href=${withQuery('/nutrition/', { day: each.day })}>${dayText(each.day)}</a></th>
              <td>${kcal(each.eaten.kcal.amount)}</td><td>${kcal(each.budget)}</td><td>${each.netKcal ? kcal(each.netKcal) : ''}</td>
              ${['protein', 'fat', 'carbohydrate'].map(macro => html`<td>${known(each.eaten[macro], grams(each.eaten[macro].amount))}</td>`)}
              <td>${each.kg === undefined ? '' : plain(each.kg)}</td></tr>`)}</tbody></table></div></details>`}`;
  }

  /** @param {import('/nutrition/types.js').PeriodSummary} summary @param {import('/nutrition/types.js').Sums} mean */
  inTotal({ total, days, loggedDays }, mean) {
    const energy = (/** @type {string} */ text, /** @type {(sums: import('/nutrition/types.js').Sums) => number} */ of, goal = '') => html`<tr>
      <th scope="row">${t(text)}</th><td>${kcal(of(total))}</td><td>${kcal(of(mean))}</td><td>${goal}</td></tr>`;
    const goals = /** @type {Record<string, number | undefined>} */ (mean.goal);
    return html`<section class="card stack" aria-labelledby="total-title"><h2 id="total-title">${t('trend.summary')}</h2>
      <p class="soft small">${t('trend.summary-about', { count: loggedDays, days })}</p>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="total-title"><table class="table period">
        <thead><tr><td></td><th scope="col">${t('trend.total')}</th><th scope="col">${t('trend.per-day')}</th><th scope="col">${t('trend.goal-per-day')}</th></tr></thead>
        <tbody>
          ${energy('summary.eaten', sums => sums.eaten.kcal.amount, kcal(mean.goal.kcal))}
          ${energy('trend.gross', sums => sums.grossKcal)}
          ${energy('trend.net', sums => sums.netKcal)}
          ${energy('trend.budget', sums => sums.budget)}
          ${energy('trend.remaining', sums => sums.remaining)}
          ${GRAMS.map(each => html`<tr><th scope="row">${t(`nutrient.${each}`)}${total.eaten[each].covered < 100
            ? html`<br><span class="soft small">${t('total.covered', { percent: total.eaten[each].covered })}</span>` : nothing}</th>
            ${[total, mean].map(sums => html`<td>${known(sums.eaten[each], grams(sums.eaten[each].amount))}</td>`)}
            <td>${goals[each] === undefined ? '' : grams(goals[each])}</td></tr>`)}
        </tbody></table></div></section>`;
  }
}
customElements.define('nutrition-trend-page', NutritionTrendPage);

/** The mean of the measurements of the last week, where there are any. @param {(number | undefined)[]} weights */
export function movingAverage(weights) {
  return weights.map((_, index) => {
    const known = /** @type {number[]} */ (weights.slice(Math.max(0, index - WINDOW + 1), index + 1).filter(each => each !== undefined));
    return known.length ? known.reduce((sum, each) => sum + each, 0) / known.length : null;
  });
}

/** @param {string} day */
function shortDay(day) {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'es-ES', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
