import { Problem } from '/app/api.js';
import { tabs } from '/app/parts.js';
import { language } from '/app/texts.js';
import { hasRole } from '/app/town.js';
import { t } from '/nutrition/texts.js';

const locale = language === 'en' ? 'en-GB' : 'es-ES';
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

/** Meals in the order of a day. @type {import('/nutrition/types.js').Meal[]} */
export const MEALS = ['BREAKFAST', 'LUNCH', 'DINNER', 'SNACK'];

const PAGES = [
  { path: '/nutrition/', text: 'day.title' },
  { path: '/nutrition/trend.html', text: 'trend.title' },
  { path: '/nutrition/foods.html', text: 'foods.title' },
  { path: '/nutrition/goals.html', text: 'goals.title' },
  { path: '/nutrition/csv.html', text: 'csv.title' },
];
const CATALOGUE = { path: '/nutrition/catalogue.html', text: 'catalogue.title' };

/** The way from each page to the others. @param {string} current @param {import('/app/town.js').Account | null} [account] */
export function nutritionNav(current, account) {
  const pages = account && hasRole(account, 'ADMIN') ? [...PAGES, CATALOGUE] : PAGES;
  return tabs(t('title'), pages.map(({ path, text }) => ({ path, name: t(text) })), current);
}

/** Energy for the eye, rounded only here. @param {number} amount */
export function kcal(amount) {
  return `${whole.format(amount)} kcal`;
}

/** @param {number} amount */
export function grams(amount) {
  return `${tenth.format(amount)} g`;
}

/** @param {number} amount @param {import('/nutrition/types.js').Basis} basis */
export function measure(amount, basis) {
  return `${tenth.format(amount)} ${basis === 'ML' ? 'ml' : 'g'}`;
}

const measured = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });

/** Weight and height as they were typed. @param {number} amount */
export function plain(amount) {
  return measured.format(amount);
}

/** A sum that may lack something says so. @param {import('/nutrition/types.js').Total} total @param {string} text */
export function known(total, text) {
  return total.covered === 100 ? text : t('total.at-least', { amount: text });
}

/**
 * Does what a button asks for. What goes wrong is told above what the page shows, as its `problem`; where somebody else
 * was first, the page reads that.
 * @param {import('/app/element.js').PlazaElement & {problem: Problem | null, read(): Promise<unknown>}} page
 * @param {() => Promise<unknown>} act
 */
export async function attempt(page, act) {
  page.problem = null;
  try {
    await act();
  } catch (thrown) {
    const problem = Problem.of(thrown);
    if (['stale', 'not-found'].includes(problem.slug)) await page.read().catch(thrown => console.info('not read anew', thrown));
    page.problem = problem;
  }
  page.update();
  if (page.problem) /** @type {HTMLElement | null} */ (page.querySelector('.alert'))?.focus();
}

/**
 * The same for what a second tap would do twice, or to what has moved under the finger by then.
 * @param {Parameters<typeof attempt>[0] & {busy: boolean}} page
 * @param {MouseEvent} event
 * @param {() => Promise<unknown>} act
 */
export async function once(page, event, act) {
  if (page.busy || event.detail > 1) return;
  page.busy = true;
  await attempt(page, act);
  page.busy = false;
}

/** The meal that is next by the clock. @returns {import('/nutrition/types.js').Meal} */
export function mealNow() {
  const hour = new Date().getHours();
  if (hour < 12) return 'BREAKFAST';
  if (hour < 17) return 'LUNCH';
  if (hour < 20) return 'SNACK';
  return 'DINNER';
}
