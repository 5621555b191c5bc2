import { html } from '/vendor/lit-html/lit-html.js';
import { api } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { gameQueue, player, queued, trailsNav } from '/trails/parts.js';
import '/trails/quiz.js';
import { t } from '/trails/texts.js';

/** Questions that belong to no place: to be played on the sofa. */
class TrailsGeneralPage extends PlazaPage {
  /** @type {import('/trails/types.js').Player | null} */
  player = null;
  /** @type {import('/trails/types.js').Question[]} */
  questions = [];
  /** @type {import('/app/send-queue.js').SendQueue | null} */
  queue = null;

  get heading() {
    return t('general.title');
  }

  /** @returns {'SIGNED_IN'} */
  get audience() {
    return 'SIGNED_IN';
  }

  async load() {
    this.player = await player(this.town);
    if (!this.player || !this.town?.account) return;
    this.queue = gameQueue(this.town.account.id);
    this.queue.addEventListener('change', () => this.update());
    await this.read();
    this.queue.send();
  }

  async read() {
    const { items } = await api.get('/api/trails/general-questions?open=true&limit=10');
    this.questions = items;
    this.update();
  }

  content() {
    return html`<h1>${this.heading}</h1>
      ${trailsNav('/trails/general.html')}
      <p class="intro">${t('general.about')}</p>
      ${queued(this.queue)}
      ${this.player
        ? this.questions.length
          ? html`<trails-quiz .questions=${this.questions} .queue=${this.queue}></trails-quiz>`
          : html`<p class="empty">${t('general.none')} <a href="/trails/">${t('map.title')}</a></p>`
        : html`<p>${t('play.join')}</p><div class="actions"><a class="button" href="/trails/player.html">${t('player.begin')}</a></div>`}`;
  }
}
customElements.define('trails-general-page', TrailsGeneralPage);
