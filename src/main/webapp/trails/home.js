import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { PlazaElement } from '/app/element.js';
import { town } from '/app/town.js';
import { player } from '/trails/parts.js';
import { t } from '/trails/texts.js';

/** The part of the game on the home page, for who plays. */
class TrailsHome extends PlazaElement {
  /** @type {import('/trails/types.js').Player | null} */
  player = null;

  async start() {
    this.player = await player(await town());
  }

  template() {
    if (!this.player) return nothing;
    return html`<section class="stack" aria-labelledby="trails-home-title">
      <h2 id="trails-home-title">${t('title')}</h2>
      <p>${t('home.points', { name: this.player.name, points: t('points', { count: this.player.points }) })}</p>
      <p><a class="button button--quiet" href="/trails/">${t('home.play')}</a></p>
    </section>`;
  }
}
customElements.define('trails-home', TrailsHome);
