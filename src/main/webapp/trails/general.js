import { html } from '/vendor/lit-html/lit-html.js';
import { Pager, withQuery } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { gameQueue, player, queued, trailsNav } from '/trails/parts.js';
import '/trails/quiz.js';
import { t } from '/trails/texts.js';

/** Questions that belong to no place: to be played on the sofa. */
class TrailsGeneralPage extends PlazaPage {
  /** @type {import('/trails/types.js').Player | null} */
  player = null;
  /** whether those that were answered are wanted, too, for practice */
  isAll = new URLSearchParams(location.search).has('all');
  /** @type {Pager<import('/trails/types.js').Question>} */
  questions = new Pager(after => withQuery('/api/trails/general-questions', { open: String(!this.isAll), limit: 10, after }));
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
    await this.questions.first();
    this.queue.send();
  }

  async readOn() {
    await this.questions.more();
    this.update();
  }

  content() {
    return html`<h1>${this.heading}</h1>
      ${trailsNav('/trails/general.html')}
      <p class="intro">${t('general.about')}</p>
      ${queued(this.queue)}
      ${this.player
        ? html`${this.questions.items.length
            ? html`<trails-quiz .questions=${this.questions.items} .readOn=${this.questions.next ? () => this.readOn() : null} .queue=${this.queue}></trails-quiz>`
            : html`<p class="empty">${t('general.none')} <a href="/trails/">${t('map.title')}</a></p>`}
          <p>${this.isAll
            ? html`<a href="/trails/general.html">${t('general.open')}</a>`
            : html`<a href="/trails/general.html?all">${t('general.all')}</a>`}</p>`
        : html`<p>${t('play.join')}</p><div class="actions"><a class="button" href="/trails/player.html">${t('player.begin')}</a></div>`}`;
  }
}
customElements.define('trails-general-page', TrailsGeneralPage);
