import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, etagOf, Pager, withQuery } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaPage } from '/app/element.js';
import { alertBox, Form } from '/app/forms.js';
import { numberOf } from '/app/numbers.js';
import { moreButton } from '/app/parts.js';
import { say } from '/app/say.js';
import { t as shared } from '/app/texts.js';
import '/nutrition/food-search.js';
import { attempt, grams, kcal, measure, nutritionNav } from '/nutrition/parts.js';
import { t } from '/nutrition/texts.js';

/**
 * @typedef {import('/nutrition/types.js').Food} Food
 * @typedef {import('/nutrition/types.js').FoodLine} FoodLine
 * @typedef {{food: string, name: string, basis: import('/nutrition/types.js').Basis, amount: number}} Part
 * @typedef {{of: Food | null, parts: Part[], form: Form, isTouched: boolean}} Recipe what is being typed
 */

const NUTRIENTS = ['kcal', 'kj', 'protein', 'fat', 'carbohydrate', 'sugar', 'polyols', 'fibre', 'salt', 'alcohol'];

/** The catalogue to look into, and one's own foods and recipes. */
class NutritionFoodsPage extends PlazaPage {
  /** @type {Pager<FoodLine>} */
  own = new Pager(after => withQuery('/api/nutrition/foods/own', { limit: 50, after }));
  /** @type {Food | null} */
  shown = null;
  /** @type {Recipe | null} */
  recipe = null;
  /** @type {import('/app/api.js').Problem | null} */
  problem = null;

  get heading() {
    return t('foods.title');
  }

  /** @returns {'SIGNED_IN'} */
  get audience() {
    return 'SIGNED_IN';
  }

  async load() {
    await this.read();
  }

  async read() {
    await this.own.first();
  }

  /** @param {{id: string}} line */
  async show(line) {
    this.shown = await api.get(`/api/nutrition/foods/${line.id}`);
    this.update();
    this.querySelector('#food-title')?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {Food} [food] */
  edit(food) {
    ask({
      title: t(food ? 'foods.change' : 'foods.add'),
      body: html`<p>${t('foods.about-100')}</p>`,
      confirm: t('foods.save'),
      fields: [
        { name: 'name', label: t('foods.name'), value: food?.name, maxlength: 160 },
        { name: 'brand', label: t('foods.brand'), value: food?.brand, maxlength: 80, optional: true },
        { name: 'barcode', label: t('foods.barcode'), value: food?.barcode, maxlength: 20, optional: true },
        { name: 'basis', label: t('foods.basis'), type: 'select', value: food?.basis ?? 'G', options: [['G', '100 g'], ['ML', '100 ml']] },
        ...NUTRIENTS.map(each => ({
          name: `nutrients.${each}`, label: t(`nutrient.${each}`), type: 'decimal', maxlength: 9, optional: each !== 'kcal',
          value: /** @type {Record<string, number | undefined>} */ (food?.nutrients ?? {})[each],
        })),
        { name: 'portion', label: t('foods.portion'), value: food?.portions[0]?.name, maxlength: 60, optional: true, hint: t('foods.portion-hint') },
        { name: 'portionAmount', label: t('foods.portion-amount'), type: 'decimal', value: food?.portions[0]?.amount, maxlength: 8, optional: true },
      ],
      act: async values => {
        const nutrients = Object.fromEntries(NUTRIENTS.map(each => [each, numberOf(values[`nutrients.${each}`])]).filter(([, value]) => value !== undefined));
        const draft = { name: values.name, brand: values.brand, barcode: values.barcode, basis: values.basis, nutrients, portions: portionsOf(values.portion, values.portionAmount, food?.portions.slice(1) ?? []) };
        const kept = food
          ? await api.put(`/api/nutrition/foods/${food.id}`, draft, etagOf(food.version))
          : await api.post('/api/nutrition/foods', draft);
        await this.done(kept);
      },
    });
  }

  /** @param {Food} food */
  async done(food) {
    await this.own.first();
    this.shown = food;
    this.update();
    say(t('foods.saved'));
  }

  /** @param {Food} food */
  discard(food) {
    ask({
      title: t('foods.remove-title', { name: food.name }),
      body: html`<p>${t('foods.remove-about')}</p>`,
      confirm: t('foods.remove'),
      danger: true,
      act: async () => {
        await api.remove(`/api/nutrition/foods/${food.id}`, etagOf(food.version));
        this.shown = null;
        if (this.recipe?.of?.id === food.id) this.recipe = null;
        await this.own.first();
        this.update();
        say(t('foods.removed'));
      },
    });
  }

  /** @param {Food} [food] */
  async cook(food) {
    if (this.recipe?.isTouched && !(await this.mayReplace())) return;
    /** @type {Recipe} */
    const recipe = {
      of: food ?? null,
      parts: (food?.ingredients ?? []).map(each => ({ ...each })),
      form: new Form(this, 'recipe', values => this.saveRecipe(recipe, values)),
      isTouched: false,
    };
    this.recipe = recipe;
    this.update();
    // the inputs of another recipe keep what was typed into them
    /** @type {HTMLFormElement | null} */ (this.querySelector('.recipe'))?.reset();
    /** @type {HTMLElement | null} */ (this.querySelector('#recipe-name'))?.focus();
  }

  mayReplace() {
    return ask({
      title: t('recipe.replace-title'),
      body: html`<p>${t('recipe.replace-about')}</p>`,
      confirm: t('recipe.replace'),
      danger: true,
      act: async () => {},
    });
  }

  /** @param {Recipe} recipe @param {Record<string, string>} values */
  async saveRecipe(recipe, values) {
    const draft = {
      name: values.name,
      cookedWeight: numberOf(values.cookedWeight),
      ingredients: recipe.parts.map(({ food }, index) => ({ food, amount: numberOf(values[`ingredients[${index}].amount`]) })),
      portions: portionsOf(values['portions[0].name'], values['portions[0].amount'], recipe.of?.portions.slice(1) ?? []),
    };
    const kept = recipe.of
      ? await api.put(`/api/nutrition/foods/recipes/${recipe.of.id}`, draft, etagOf(recipe.of.version))
      : await api.post('/api/nutrition/foods/recipes', draft);
    if (this.recipe === recipe) this.recipe = null;
    await this.done(kept);
  }

  content() {
    return html`<h1>${this.heading}</h1>
      ${nutritionNav('/nutrition/foods.html', this.town?.account)}
      ${alertBox(this.problem)}
      <section class="card stack" aria-label=${t('search.label')}>
        <food-search @chosen=${(/** @type {CustomEvent} */ event) => attempt(this, () => this.show(event.detail))}></food-search>
      </section>
      ${this.shown ? this.food(this.shown) : nothing}
      <section class="stack" aria-labelledby="own-title">
        <div class="title-row"><h2 id="own-title">${t('foods.own-title')}</h2>
          <div class="actions"><button class="button" type="button" @click=${() => this.edit()}>${t('foods.add')}</button>
            <button class="button button--quiet" type="button" @click=${() => this.cook()}>${t('foods.cook')}</button></div></div>
        ${this.recipe ? this.recipeForm(this.recipe) : nothing}
        ${this.own.items.length === 0
          ? html`<p class="empty">${t('foods.none')}</p>`
          : html`<ul class="rows card">${repeat(this.own.items, food => food.id, food => html`<li class="row">
              <button class="entry" type="button" @click=${() => attempt(this, () => this.show(food))}>
                <span>${food.name} ${food.recipe ? html`<span class="tag tag--quiet">${t('foods.recipe')}</span>` : nothing}</span>
                <span class="soft small">${t('food.of-100', { kcal: kcal(food.kcal), basis: food.basis === 'ML' ? 'ml' : 'g' })}</span>
              </button></li>`)}</ul>`}
        ${moreButton(this.own, () => this.update())}
      </section>`;
  }

  /** @param {Food} food */
  food(food) {
    const values = /** @type {Record<string, number | undefined>} */ (food.nutrients);
    return html`<section class="card stack" aria-labelledby="food-title">
      <h2 id="food-title">${food.name} ${food.brand ? html`<span class="soft">${food.brand}</span>` : nothing}</h2>
      ${food.doubt ? html`<div class="alert" role="status"><div><p class="alert__title">${t('doubt.title')}</p>
        <p>${t(`doubt.${food.doubt.cause}`, { declared: kcal(food.doubt.declared), computed: kcal(food.doubt.computed) })}</p></div></div>` : nothing}
      <table class="table"><caption>${t('food.table', { basis: food.basis === 'ML' ? 'ml' : 'g' })}</caption>
        <tbody>${NUTRIENTS.map(each => html`<tr><th scope="row">${t(`nutrient.${each}`)}</th>
          <td>${values[each] === undefined ? html`<span class="soft">${t('food.unknown')}</span>` : each === 'kcal' ? kcal(Number(values[each])) : each === 'kj' ? `${Math.round(Number(values[each]))} kJ` : grams(Number(values[each]))}</td></tr>`)}</tbody></table>
      ${food.portions.length ? html`<p>${food.portions.map(each => `${each.name}: ${measure(each.amount, food.basis)}`).join(' · ')}</p>` : nothing}
      ${food.ingredients ? html`<h3>${t('recipe.ingredients')}</h3><ul>${food.ingredients.map(each => html`<li>${each.name}, ${measure(each.amount, each.basis)}</li>`)}</ul>` : nothing}
      ${food.source ? html`<p class="soft small">${t('food.source', { source: food.source })}</p>` : nothing}
      ${food.own ? html`<div class="actions">
        <button class="button button--quiet" type="button" @click=${() => (food.ingredients ? this.cook(food) : this.edit(food))}>${t('foods.change')}</button>
        <button class="link-button" type="button" @click=${() => this.discard(food)}>${t('foods.remove')}</button></div>` : nothing}
    </section>`;
  }

  /** @param {Recipe} recipe */
  recipeForm(recipe) {
    const { form, of, parts } = recipe;
    const touch = () => { recipe.isTouched = true; };
    return html`<form class="card stack recipe" novalidate @submit=${form.submit} @input=${touch}>
      <h3>${t('foods.cook')}</h3>
      ${form.alert()}
      ${form.field({ name: 'name', label: t('foods.name'), value: of?.name, maxlength: 160 })}
      ${repeat(parts, (/** @type {Part} */ each) => each, (/** @type {Part} */ each, index) => html`<div class="ingredient">
        ${form.field({ name: `ingredients[${index}].amount`, label: `${each.name} (${each.basis === 'ML' ? 'ml' : 'g'})`, type: 'decimal', value: each.amount, maxlength: 8 })}
        <button class="link-button" type="button" aria-label=${t('entry.strike-named', { name: each.name })}
          @click=${() => { parts.splice(index, 1); form.errors = {}; touch(); this.update(); }}>${t('entry.strike')}</button></div>`)}
      <p class="soft">${t('recipe.about')}</p>
      <food-search .label=${t('recipe.find')} @chosen=${(/** @type {CustomEvent} */ event) => {
        const food = /** @type {FoodLine} */ (event.detail);
        parts.push({ food: food.id, name: food.name, basis: food.basis, amount: 100 });
        touch();
        this.update();
      }}></food-search>
      ${form.field({ name: 'cookedWeight', label: t('recipe.weight'), type: 'decimal', value: of?.cookedWeight, maxlength: 10, optional: true })}
      ${form.field({ name: 'portions[0].name', label: t('foods.portion'), value: of?.portions[0]?.name, maxlength: 60, optional: true, hint: t('foods.portion-hint') })}
      ${form.field({ name: 'portions[0].amount', label: t('foods.portion-amount'), type: 'decimal', value: of?.portions[0]?.amount, maxlength: 8, optional: true })}
      <div class="actions">${form.button(t('foods.save'))}
        <button class="button button--quiet" type="button" @click=${() => { this.recipe = null; this.update(); }}>${shared('dialog.cancel')}</button></div>
    </form>`;
  }
}
customElements.define('nutrition-foods-page', NutritionFoodsPage);

/** The one that the form shows, and those behind it. @param {string} name @param {string} amount @param {import('/nutrition/types.js').Portion[]} others */
function portionsOf(name, amount, others) {
  return name.trim() ? [{ name, amount: numberOf(amount) }, ...others] : others;
}
