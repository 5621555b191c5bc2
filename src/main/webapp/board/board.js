import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Pager, Problem, withQuery } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { icon } from '/app/icons.js';
import { listen } from '/app/live.js';
import { moreButton } from '/app/parts.js';
import { hasRole } from '/app/town.js';
import '/board/notes.js';
import { nameOf, noticeCard } from '/board/notices.js';
import { t } from '/board/texts.js';

/** @typedef {import('/board/types.js').NoticeLine} NoticeLine */

/** News often come several at once, such as at midnight: so many milliseconds of them are read together. */
const GATHERED = 300;

class BoardPage extends PlazaPage {
  /** @type {import('/board/types.js').Category[]} */
  categories = [];
  /** @type {Pager<NoticeLine>} */
  pager = new Pager(after => this.path(after));
  search = this.searchOfAddress();
  fetching = false;
  /** @type {Problem | null} */
  problem = null;
  typing = 0;
  gathering = 0;

  get heading() {
    return t('board.title');
  }

  searchOfAddress() {
    const query = new URLSearchParams(location.search);
    return { q: query.get('q') ?? '', category: query.get('category') ?? '', all: query.get('status') === 'ALL' };
  }

  /** @param {string | null} after */
  path(after) {
    const { q, category, all } = this.search;
    return withQuery('/api/board/notices', { limit: 10, after, q, category, status: all ? 'ALL' : '' });
  }

  async load() {
    const [categories] = await Promise.all([api.get('/api/board/categories'), this.pager.first()]);
    this.categories = categories.items ?? categories;
    // what came before the line was open, or while it was down, was told to others only
    listen(
      ['board.notices'],
      () => (this.gathering ||= window.setTimeout(() => this.readAgain(), GATHERED)),
      connected => connected && this.readAgain(),
    );
  }

  /** With all that somebody has asked for by now. */
  async readAgain() {
    window.clearTimeout(this.gathering);
    this.gathering = 0;
    try {
      await this.pager.again();
      this.problem = null;
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.update();
  }

  async refresh() {
    this.fetching = true;
    this.problem = null;
    this.update();
    try {
      await this.pager.first();
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.fetching = false;
    this.update();
  }

  /** @param {Partial<typeof this.search>} change */
  seek(change) {
    this.search = { ...this.search, ...change };
    const { q, category, all } = this.search;
    history.replaceState(null, '', withQuery('/board/', { q, category, status: all ? 'ALL' : '' }));
    this.refresh();
  }

  /** @param {Event} event */
  typed = event => {
    const q = /** @type {HTMLInputElement} */ (event.target).value.trim();
    window.clearTimeout(this.typing);
    this.typing = window.setTimeout(() => this.seek({ q }), 300);
  };

  /** @param {Event} event */
  submitted = event => {
    event.preventDefault();
    window.clearTimeout(this.typing);
    this.seek({ q: String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get('q')).trim() });
  };

  content() {
    const account = this.town?.account ?? null;
    const isClerk = hasRole(account, 'CLERK', 'ADMIN');
    return html`<div class="title-row">
        <div>
          <h1>${this.heading}</h1>
          <p class="intro">${t('board.intro')}</p>
        </div>
        ${isClerk
          ? html`<div class="actions">
              <a class="button" href="/board/edit.html">${icon('plus')} ${t('board.new')}</a>
              <a class="button button--quiet" href="/board/drafts.html">${t('board.drafts')}</a>
              <a class="button button--quiet" href="/board/settings.html">${t('board.settings')}</a>
            </div>`
          : nothing}
      </div>
      <div class="split board">
        <section class="stack" aria-labelledby="notices-title">
          <h2 id="notices-title">${t('notices.title')}</h2>
          ${this.searchForm()} ${alertBox(this.problem)}
          <div aria-busy=${String(this.fetching)}>${this.list()}</div>
          <p class="feeds">${icon('feed')}
            <span>${t('board.feeds')}</span>
            <a href=${this.feed('atom')}>Atom</a>
            <a href=${this.feed('json')}>JSON Feed</a>
          </p>
        </section>
        <board-notes></board-notes>
      </div>`;
  }

  /** @param {string} format */
  feed(format) {
    return withQuery(`/api/board/notices.${format}`, { category: this.search.category });
  }

  searchForm() {
    return html`<form class="search" role="search" @submit=${this.submitted}>
      <div class="search__text">
        <label for="q">${t('notices.search')}</label>
        <div class="search__box">
          ${icon('search')}
          <input id="q" name="q" type="search" .defaultValue=${this.search.q} autocomplete="off" @input=${this.typed}>
        </div>
      </div>
      <div>
        <label for="category">${t('notices.category')}</label>
        <select id="category" name="category"
          @change=${(/** @type {Event} */ event) => this.seek({ category: /** @type {HTMLSelectElement} */ (event.target).value })}>
          <option value="">${t('notices.every-category')}</option>
          ${this.categories.map(category => html`<option value=${category.slug}
            ?selected=${category.slug === this.search.category}>${nameOf(category)}</option>`)}
        </select>
      </div>
      <label class="check">
        <input type="checkbox" name="all" ?checked=${this.search.all}
          @change=${(/** @type {Event} */ event) => this.seek({ all: /** @type {HTMLInputElement} */ (event.target).checked })}>
        ${t('notices.past-too')}
      </label>
    </form>`;
  }

  list() {
    const { q, category } = this.search;
    if (this.pager.items.length === 0) {
      return html`<p class="empty" role="status">${t(q || category ? 'notices.none-found' : 'notices.none-yet')}</p>`;
    }
    return html`<ul class="notice-list">${this.pager.items.map(noticeCard)}</ul>
      ${moreButton(this.pager, () => this.update(), t('notices.more'))}`;
  }
}
customElements.define('board-page', BoardPage);
