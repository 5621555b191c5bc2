import { html, nothing, svg } from '/vendor/lit-html/lit-html.js';
import { Pager, Problem, withQuery } from '/app/api.js';
import { PlazaElement, PlazaPage } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { icon } from '/app/icons.js';
import { t as shared } from '/app/texts.js';
import { town } from '/app/town.js';
import { firstOfMonth, lengthOf, monthInitial, monthName, monthShort, plusDays, plusMonths, today } from '/app/days.js';
import { moreButton } from '/app/parts.js';
import { addressOf, nameOf, periodWithLength, statusTag } from '/work/parts.js';
import { t } from '/work/texts.js';

/** @typedef {import('/work/types.js').SeasonLine} SeasonLine */

const MONTHS = 12;
const STEP = 6;
const OFFER_HEIGHT = 10;
const HIRE_HEIGHT = 5;
const GAP = 2;

/** A farmer's year at a glance: when there is work, and who comes. */
class WorkSeasonPage extends PlazaPage {
  get heading() {
    return t('season.title');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['FARMER'];
  }

  content() {
    return html`<p class="back"><a href="/work/?as=farmer">${t('title')}</a></p>
      <h1>${this.heading}</h1>
      <p class="intro">${t('season.about')}</p>
      <work-timeline></work-timeline>`;
  }
}
customElements.define('work-season', WorkSeasonPage);

/** Each offer is a line of text with a bar beside it, so that who does not see the bars misses nothing. */
class WorkTimeline extends PlazaElement {
  first = '';
  today = '';
  /** @type {Pager<SeasonLine>} */
  pager = new Pager(after =>
    withQuery('/api/work/offers/season', { from: this.first, to: plusDays(plusMonths(this.first, MONTHS), -1), limit: 50, after }));
  fetching = false;
  /** @type {Problem | null} */
  problem = null;

  async start() {
    this.today = today((await town()).zone);
    this.first = plusMonths(firstOfMonth(this.today), -1);
    await this.refresh();
  }

  async refresh() {
    this.fetching = true;
    this.problem = null;
    this.update();
    try {
      await this.pager.first();
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.fetching = false;
    this.update();
  }

  /** @param {number} months */
  async turn(months) {
    this.first = plusMonths(this.first, months);
    await this.refresh();
    this.querySelector('h2')?.focus();
  }

  template() {
    if (!this.pager.loaded) return this.problem ? alertBox(this.problem) : html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    return html`<section class="stack" aria-labelledby="season-months">
      <div class="title-row">
        <h2 id="season-months" tabindex="-1">${t('season.months', { from: monthName(this.first), to: monthName(plusMonths(this.first, MONTHS - 1)) })}</h2>
        <div class="actions">
          <button class="button button--quiet" type="button" @click=${() => this.turn(-STEP)}>${t('season.earlier')}</button>
          <button class="button button--quiet" type="button" @click=${() => this.turn(STEP)}>${t('season.later')}</button>
        </div>
      </div>
      ${alertBox(this.problem)}
      <div aria-busy=${String(this.fetching)}>${this.pager.items.length ? this.chart() : this.nothingYet()}</div>
    </section>`;
  }

  nothingYet() {
    return html`<p class="empty">${t('season.none')}</p>
      <p class="more"><a class="button" href="/work/edit.html">${icon('plus')} ${t('own.new')}</a></p>`;
  }

  chart() {
    return html`<div class="card season">
        <div class="season__months" aria-hidden="true">${this.months().map(month =>
          html`<span><span class="season__initial">${monthInitial(month)}</span><span class="season__short">${monthShort(month)}</span></span>`)}</div>
        <ol class="season__lines">${this.pager.items.map(line => this.line(line))}</ol>
        <ul class="legend" aria-hidden="true">
          <li><span class="season__key season__key--offer"></span>${t('season.key-offer')}</li>
          <li><span class="season__key season__key--hire"></span>${t('season.key-hire')}</li>
          <li><span class="season__key season__key--today"></span>${t('season.key-today')}</li>
        </ul>
      </div>
      ${moreButton(this.pager, () => this.update())}`;
  }

  months() {
    return Array.from({ length: MONTHS }, (_, index) => plusMonths(this.first, index));
  }

  /** @param {SeasonLine} line */
  line(line) {
    const more = line.filled - line.hired.length;
    return html`<li>
      <div>
        <h3><a href=${addressOf(line.offer)}>${nameOf(line.category)} · ${line.place}</a></h3>
        <p>${line.status === 'OPEN' ? nothing : html`${statusTag(line.status)} `}${periodWithLength(line.period)}</p>
        <p class="soft small">${t('filled', { filled: line.filled, vacancies: line.vacancies })}${line.hired.length
          ? html` · ${line.hired.join(', ')}${more > 0 ? ` ${t('season.more', { count: more })}` : nothing}`
          : nothing}</p>
      </div>
      ${this.bars(line)}
    </li>`;
  }

  /** In months from the left edge, each as wide as the others. @param {string} day */
  at(day) {
    const month = firstOfMonth(day);
    const [fromYear, fromMonth] = this.first.split('-').map(Number);
    const [year, number] = month.split('-').map(Number);
    const share = (lengthOf({ from: month, to: day }) - 1) / lengthOf({ from: month, to: plusDays(plusMonths(month, 1), -1) });
    return Math.min(MONTHS, Math.max(0, (year - fromYear) * 12 + number - fromMonth + share));
  }

  /** @param {SeasonLine} line */
  bars(line) {
    const x = this.at(line.period.from);
    const width = Math.max(0.06, this.at(plusDays(line.period.to, 1)) - x);
    const height = OFFER_HEIGHT + GAP + line.hired.length * (HIRE_HEIGHT + GAP);
    return html`<svg class="season__bars" viewBox="0 0 ${MONTHS} ${height}" height=${height * 2} preserveAspectRatio="none" aria-hidden="true">
      ${this.months().map((_, index) => svg`<line class="season__line" x1=${index} x2=${index} y1="0" y2=${height}></line>`)}
      <rect class="season__offer season__offer--${line.status}" x=${x} y="0" width=${width} height=${OFFER_HEIGHT}></rect>
      ${line.hired.map((_, index) => svg`<rect class="season__hire" x=${x} y=${OFFER_HEIGHT + GAP + index * (HIRE_HEIGHT + GAP)} width=${width} height=${HIRE_HEIGHT}></rect>`)}
      <line class="season__today" x1=${this.at(this.today)} x2=${this.at(this.today)} y1="0" y2=${height}></line>
    </svg>`;
  }
}
customElements.define('work-timeline', WorkTimeline);
