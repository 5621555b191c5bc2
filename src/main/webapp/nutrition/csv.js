import { html } from '/vendor/lit-html/lit-html.js';
import '/app/csv-import.js';
import { PlazaPage } from '/app/element.js';
import { nutritionNav } from '/nutrition/parts.js';
import { t } from '/nutrition/texts.js';

/** All of one's log as a file, and back. */
class NutritionCsvPage extends PlazaPage {
  get heading() {
    return t('csv.title');
  }

  /** @returns {'SIGNED_IN'} */
  get audience() {
    return 'SIGNED_IN';
  }

  content() {
    return html`<h1>${this.heading}</h1>
      ${nutritionNav('/nutrition/csv.html', this.town?.account)}
      <section class="card stack narrow-form" aria-labelledby="export-title"><h2 id="export-title">${t('csv.export')}</h2>
        <p>${t('csv.export-about')}</p>
        <div class="actions">
          <a class="button" href="/api/nutrition/log?decimal=comma" download>${t('csv.comma')}</a>
          <a class="button button--quiet" href="/api/nutrition/log?decimal=point" download>${t('csv.point')}</a>
        </div></section>
      <section class="card stack narrow-form" aria-labelledby="import-title"><h2 id="import-title">${t('csv.import')}</h2>
        <p>${t('csv.import-about')}</p>
        <details><summary>${t('csv.columns')}</summary><div class="stack">
          <p>${t('csv.columns-about')}</p>
          <pre class="scroll"><code>day;meal;name;kcal;protein
2026-11-21;LUNCH;Lentejas;412,5;23
2026-11-21;SNACK;Manzana;94;</code></pre></div></details>
        <csv-import .path=${'/api/nutrition/log'} .told=${(/** @type {{added: number, there: number}} */ outcome) =>
          [t('csv.added', { count: outcome.added }), outcome.there ? t('csv.there', { count: outcome.there }) : ''].join(' ')}></csv-import>
      </section>`;
  }
}
customElements.define('nutrition-csv-page', NutritionCsvPage);
