import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, etagOf, withQuery } from '/app/api.js';
import { plusDays, today } from '/app/days.js';
import { ask } from '/app/dialog.js';
import { PlazaElement } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { numberOf, typed } from '/app/numbers.js';
import { say } from '/app/say.js';
import { day as dayText, t as shared } from '/app/texts.js';
import '/nutrition/food-search.js';
import { attempt, grams, kcal, known, MEALS, mealNow, measure, once } from '/nutrition/parts.js';
import { t } from '/nutrition/texts.js';

/**
 * @typedef {import('/nutrition/types.js').Meal} Meal
 * @typedef {import('/nutrition/types.js').Entry} Entry
 * @typedef {import('/nutrition/types.js').Workout} Workout
 */

/** @type {('protein' | 'fat' | 'carbohydrate')[]} */
const MACROS = ['protein', 'fat', 'carbohydrate'];
const MORE = ['sugar', 'polyols', 'fibre', 'salt', 'alcohol'];

/** @param {string | null} text */
const isDay = text => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** A day of the log: what is left, what was eaten at each meal, how one moved. */
class NutritionDay extends PlazaElement {
  day = today();
  meal = mealNow();
  /** @type {import('/nutrition/types.js').Day | null} */
  log = null;
  /** @type {import('/nutrition/types.js').QuickFood[]} */
  often = [];
  /** @type {import('/app/api.js').Problem | null} */
  problem = null;
  busy = false;

  async start() {
    const asked = new URLSearchParams(location.search).get('day');
    if (asked !== null && isDay(asked)) this.day = asked;
    await attempt(this, () => this.read());
  }

  async read() {
    const asked = this.day + this.meal;
    const [log, often] = await Promise.all([
      api.get(`/api/nutrition/days/${encodeURIComponent(this.day)}`),
      api.get(withQuery('/api/nutrition/entries/often', { meal: this.meal, limit: 8 })),
    ]);
    if (asked !== this.day + this.meal) return;
    this.log = log;
    this.often = often.items;
    this.update();
  }

  /** @param {string} day */
  go(day) {
    if (!isDay(day)) return;
    this.day = day;
    history.replaceState(null, '', withQuery('/nutrition/', { day: day === today() ? null : day }));
    attempt(this, () => this.read());
  }

  /** @param {Meal} meal */
  choose(meal) {
    this.meal = meal;
    this.update();
    attempt(this, () => this.read());
  }

  /** @param {string} text */
  async done(text) {
    say(text);
    // done is done, even where the day cannot be read just now: a second try would do it twice
    await attempt(this, () => this.read());
  }

  /** @param {{id: string}} found */
  async eat({ id }) {
    /** @type {import('/nutrition/types.js').Food} */
    const food = await api.get(`/api/nutrition/foods/${id}`);
    const unit = food.basis === 'ML' ? 'ml' : 'g';
    ask({
      title: food.name,
      confirm: t('entry.add'),
      body: food.portions.length
        ? html`<p>${t('entry.portions')}</p><div class="chips">${food.portions.map(portion => html`<button class="chip" type="button"
            @click=${(/** @type {Event} */ event) => fill(event, portion.amount)}>${portion.name} · ${measure(portion.amount, food.basis)}</button>`)}</div>`
        : undefined,
      fields: [{ name: 'amount', label: t('entry.amount', { unit }), type: 'decimal', value: food.portions[0]?.amount ?? 100, maxlength: 9 }],
      act: async ({ amount }) => {
        await api.post('/api/nutrition/entries', { day: this.day, meal: this.meal, food: food.id, amount: numberOf(amount) });
        await this.done(t('entry.added', { name: food.name }));
      },
    });
  }

  /** @param {import('/nutrition/types.js').QuickFood} food */
  async again(food) {
    await api.post('/api/nutrition/entries', { day: this.day, meal: this.meal, food: food.food, amount: food.amount });
    await this.done(t('entry.added', { name: food.name }));
  }

  freeLine() {
    ask({
      title: t('entry.free-title'),
      confirm: t('entry.add'),
      fields: [
        { name: 'name', label: t('entry.free-name'), maxlength: 160 },
        { name: 'nutrients.kcal', label: t('nutrient.kcal'), type: 'decimal', maxlength: 9 },
        ...MACROS.map(macro => ({ name: `nutrients.${macro}`, label: t(`nutrient.${macro}`), type: 'decimal', optional: true, maxlength: 9 })),
      ],
      act: async values => {
        const nutrients = Object.fromEntries(['kcal', ...MACROS].map(each => [each, numberOf(values[`nutrients.${each}`])]).filter(([, value]) => value !== undefined));
        await api.post('/api/nutrition/entries', { day: this.day, meal: this.meal, name: values.name, nutrients });
        await this.done(t('entry.added', { name: values.name }));
      },
    });
  }

  /** @param {Entry} entry */
  change(entry) {
    const path = `/api/nutrition/entries/${entry.id}`;
    const etag = etagOf(entry.version);
    ask({
      title: entry.name,
      confirm: t('entry.save'),
      fields: [
        ...(entry.basis
          ? [{ name: 'amount', label: t('entry.amount', { unit: entry.basis === 'ML' ? 'ml' : 'g' }), type: 'decimal', value: entry.amount, maxlength: 9 }]
          : [{ name: 'nutrients.kcal', label: t('nutrient.kcal'), type: 'decimal', value: entry.nutrients.kcal, maxlength: 9 }]),
        { name: 'meal', label: t('entry.meal'), type: 'select', value: entry.meal, options: MEALS.map(meal => /** @type {[string, string]} */ ([meal, t(`meal.${meal}`)])) },
        { name: 'day', label: t('entry.day'), type: 'date', value: entry.day },
      ],
      act: async values => {
        const where = { day: values.day, meal: values.meal };
        const what = entry.basis
          ? { food: entry.food, amount: numberOf(values.amount) }
          : { name: entry.name, nutrients: { ...entry.nutrients, kcal: numberOf(values['nutrients.kcal']) } };
        await api.put(path, { ...where, ...what }, etag);
        await this.done(t('entry.saved'));
      },
    });
  }

  /** @param {Entry} entry */
  async strike(entry) {
    await api.remove(`/api/nutrition/entries/${entry.id}`, etagOf(entry.version));
    await this.done(t('entry.struck', { name: entry.name }));
  }

  /** @param {Meal | null} meal */
  copy(meal) {
    ask({
      title: meal ? t('copy.meal-title', { meal: t(`meal.${meal}`) }) : t('copy.day-title'),
      confirm: t('copy.do'),
      fields: [{ name: 'from', label: t('copy.from'), type: 'date', value: plusDays(this.day, -1) }],
      act: async ({ from }) => {
        await api.post(`/api/nutrition/days/${this.day}/copy`, meal ? { from, meal } : { from });
        await this.done(t('copy.done'));
      },
    });
  }

  async move() {
    /** @type {{items: import('/nutrition/types.js').Activity[]}} */
    const { items } = await api.get('/api/nutrition/activities');
    ask({
      title: t('workout.title'),
      body: html`<p>${t('workout.about')}</p>`,
      confirm: t('workout.add'),
      fields: [
        { name: 'activity', label: t('workout.activity'), type: 'select', options: items.map(each => /** @type {[string, string]} */ ([each.code, each.name])) },
        { name: 'minutes', label: t('workout.minutes'), type: 'number', min: 1, max: 1440, value: 30 },
      ],
      act: async ({ activity, minutes }) => {
        await api.post('/api/nutrition/workouts', { day: this.day, activity, minutes: Number(minutes) });
        await this.done(t('workout.added'));
      },
    });
  }

  freeWorkout() {
    ask({
      title: t('workout.free-title'),
      body: html`<p>${t('workout.free-about')}</p>`,
      confirm: t('workout.add'),
      fields: [
        { name: 'name', label: t('workout.free-name'), maxlength: 120 },
        { name: 'kcal', label: t('workout.free-kcal'), type: 'decimal', maxlength: 9 },
        { name: 'minutes', label: t('workout.minutes'), type: 'number', min: 1, max: 1440, optional: true },
      ],
      act: async ({ name, kcal: energy, minutes }) => {
        await api.post('/api/nutrition/workouts', { day: this.day, name, kcal: numberOf(energy), minutes: minutes ? Number(minutes) : null });
        await this.done(t('workout.added'));
      },
    });
  }

  /** @param {Workout} workout */
  async strikeWorkout(workout) {
    await api.remove(`/api/nutrition/workouts/${workout.id}`, etagOf(workout.version));
    await this.done(t('entry.struck', { name: workout.name }));
  }

  template() {
    const { log } = this;
    return html`<div class="day-nav">
        <button class="button button--quiet" type="button" aria-label=${t('day.before')} @click=${() => this.go(plusDays(this.day, -1))}>‹</button>
        <label class="visually-hidden" for="log-day">${t('day.choose')}</label>
        <input id="log-day" type="date" .value=${this.day} @change=${(/** @type {Event} */ event) => this.go(/** @type {HTMLInputElement} */ (event.target).value)}>
        <button class="button button--quiet" type="button" aria-label=${t('day.after')} @click=${() => this.go(plusDays(this.day, 1))}>›</button>
        ${this.day === today() ? nothing : html`<button class="button button--quiet" type="button" @click=${() => this.go(today())}>${t('day.today')}</button>`}
      </div>
      <h2>${dayText(this.day)}</h2>
      ${alertBox(this.problem)}
      ${log?.summary.day === this.day ? html`${this.summary(log.summary)}${this.adding()}${MEALS.map(meal => this.mealOf(log, meal))}${this.moved(log)}`
        : this.problem ? html`<p><button class="button" type="button" @click=${() => attempt(this, () => this.read())}>${shared('page.again')}</button></p>`
          : html`<p class="loading" role="status">${t('loading')}</p>`}`;
  }

  /** @param {import('/nutrition/types.js').DaySummary} summary */
  summary(summary) {
    const { eaten, goal, budget, remaining } = summary;
    return html`<section class="card stack" aria-labelledby="left-title">
      <div class="energy">
        <div>
          <h3 id="left-title" class="energy__label">${t(remaining < 0 ? 'summary.over' : 'summary.left')}</h3>
          <p class="energy__left">${kcal(Math.abs(remaining))}</p>
        </div>
        <dl class="energy__parts">
          <div><dt>${t('summary.goal')}</dt><dd>${kcal(goal.kcal)}</dd></div>
          <div><dt>${t('summary.eaten')}</dt><dd>${kcal(eaten.kcal.amount)}</dd></div>
          <div><dt>${t(goal.workouts === 'ADDED' ? 'summary.net-added' : 'summary.net-included')}</dt><dd>${kcal(summary.netKcal)}</dd></div>
        </dl>
      </div>
      <progress class="bar" max=${budget} value=${Math.min(eaten.kcal.amount, budget)} aria-label=${t('summary.share')}></progress>
      ${goal.validFrom ? nothing : html`<p class="soft small">${t('summary.default')} <a href="/nutrition/goals.html">${t('summary.set')}</a></p>`}
      <ul class="macros">${MACROS.map(macro => html`<li>
        <span>${t(`nutrient.${macro}`)}</span>
        <span>${known(eaten[macro], grams(eaten[macro].amount))} <span class="soft">/ ${grams(goal[macro])}</span></span>
        <progress class="bar" max=${goal[macro] || 1} value=${Math.min(eaten[macro].amount, goal[macro] || 1)} aria-label=${t(`nutrient.${macro}`)}></progress>
        ${eaten[macro].covered < 100 ? html`<span class="soft small">${t('total.covered', { percent: eaten[macro].covered })}</span>` : nothing}
      </li>`)}</ul>
      <details><summary>${t('summary.more')}</summary>
        <dl class="facts">${MORE.map(each => html`<dt>${t(`nutrient.${each}`)}</dt>
          <dd>${known(eaten[each], grams(eaten[each].amount))}${eaten[each].covered < 100 ? html` <span class="soft small">${t('total.covered', { percent: eaten[each].covered })}</span>` : nothing}</dd>`)}
          <dt>${t('nutrient.kj')}</dt><dd>${known(eaten.kj, `${Math.round(eaten.kj.amount)} kJ`)}</dd>
        </dl>
      </details>
    </section>`;
  }

  adding() {
    return html`<section class="card stack" aria-labelledby="add-title">
      <h3 id="add-title">${t('add.title')}</h3>
      <div class="segments" role="group" aria-label=${t('entry.meal')}>${MEALS.map(meal => html`<button type="button" class="segment"
        aria-pressed=${meal === this.meal} @click=${() => this.choose(meal)}>${t(`meal.${meal}`)}</button>`)}</div>
      <food-search @chosen=${(/** @type {CustomEvent} */ event) => attempt(this, () => this.eat(event.detail))}></food-search>
      ${this.often.length ? html`<div><p class="soft small">${t('add.often')}</p>
        <div class="chips">${repeat(this.often, food => `${food.food} ${food.amount}`, food => html`<button class="chip" type="button"
          @click=${(/** @type {MouseEvent} */ event) => once(this, event, () => this.again(food))}>${food.name} · ${measure(food.amount, food.basis)}</button>`)}</div></div>` : nothing}
      <div class="actions">
        <button class="button button--quiet" type="button" @click=${() => this.freeLine()}>${t('add.free')}</button>
        <button class="button button--quiet" type="button" @click=${() => this.copy(null)}>${t('add.copy-day')}</button>
      </div>
    </section>`;
  }

  /** @param {import('/nutrition/types.js').Day} log @param {Meal} meal */
  mealOf(log, meal) {
    const entries = log.entries.filter(entry => entry.meal === meal);
    const sum = entries.reduce((energy, entry) => energy + (entry.nutrients.kcal ?? 0), 0);
    return html`<section class="stack" aria-labelledby="meal-${meal}">
      <div class="title-row"><h3 id="meal-${meal}">${t(`meal.${meal}`)} <span class="soft small">${entries.length ? kcal(sum) : ''}</span></h3>
        <button class="link-button" type="button" @click=${() => this.copy(meal)}>${t('copy.meal')}</button></div>
      ${entries.length === 0 ? html`<p class="soft">${t('meal.empty')}</p>` : html`<ul class="rows card">${repeat(entries, entry => entry.id, entry => html`<li class="row">
        <button class="entry" type="button" @click=${() => this.change(entry)}>
          <span>${entry.name}</span>
          <span class="soft small">${entry.amount && entry.basis ? `${measure(entry.amount, entry.basis)} · ` : ''}${kcal(entry.nutrients.kcal ?? 0)}</span>
        </button>
        <button class="link-button" type="button" aria-label=${t('entry.strike-named', { name: entry.name })}
          @click=${(/** @type {MouseEvent} */ event) => once(this, event, () => this.strike(entry))}>${t('entry.strike')}</button>
      </li>`)}</ul>`}
    </section>`;
  }

  /** @param {import('/nutrition/types.js').Day} log */
  moved(log) {
    return html`<section class="stack" aria-labelledby="moved-title">
      <h3 id="moved-title">${t('workout.heading')}</h3>
      ${log.workouts.length === 0 ? html`<p class="soft">${t('workout.empty')}</p>` : html`<ul class="rows card">${repeat(log.workouts, workout => workout.id, workout => html`<li class="row">
        <div class="entry"><span>${workout.name}</span>
          <span class="soft small">${workout.minutes ? `${t('workout.for', { minutes: workout.minutes })} · ` : ''}${workout.met
            ? t('workout.both', { net: kcal(workout.netKcal), gross: kcal(workout.grossKcal) })
            : kcal(workout.netKcal)}</span></div>
        <button class="link-button" type="button" aria-label=${t('entry.strike-named', { name: workout.name })}
          @click=${(/** @type {MouseEvent} */ event) => once(this, event, () => this.strikeWorkout(workout))}>${t('entry.strike')}</button>
      </li>`)}</ul>`}
      <div class="actions">
        <button class="button button--quiet" type="button" @click=${() => attempt(this, () => this.move())}>${t('workout.title')}</button>
        <button class="button button--quiet" type="button" @click=${() => this.freeWorkout()}>${t('workout.free-title')}</button>
      </div>
    </section>`;
  }
}
customElements.define('nutrition-day', NutritionDay);

/** @param {Event} event @param {number} amount */
function fill(event, amount) {
  const form = /** @type {HTMLElement} */ (event.currentTarget).closest('form');
  const input = /** @type {HTMLInputElement} */ (form?.elements.namedItem('amount'));
  input.value = typed(amount);
  input.focus();
}
