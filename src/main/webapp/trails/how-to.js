import { html } from '/vendor/lit-html/lit-html.js';
import { api } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { keep, langOf, trailsNav } from '/trails/parts.js';
import { t } from '/trails/texts.js';

/** How to play. */
class TrailsHowToPage extends PlazaPage {
  /** @type {{id: string, title: string, body: string, language: string}[]} */
  tutorials = [];

  get heading() {
    return t('how-to.title');
  }

  async load() {
    this.tutorials = (await api.get('/api/trails/tutorials')).items;
    keep(['/api/plaza', '/api/trails/tutorials']);
  }

  content() {
    return html`<h1>${this.heading}</h1>
      ${trailsNav('/trails/how-to.html')}
      ${this.tutorials.length === 0 ? html`<p class="empty">${t('how-to.none')}</p>` : this.tutorials.map(page => html`<article class="card stack story" lang=${langOf(page.language)}>
        <h2>${page.title}</h2>
        ${page.body.split(/\n{2,}/).map(part => html`<p>${part}</p>`)}
      </article>`)}
      <div class="actions"><a class="button" href="/trails/">${t('how-to.to-map')}</a></div>`;
  }
}
customElements.define('trails-how-to-page', TrailsHowToPage);
