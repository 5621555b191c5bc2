import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Pager, withQuery } from '/app/api.js';
import { PlazaElement, PlazaPage } from '/app/element.js';
import { moreButton } from '/app/parts.js';
import { ago, t as shared } from '/app/texts.js';
import { town } from '/app/town.js';
import { rated } from '/work/parts.js';
import { t } from '/work/texts.js';

/** @typedef {import('/work/types.js').RatingLine} RatingLine */

/** What the other side said of somebody, as far as it may be seen. The address names a worker or a farmer. */
class WorkRatingsPage extends PlazaPage {
  get heading() {
    return t('ratings.title');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['WORKER', 'FARMER', 'ADMIN'];
  }

  content() {
    const asked = new URLSearchParams(location.search);
    const side = asked.has('farmer') ? 'farmer' : 'worker';
    return html`<p class="back"><a href="/work/">${t('title')}</a></p>
      <h1>${this.heading}</h1>
      <work-said data-side=${side} data-person=${asked.get(side) ?? ''}></work-said>`;
  }
}
customElements.define('work-ratings', WorkRatingsPage);

/** Attributes: `data-side`, worker or farmer, and `data-person`. */
class WorkSaid extends PlazaElement {
  /** @type {{name: string, rating: import('/work/types.js').Rating} | null} */
  person = null;
  isOwn = false;
  /** @type {Pager<RatingLine>} */
  pager = new Pager(after =>
    withQuery(`/api/work/ratings/of-${this.dataset.side}/${encodeURIComponent(this.dataset.person ?? '')}`, { limit: 20, after }));

  async start() {
    const { side, person } = this.dataset;
    this.isOwn = (await town()).account?.id === person;
    [this.person] = await Promise.all([
      api.get(this.isOwn ? `/api/work/${side}` : `/api/work/${side}s/${encodeURIComponent(person ?? '')}`),
      this.pager.first(),
    ]);
  }

  template() {
    if (!this.person || !this.pager.loaded) return html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    return html`<section class="stack narrow-form" aria-labelledby="said-of">
      <div class="title-row"><h2 id="said-of">${this.isOwn ? t('ratings.own') : this.person.name}</h2>${rated(this.person.rating)}</div>
      ${this.pager.items.length
        ? html`<ul class="rows card">${this.pager.items.map(rating => html`<li class="said">
              <p><strong>${t(`stars.${rating.stars}`)}</strong> <span class="soft small">${ago(rating.ratedAt)}</span></p>
              ${rating.comment ? html`<p class="description">${rating.comment}</p>` : nothing}
            </li>`)}</ul>
            ${moreButton(this.pager, () => this.update())}`
        : html`<p class="empty">${t('ratings.none')}</p>`}
      <p class="soft small">${t('ratings.rule')}</p>
    </section>`;
  }
}
customElements.define('work-said', WorkSaid);
