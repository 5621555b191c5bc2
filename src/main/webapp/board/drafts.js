import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { Pager, withQuery } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { icon } from '/app/icons.js';
import { moreButton } from '/app/parts.js';
import { dayOf } from '/app/texts.js';
import { nameOf } from '/board/notices.js';
import { t } from '/board/texts.js';

class BoardDrafts extends PlazaPage {
  /** @type {Pager<import('/board/types.js').DraftLine>} */
  pager = new Pager(after => withQuery('/api/board/drafts', { limit: 20, after }));

  get heading() {
    return t('drafts.title');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['CLERK', 'ADMIN'];
  }

  async load() {
    await this.pager.first();
  }

  content() {
    const drafts = this.pager.items;
    return html`<p class="back"><a href="/board/">${t('notice.back')}</a></p>
      <div class="title-row">
        <h1>${this.heading}</h1>
        <a class="button" href="/board/edit.html">${icon('plus')} ${t('board.new')}</a>
      </div>
      ${drafts.length
        ? html`<ul class="rows card">${drafts.map(draft => html`<li>
            <p class="notice-card__about"><span class="tag">${nameOf(draft.category)}</span>
              ${draft.corrects ? html`<span class="tag tag--quiet">${t('edit.correction')}</span>` : nothing}
              <time datetime=${draft.createdAt}>${dayOf(draft.createdAt)}</time></p>
            <h2 class="rows__title"><a href="/board/edit.html?id=${encodeURIComponent(draft.id)}">${draft.title}</a></h2>
          </li>`)}</ul>
          ${moreButton(this.pager, () => this.update(), t('notices.more'))}`
        : html`<p class="empty">${t('drafts.none')} <a href="/board/edit.html">${t('drafts.first')}</a></p>`}`;
  }
}
customElements.define('board-drafts', BoardDrafts);
