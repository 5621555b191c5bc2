import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api } from '/app/api.js';
import { today } from '/app/days.js';
import { PlazaElement } from '/app/element.js';
import { town } from '/app/town.js';
import { kcal } from '/nutrition/parts.js';
import { t } from '/nutrition/texts.js';

/** The part of nutrition on the home page: what is left of today, for who keeps a log. */
class NutritionHome extends PlazaElement {
  /** @type {import('/nutrition/types.js').DaySummary | null} */
  summary = null;

  async start() {
    if (!(await town()).account) return;
    const { summary } = await api.get(`/api/nutrition/days/${today()}`);
    if (summary.goal.validFrom || summary.eaten.kcal.amount > 0) this.summary = summary;
  }

  template() {
    const { summary } = this;
    if (!summary) return nothing;
    return html`<section class="stack" aria-labelledby="nutrition-home-title">
      <h2 id="nutrition-home-title">${t('title')}</h2>
      <p>${t(summary.remaining < 0 ? 'home.over' : 'home.left', { kcal: kcal(Math.abs(summary.remaining)) })}</p>
      <p><a class="button button--quiet" href="/nutrition/">${t('home.log')}</a></p>
    </section>`;
  }
}
customElements.define('nutrition-home', NutritionHome);
