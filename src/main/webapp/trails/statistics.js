import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api } from '/app/api.js';
import { draw, onLook } from '/app/chart.js';
import { PlazaPage } from '/app/element.js';
import { day } from '/app/texts.js';
import { player, trailsNav } from '/trails/parts.js';
import { t } from '/trails/texts.js';

/** How one has done. */
class TrailsStatisticsPage extends PlazaPage {
  /** @type {import('/trails/types.js').Statistics | null} */
  statistics = null;

  get heading() {
    return t('statistics.title');
  }

  /** @returns {'SIGNED_IN'} */
  get audience() {
    return 'SIGNED_IN';
  }

  async load() {
    if (await player(this.town)) this.statistics = await api.get('/api/trails/player/statistics');
    onLook(() => this.draw());
  }

  update() {
    super.update();
    if (!this.loading) this.draw();
  }

  draw() {
    const { statistics } = this;
    /** @param {string} id */
    const canvas = id => /** @type {HTMLCanvasElement | null} */ (this.querySelector(`#${id}`));
    const categories = canvas('categories-chart');
    const days = canvas('days-chart');
    if (statistics && categories) {
      draw(categories, statistics.categories.map(each => each.category.name), [
        { label: t('statistics.hit-rate'), bars: statistics.categories.map(each => each.hits.percent), colour: 'green' },
      ], { y: { min: 0, max: 100, title: '%' } });
    }
    if (statistics && days) {
      let sum = 0;
      draw(days, statistics.days.map(each => day(each.day)), [
        { label: t('statistics.by-day'), bars: statistics.days.map(each => each.points), colour: 'saffron' },
        { label: t('statistics.together'), values: statistics.days.map(each => (sum += each.points)), colour: 'green' },
      ], { y: { min: 0 } });
    }
  }

  content() {
    const { statistics } = this;
    return html`<h1>${this.heading}</h1>
      ${trailsNav('/trails/statistics.html')}
      ${statistics ? this.facts(statistics) : html`<p class="empty">${t('play.join')} <a href="/trails/player.html">${t('player.begin')}</a></p>`}`;
  }

  /** @param {import('/trails/types.js').Statistics} statistics */
  facts(statistics) {
    /** @param {string} name @param {unknown} value */
    const fact = (name, value) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
    const { hits } = statistics;
    return html`<dl class="figures">
        ${fact(t('rankings.points'), t('number', { number: statistics.points }))}
        ${fact(t('statistics.places'), statistics.placesVisited)}
        ${fact(t('statistics.hit-rate'), hits.answered ? hits.text : html`<span aria-hidden="true">${hits.text}</span><span class="visually-hidden">${t('statistics.no-rate')}</span>`)}
        ${fact(t('statistics.answered'), t('statistics.right-of', { right: hits.right, answered: hits.answered }))}
        ${fact(t('statistics.streak'), statistics.streak)}
        ${fact(t('statistics.best-streak'), statistics.bestStreak)}
        ${fact(t('statistics.practised'), statistics.practised)}
      </dl>
      ${statistics.categories.length === 0
        ? html`<p class="empty">${t('statistics.none')} <a href="/trails/">${t('map.title')}</a></p>`
        : html`<section class="card stack" aria-labelledby="categories-title"><h2 id="categories-title">${t('statistics.categories')}</h2>
            <div class="chart"><canvas id="categories-chart" role="img" aria-label=${t('statistics.categories-about')}></canvas></div>
            <div class="scroll" role="region" aria-labelledby="categories-title" tabindex="0"><table class="table"><thead><tr><th scope="col">${t('statistics.category')}</th><th scope="col">${t('statistics.hit-rate')}</th>
              <th scope="col">${t('statistics.answered')}</th></tr></thead><tbody>${statistics.categories.map(each => html`<tr><th scope="row">${each.category.name}</th>
              <td>${each.hits.text}</td><td>${t('statistics.right-of', { right: each.hits.right, answered: each.hits.answered })}</td></tr>`)}</tbody></table></div></section>`}
      ${statistics.days.length
        ? html`<section class="card stack" aria-labelledby="days-title"><h2 id="days-title">${t('statistics.days')}</h2>
            <div class="chart"><canvas id="days-chart" role="img" aria-label=${t('statistics.days-about')}></canvas></div>
            <details><summary>${t('statistics.table')}</summary><table class="table"><thead><tr><th scope="col">${t('statistics.day')}</th><th scope="col">${t('rankings.points')}</th></tr></thead>
              <tbody>${statistics.days.map(each => html`<tr><th scope="row">${day(each.day)}</th><td>${t('number', { number: each.points })}</td></tr>`)}</tbody></table></details></section>`
        : nothing}`;
  }
}
customElements.define('trails-statistics-page', TrailsStatisticsPage);
