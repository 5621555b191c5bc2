import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, etagOf, Pager, Problem, withQuery } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaPage } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { moreButton } from '/app/parts.js';
import { say } from '/app/say.js';
import { t as shared } from '/app/texts.js';
import '/nutrition/food-search.js';
import { attempt, grams, kcal, measure, numberOf, nutritionNav } from '/nutrition/parts.js';
import { t } from '/nutrition/texts.js';

/**
 * @typedef {import('/nutrition/types.js').Food} Food
 * @typedef {import('/nutrition/types.js').FoodLine} FoodLine
 */

const NUTRIENTS = ['kcal', 'kj', 'protein', 'fat', 'carbohydrate', 'sugar', 'polyols', 'fibre', 'salt', 'alcohol'];

/** The catalogue to look into, and one's own foods and recipes. */
class NutritionFoodsPage extends PlazaPage {
  /** @type {Pager<FoodLine>} */
  own = new Pager(after => withQuery('/api/nutrition/foods/own', { limit: 50, after }));
  /** @type {Food | null} */
  shown = null;
  /** @type {{id: string | null, etag: string | null, name: string, weight: string, portion: string, portionAmount: string, portions: import('/nutrition/types.js').Portion[], ingredients: {food: string, name: string, basis: import('/nutrition/types.js').Basis, amount: string}[]} | null} */
  recipe = null;
  /** @type {Problem | null} */
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
        const nutrients = Object.fromEntries(NUTRIENTS.map(each => [each, numberOf(values[`nutrients.${each}`])]).filter(([, value]) => value !== null));
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
    this.recipe = null;
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
        await this.own.first();
        this.update();
        say(t('foods.removed'));
      },
    });
  }

  /** @param {Food} [food] */
  cook(food) {
    this.problem = null;
    this.recipe = food
      ? {
        id: food.id,
        etag: etagOf(food.version),
        name: food.name,
        weight: String(food.cookedWeight ?? ''),
        portion: food.portions[0]?.name ?? '',
        portionAmount: String(food.portions[0]?.amount ?? ''),
        portions: food.portions.slice(1),
        ingredients: (food.ingredients ?? []).map(each => ({ ...each, amount: String(each.amount) })),
      }
      : { id: null, etag: null, name: '', weight: '', portion: '', portionAmount: '', portions: [], ingredients: [] };
    this.update();
    /** @type {HTMLElement | null} */ (this.querySelector('#recipe-name'))?.focus();
  }

  /** @param {SubmitEvent} event */
  saveRecipe = async event => {
    event.preventDefault();
    const { recipe } = this;
    if (!recipe) return;
    const draft = {
      name: recipe.name,
      cookedWeight: numberOf(recipe.weight),
      ingredients: recipe.ingredients.map(({ food, amount }) => ({ food, amount: numberOf(amount) })),
      portions: portionsOf(recipe.portion, recipe.portionAmount, recipe.portions),
    };
    try {
      await this.done(recipe.id
        ? await api.put(`/api/nutrition/foods/recipes/${recipe.id}`, draft, recipe.etag)
        : await api.post('/api/nutrition/foods/recipes', draft));
    } catch (thrown) {
      this.problem = Problem.of(thrown);
      this.update();
      /** @type {HTMLElement | null} */ (this.querySelector('.recipe .alert'))?.focus();
    }
  };

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
          : html`<ul class="rows card">${this.own.items.map(food => html`<li class="row">
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

  /** @param {NonNullable<NutritionFoodsPage['recipe']>} recipe */
  recipeForm(recipe) {
    return html`<form class="card stack recipe" novalidate @submit=${this.saveRecipe}>
      <h3>${t('foods.cook')}</h3>
      ${alertBox(this.problem, this.problem?.violations.map(each => `${each.field}: ${each.message}`))}
      <div class="field"><label for="recipe-name">${t('foods.name')}</label>
        <input id="recipe-name" maxlength="160" .value=${recipe.name} @input=${(/** @type {Event} */ event) => { recipe.name = /** @type {HTMLInputElement} */ (event.target).value; }}></div>
      ${recipe.ingredients.map((each, index) => html`<div class="ingredient">
        <label for="ingredient-${index}">${each.name} (${each.basis === 'ML' ? 'ml' : 'g'})</label>
        <input id="ingredient-${index}" inputmode="decimal" maxlength="8" .value=${each.amount}
          @input=${(/** @type {Event} */ event) => { each.amount = /** @type {HTMLInputElement} */ (event.target).value; }}>
        <button class="link-button" type="button" aria-label=${t('entry.strike-named', { name: each.name })}
          @click=${() => { recipe.ingredients.splice(index, 1); this.update(); }}>${t('entry.strike')}</button></div>`)}
      <p class="soft">${t('recipe.about')}</p>
      <food-search @chosen=${(/** @type {CustomEvent} */ event) => {
        const food = /** @type {FoodLine} */ (event.detail);
        recipe.ingredients.push({ food: food.id, name: food.name, basis: food.basis, amount: '100' });
        this.update();
      }}></food-search>
      <div class="field"><label for="recipe-weight">${t('recipe.weight')} <span class="field__optional">${shared('form.optional')}</span></label>
        <input id="recipe-weight" inputmode="decimal" maxlength="10" .value=${recipe.weight} @input=${(/** @type {Event} */ event) => { recipe.weight = /** @type {HTMLInputElement} */ (event.target).value; }}></div>
      <div class="field"><label for="recipe-portion">${t('foods.portion')} <span class="field__optional">${shared('form.optional')}</span></label>
        <input id="recipe-portion" maxlength="60" placeholder=${t('foods.portion-hint')} .value=${recipe.portion} @input=${(/** @type {Event} */ event) => { recipe.portion = /** @type {HTMLInputElement} */ (event.target).value; }}></div>
      <div class="field"><label for="recipe-portion-amount">${t('foods.portion-amount')} <span class="field__optional">${shared('form.optional')}</span></label>
        <input id="recipe-portion-amount" inputmode="decimal" maxlength="8" .value=${recipe.portionAmount} @input=${(/** @type {Event} */ event) => { recipe.portionAmount = /** @type {HTMLInputElement} */ (event.target).value; }}></div>
      <div class="actions"><button class="button" type="submit">${t('foods.save')}</button>
        <button class="button button--quiet" type="button" @click=${() => { this.recipe = null; this.update(); }}>${shared('dialog.cancel')}</button></div>
    </form>`;
  }
}
customElements.define('nutrition-foods-page', NutritionFoodsPage);

/** The one that the form shows, and those behind it. @param {string} name @param {string} amount @param {import('/nutrition/types.js').Portion[]} others */
function portionsOf(name, amount, others) {
  return name.trim() ? [{ name, amount: numberOf(amount) }, ...others] : others;
}
