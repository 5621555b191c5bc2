import { html } from '/vendor/lit-html/lit-html.js';
import { api } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { listen } from '/app/live.js';
import '/board/notes.js';
import { noticeCard } from '/board/notices.js';
import { t } from '/board/texts.js';

const NEWEST = '/api/board/notices?limit=4';

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = '/board/board.css';
document.head.append(sheet);

/** The board's part of the home page. */
class BoardHome extends PlazaElement {
  /** @type {import('/board/types.js').NoticeLine[] | null} */
  notices = null;

  async start() {
    await this.load();
    // what came before the line was open, or while it was down, was told to others only
    listen(
      ['board.notices'],
      () => this.load(),
      connected => connected && this.load(),
    );
  }

  async load() {
    this.notices = (await api.get(NEWEST)).items;
    this.update();
  }

  template() {
    return html`<div class="split">
      <section class="stack" aria-labelledby="newest">
        <h2 id="newest">${t('home.newest')}</h2>
        ${this.list()}
        <p><a class="button button--quiet" href="/board/">${t('home.all')}</a></p>
      </section>
      <board-notes data-limit="4" data-short></board-notes>
    </div>`;
  }

  list() {
    if (!this.notices) return html`<p class="loading" role="status">${t('notices.loading')}</p>`;
    if (this.notices.length === 0) return html`<p class="empty">${t('notices.none-yet')}</p>`;
    return html`<ul class="notice-list">${this.notices.map(noticeCard)}</ul>`;
  }
}
customElements.define('board-home', BoardHome);
