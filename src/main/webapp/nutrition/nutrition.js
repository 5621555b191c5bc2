import { html } from '/vendor/lit-html/lit-html.js';
import { PlazaPage } from '/app/element.js';
import { t as shared } from '/app/texts.js';
import { signInAddress } from '/app/town.js';
import '/nutrition/day.js';
import { nutritionNav } from '/nutrition/parts.js';
import { t } from '/nutrition/texts.js';

/** One's day; who is not signed in is told what this is. */
class NutritionPage extends PlazaPage {
  get heading() {
    return t('title');
  }

  content() {
    if (!this.town?.account) {
      return html`<h1>${this.heading}</h1>
        <p class="intro">${t('intro')}</p>
        <section class="card stack" aria-labelledby="welcome-title">
          <h2 id="welcome-title">${t('welcome.title')}</h2>
          <p>${t('welcome.about')}</p>
          <div class="actions"><a class="button" href=${signInAddress()}>${shared('nav.sign-in')}</a></div>
        </section>`;
    }
    return html`<h1>${this.heading}</h1>
      ${nutritionNav('/nutrition/', this.town?.account)}
      <nutrition-day></nutrition-day>`;
  }
}
customElements.define('nutrition-page', NutritionPage);
