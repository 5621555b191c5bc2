import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, etagOf, Problem, withQuery } from '/app/api.js';
import { plusDays, today } from '/app/days.js';
import { ask } from '/app/dialog.js';
import { PlazaPage } from '/app/element.js';
import { alertBox, Form } from '/app/forms.js';
import { numberOf } from '/app/numbers.js';
import { say } from '/app/say.js';
import { day } from '/app/texts.js';
import { grams, kcal, nutritionNav, once, plain } from '/nutrition/parts.js';
import { t } from '/nutrition/texts.js';

/** @typedef {import('/nutrition/types.js').Goal} Goal */

const MACROS = ['protein', 'fat', 'carbohydrate'];
const LEVELS = ['SEDENTARY', 'LOW_ACTIVE', 'ACTIVE', 'VERY_ACTIVE'];

/** What one aims for, and the body that the aim is for. */
class NutritionGoalsPage extends PlazaPage {
  /** @type {Goal[]} */
  goals = [];
  /** @type {{born?: string, sex?: string, activityLevel?: string, version: number}} */
  body = { version: 0 };
  /** @type {{day: string, kg?: number, cm?: number, version: number}[]} */
  measurements = [];
  /** @type {{equation: 'MIFFLIN_ST_JEOR' | 'IOM_EER', kcal: number}[]} */
  suggestions = [];
  /** @type {Problem | null} */
  missing = null;
  /** @type {Problem | null} */
  problem = null;
  busy = false;

  bodyForm = new Form(this, 'body', async values => {
    const orNull = (/** @type {string} */ value) => value || null;
    await api.put('/api/nutrition/body', { born: orNull(values.born), sex: orNull(values.sex), activityLevel: orNull(values.activityLevel) }, etagOf(this.body.version));
    await this.read();
    say(t('goals.saved'));
  }, { 'born-in-future': 'born' });

  measureForm = new Form(this, 'measure', async values => {
    const [last] = (await api.get(withQuery('/api/nutrition/measurements', { after: plusDays(values.day, 1), limit: 1 }))).items;
    const there = last?.day === values.day ? last : { version: 0 };
    // what is left empty is not said, so it stays
    await api.put(
      `/api/nutrition/measurements/${values.day}`,
      { kg: numberOf(values.kg) ?? there.kg, cm: numberOf(values.cm) ?? there.cm },
      etagOf(there.version),
    );
    await this.read();
    say(t('goals.saved'));
  }, { 'day-in-future': 'day' });

  get heading() {
    return t('goals.title');
  }

  /** @returns {'SIGNED_IN'} */
  get audience() {
    return 'SIGNED_IN';
  }

  async load() {
    await this.read();
  }

  async read() {
    const [goals, body, measurements] = await Promise.all([
      api.get('/api/nutrition/goals'), api.get('/api/nutrition/body'), api.get('/api/nutrition/measurements?limit=10'),
    ]);
    this.goals = goals.items;
    this.body = body;
    this.measurements = measurements.items;
    try {
      this.suggestions = (await api.get('/api/nutrition/suggestions')).items;
      this.missing = null;
    } catch (thrown) {
      this.missing = Problem.of(thrown);
      this.suggestions = [];
    }
  }

  /** @param {Partial<Goal>} goal */
  set(goal) {
    const suggested = goal.equation;
    ask({
      title: t('goals.set'),
      body: suggested ? html`<p>${t('goals.suggested', { equation: t(`equation.${suggested}`) })}</p>` : undefined,
      confirm: t('goals.save'),
      fields: [
        { name: 'day', label: t('goals.from'), type: 'date', value: goal.validFrom ?? today() },
        { name: 'kcal', label: t('nutrient.kcal'), type: 'decimal', value: goal.kcal ?? 2000, maxlength: 8 },
        ...MACROS.map(macro => ({ name: macro, label: t(`nutrient.${macro}`), type: 'decimal', maxlength: 7, value: /** @type {any} */ (goal)[macro] ?? { protein: 150, fat: 70, carbohydrate: 250 }[macro] })),
        ...(suggested ? [] : [{
          name: 'workouts', label: t('goals.workouts'), type: 'select', value: goal.workouts ?? 'ADDED',
          options: /** @type {[string, string][]} */ ([['ADDED', t('goals.ADDED')], ['INCLUDED', t('goals.INCLUDED')]]),
        }]),
      ],
      act: async values => {
        await api.put(`/api/nutrition/goals/${values.day}`, {
          kcal: numberOf(values.kcal),
          ...Object.fromEntries(MACROS.map(macro => [macro, numberOf(values[macro])])),
          workouts: suggested ? 'INCLUDED' : values.workouts,
          equation: suggested ?? null,
        }, etagOf(this.goals.find(each => each.validFrom === values.day)?.version ?? 0));
        await this.read();
        this.update();
        say(t('goals.saved'));
      },
    });
  }

  /** @param {string} path @param {number} [version] */
  async takeBack(path, version = 0) {
    await api.remove(path, etagOf(version));
    say(t('goals.removed'));
    await this.read();
  }

  content() {
    return html`<h1>${this.heading}</h1>
      ${nutritionNav('/nutrition/goals.html', this.town?.account)}
      ${alertBox(this.problem)}
      <section class="stack" aria-labelledby="goals-title">
        <div class="title-row"><h2 id="goals-title">${t('goals.heading')}</h2>
          <button class="button" type="button" @click=${() => this.set({ ...this.goals[0], validFrom: undefined, equation: undefined })}>${t('goals.set')}</button></div>
        ${this.goals.length === 0 ? html`<p class="empty">${t('goals.none')}</p>` : html`<ul class="rows card">${repeat(this.goals, goal => goal.validFrom, goal => html`<li class="row">
          <div class="entry"><span>${kcal(goal.kcal)} <span class="soft">${MACROS.map(macro => `${t(`nutrient.${macro}`)} ${grams(/** @type {any} */ (goal)[macro])}`).join(' · ')}</span></span>
            <span class="soft small">${t('goals.since', { day: day(goal.validFrom) })}; ${t(`goals.${goal.workouts}`)}${goal.equation ? `; ${t(`equation.${goal.equation}`)}` : ''}</span></div>
          <button class="link-button" type="button" @click=${(/** @type {MouseEvent} */ event) => once(this, event, () => this.takeBack(`/api/nutrition/goals/${goal.validFrom}`, goal.version))}>${t('goals.take-back')}</button></li>`)}</ul>`}
      </section>
      <section class="card stack" aria-labelledby="suggest-title">
        <h2 id="suggest-title">${t('suggest.title')}</h2>
        <p>${t('suggest.about')}</p>
        ${this.missing ? html`<p class="soft">${this.missing.detail || this.missing.title}</p>` : html`<ul class="rows">${this.suggestions.map(each => html`<li class="row">
          <div class="entry"><span>${kcal(each.kcal)}</span><span class="soft small">${t(`equation.${each.equation}`)}</span></div>
          <button class="button button--quiet" type="button" @click=${() => this.set({ ...this.goals[0], validFrom: undefined, kcal: each.kcal, equation: each.equation })}>${t('suggest.take')}</button></li>`)}</ul>`}
      </section>
      <section class="card stack" aria-labelledby="body-title">
        <h2 id="body-title">${t('body.title')}</h2>
        <form novalidate @submit=${this.bodyForm.submit}>
          ${this.bodyForm.alert()}
          ${this.bodyForm.field({ name: 'born', label: t('body.born'), type: 'date', value: this.body.born, optional: true })}
          ${this.bodyForm.field({ name: 'sex', label: t('body.sex'), type: 'select', value: this.body.sex ?? '', optional: true, hint: t('body.sex-hint'), options: [['', '—'], ['FEMALE', t('body.FEMALE')], ['MALE', t('body.MALE')]] })}
          ${this.bodyForm.field({ name: 'activityLevel', label: t('body.level'), type: 'select', value: this.body.activityLevel ?? '', optional: true, options: [['', '—'], ...LEVELS.map(level => /** @type {[string, string]} */ ([level, t(`body.${level}`)]))] })}
          <div class="actions">${this.bodyForm.button(t('goals.save'))}</div>
        </form>
      </section>
      <section class="card stack" aria-labelledby="measure-title">
        <h2 id="measure-title">${t('measure.title')}</h2>
        <form novalidate @submit=${this.measureForm.submit}>
          ${this.measureForm.alert()}
          ${this.measureForm.field({ name: 'day', label: t('entry.day'), type: 'date', value: today() })}
          ${this.measureForm.field({ name: 'kg', label: t('measure.kg'), type: 'decimal', max: 500, optional: true, maxlength: 6 })}
          ${this.measureForm.field({ name: 'cm', label: t('measure.cm'), type: 'decimal', max: 260, optional: true, maxlength: 5 })}
          <div class="actions">${this.measureForm.button(t('goals.save'))}</div>
        </form>
        ${this.measurements.length === 0 ? nothing : html`<ul class="rows">${repeat(this.measurements, each => each.day, each => html`<li class="row">
          <div class="entry"><span>${[each.kg === undefined ? '' : t('measure.of-kg', { kg: plain(each.kg) }), each.cm === undefined ? '' : t('measure.of-cm', { cm: plain(each.cm) })].filter(Boolean).join(' · ')}</span>
            <span class="soft small">${day(each.day)}</span></div>
          <button class="link-button" type="button" @click=${(/** @type {MouseEvent} */ event) => once(this, event, () => this.takeBack(`/api/nutrition/measurements/${each.day}`, each.version))}>${t('entry.strike')}</button></li>`)}</ul>`}
      </section>`;
  }
}
customElements.define('nutrition-goals-page', NutritionGoalsPage);
