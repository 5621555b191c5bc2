import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Problem, withQuery } from '/app/api.js';
import { draw, onLook } from '/app/chart.js';
import { plusDays } from '/app/days.js';
import { PlazaElement } from '/app/element.js';
import { Form } from '/app/forms.js';
import { say } from '/app/say.js';
import { day, t as shared } from '/app/texts.js';
import { choice, MOODS, shortDay } from '/care/parts.js';
import { t } from '/care/texts.js';

/** @typedef {import('/care/types.js').CurvePoint} CurvePoint */

/** How a resident feels: the curve with what is usual, and today's record. Attributes `data-id`, `data-today`, `writable`. */
class CareWellness extends PlazaElement {
  /** @type {CurvePoint[] | null} */
  points = null;
  days = 28;
  /** @type {import('/care/types.js').WellnessRecord | null} */
  record = null;
  /** @type {string | null} */
  etag = null;

  form = new Form(this, 'wellness', async values => {
    const { energy, mood, notes } = values;
    await api.put(`${this.path}/${this.dataset.today}`, { energy: energy ? Number(energy) : undefined, mood, notes: notes.trim() || undefined }, this.etag);
    say(t('wellness.saved'));
    await this.read();
    document.dispatchEvent(new CustomEvent('care-changed'));
  });

  get path() {
    return `/api/care/residents/${this.dataset.id}/wellness`;
  }

  get isWritable() {
    return this.hasAttribute('writable');
  }

  async start() {
    onLook(() => this.update());
    await this.read();
  }

  async read() {
    const to = this.dataset.today ?? '';
    this.points = (await api.get(withQuery(`${this.path}/curve`, { from: plusDays(to, 1 - this.days), to }))).points;
    if (this.isWritable) await this.readToday();
    this.update();
  }

  async readToday() {
    try {
      const { value, etag } = await api.read(`${this.path}/${this.dataset.today}`);
      this.record = value;
      this.etag = etag;
    } catch (thrown) {
      if (Problem.of(thrown).slug !== 'not-found') throw thrown;
      this.record = null;
      this.etag = null;
    }
  }

  update() {
    super.update();
    const canvas = this.querySelector('canvas');
    if (canvas && this.points) this.draw(canvas, this.points);
  }

  /** @param {HTMLCanvasElement} canvas @param {CurvePoint[]} points */
  draw(canvas, points) {
    draw(
      canvas,
      points.map(point => shortDay(point.day)),
      [
        {
          label: t('wellness.energy'),
          values: points.map(point => point.energy ?? null),
          colour: 'accent',
          low: points.map(point => point.energyUsual?.low ?? null),
          high: points.map(point => point.energyUsual?.high ?? null),
          band: t('wellness.usual'),
        },
        {
          label: t('wellness.mood'),
          values: points.map(point => (point.mood ? MOODS.indexOf(point.mood) + 1 : null)),
          colour: 'saffron',
          axis: 'right',
          dash: [6, 4],
          point: 'triangle',
        },
      ],
      { y: { min: 0, max: 10, step: 2, title: t('wellness.energy') }, right: { min: 0, max: 5, step: 1, title: t('wellness.mood') } },
    );
  }

  /** @param {Event} event */
  longer = event => {
    this.days = Number(/** @type {HTMLSelectElement} */ (event.target).value);
    this.read().catch(thrown => this.fail(thrown));
  };

  template() {
    return html`<section class="card stack" aria-labelledby="wellness-title">
      <div class="title-row">
        <h2 id="wellness-title">${t('wellness.title')}</h2>
        <div class="field field--inline">
          <label for="wellness-days">${t('wellness.period')}</label>
          <select id="wellness-days" @change=${this.longer}>
            ${[28, 91, 365].map(days => html`<option value=${days} ?selected=${days === this.days}>${t('days', { count: days })}</option>`)}
          </select>
        </div>
      </div>
      ${this.points ? this.curve(this.points) : html`<p class="loading" role="status">${shared('page.loading')}</p>`}
      ${this.isWritable && this.points ? this.today() : nothing}
    </section>`;
  }

  /** @param {CurvePoint[]} points */
  curve(points) {
    const recorded = points.filter(point => point.energy !== undefined);
    if (recorded.length === 0) return html`<p class="empty">${t(this.isWritable ? 'wellness.none-carer' : 'wellness.none')}</p>`;
    const last = recorded[recorded.length - 1];
    const summary = t('wellness.summary', { count: recorded.length, day: day(last.day), energy: last.energy, mood: t(`mood.${last.mood}`) });
    return html`<div class="chart"><canvas role="img" aria-label=${summary}></canvas></div>
      <p class="soft small">${t('wellness.band-about')}</p>
      <details class="as-table">
        <summary>${t('as-table')}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${t('wellness.table')}><table class="data">
          <thead><tr><th scope="col">${t('field.day')}</th><th scope="col">${t('wellness.energy')}</th><th scope="col">${t('wellness.mood')}</th><th scope="col">${t('wellness.usual-energy')}</th></tr></thead>
          <tbody>${[...recorded].reverse().map(point => html`<tr>
            <th scope="row">${day(point.day)}</th><td>${point.energy}</td><td>${t(`mood.${point.mood}`)}</td>
            <td>${point.energyUsual ? t('wellness.between', { low: point.energyUsual.low, high: point.energyUsual.high }) : '–'}</td></tr>`)}</tbody>
        </table></div>
      </details>`;
  }

  today() {
    const { record } = this;
    const energies = Array.from({ length: 10 }, (_, index) => /** @type {[string, string]} */ ([String(index + 1), String(index + 1)]));
    const moods = MOODS.map(mood => /** @type {[string, string]} */ ([mood, t(`mood.${mood}`)]));
    return html`<form class="stack today-form" novalidate @submit=${this.form.submit}>
      <h3>${t(record ? 'wellness.today-change' : 'wellness.today')}</h3>
      ${this.form.alert()}
      ${choice(this.form, 'energy', t('wellness.energy-hint'), energies, record ? String(record.energy) : '')}
      ${choice(this.form, 'mood', t('wellness.mood'), moods, record?.mood ?? '')}
      ${this.form.field({ name: 'notes', label: t('wellness.notes'), type: 'textarea', rows: 2, maxlength: 2000, optional: true, value: record?.notes })}
      <div class="actions">${this.form.button(t('resident.save'))}</div>
    </form>`;
  }
}
customElements.define('care-wellness', CareWellness);
