import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Pager, withQuery } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { moreButton } from '/app/parts.js';
import { ago } from '/app/texts.js';
import { nameOfSlug } from '/work/parts.js';
import { suggestTask } from '/work/profile-form.js';
import { t } from '/work/texts.js';

/** @typedef {{id: string, name: string, reason?: string, suggestedAt: string, state: 'PENDING' | 'ACCEPTED' | 'DECLINED', category?: string, answer?: string}} Suggestion */

const LOOKS = { PENDING: 'tag--quiet', ACCEPTED: 'tag--good', DECLINED: 'tag--danger' };

/** The tasks that one suggested, with what came of them. */
class WorkOwnSuggestions extends PlazaElement {
  /** @type {import('/work/types.js').Category[]} */
  categories = [];
  /** @type {Pager<Suggestion>} */
  pager = new Pager(after => withQuery('/api/work/suggestions/own', { limit: 10, after }));

  async start() {
    document.addEventListener('work-suggested', () => this.read());
    await this.read();
  }

  async read() {
    const [categories] = await Promise.all([api.get('/api/work/categories'), this.pager.first()]);
    this.categories = categories.items;
    this.update();
  }

  template() {
    if (!this.pager.loaded) return nothing;
    return html`<section class="stack" aria-labelledby="own-suggestions">
      <div class="title-row">
        <h2 id="own-suggestions">${t('suggestions.title')}</h2>
        <button class="button button--quiet" type="button" @click=${suggestTask}>${t('suggest.title')}</button>
      </div>
      ${this.pager.items.length
        ? html`<ul class="rows card">${this.pager.items.map(suggestion => this.row(suggestion))}</ul>
            ${moreButton(this.pager, () => this.update())}`
        : html`<p class="empty">${t('suggestions.none')}</p>`}
    </section>`;
  }

  /** @param {Suggestion} suggestion */
  row({ name, reason, suggestedAt, state, category, answer }) {
    return html`<li class="said">
      <p><strong>${name}</strong> <span class="tag ${LOOKS[state]}">${t(`suggestions.${state}`)}</span> <span class="soft small">${ago(suggestedAt)}</span></p>
      ${reason ? html`<p class="small">${reason}</p>` : nothing}
      ${category ? html`<p class="small">${t('suggestions.became', { name: nameOfSlug(this.categories, category) })}</p>` : nothing}
      ${answer ? html`<p class="small">${t('suggestions.answer', { answer })}</p>` : nothing}
    </li>`;
  }
}
customElements.define('work-own-suggestions', WorkOwnSuggestions);
