import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, Pager, Problem, withQuery } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { moreButton } from '/app/parts.js';
import { say } from '/app/say.js';
import { t as shared } from '/app/texts.js';
import { addressOf, far, kilometres, left, perHour, periodWithLength, rated, titleOf } from '/work/parts.js';
import { t } from '/work/texts.js';
import { within, withinField } from '/work/within.js';

/** @typedef {import('/work/types.js').FittingOffer} FittingOffer */

const ORDERS = ['NEAREST', 'BEST_PAID', 'SOONEST', 'BEST_RATED', 'WANTED'];

/** The offers that fit a worker's free days. Tells `work-offers` when there are others. */
class WorkFeed extends PlazaElement {
  order = 'NEAREST';
  /** @type {Pager<FittingOffer>} */
  pager = new Pager(after => withQuery('/api/work/feed', { order: this.order, within: within(), limit: 10, after }));
  fetching = false;
  /** @type {Problem | null} */
  problem = null;
  sending = '';

  async start() {
    document.addEventListener('work-within', () => this.refresh());
    await this.refresh();
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
    this.show();
  }

  /** The calendar shows them, too. */
  show() {
    this.update();
    this.dispatchEvent(new Event('work-offers', { bubbles: true }));
  }

  get periods() {
    return this.pager.items.map(({ offer }) => offer.period);
  }

  /** @param {import('/work/types.js').Offer} offer */
  async apply(offer) {
    if (this.sending) return;
    this.sending = offer.id;
    this.problem = null;
    this.update();
    try {
      await api.post('/api/work/interests/applications', { offer: offer.id });
      this.pager.items = this.pager.items.filter(fitting => fitting.offer.id !== offer.id);
      say(t('applied', { farmer: offer.farmer.name }));
      this.querySelector('h2')?.focus();
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.sending = '';
    this.show();
  }

  template() {
    return html`<section class="stack" aria-labelledby="feed-title">
      <div class="title-row">
        <h2 id="feed-title" tabindex="-1">${t('feed.title')}</h2>
        <div class="feed-ways">${withinField('within')}<div class="field field--inline">
          <label for="order">${t('order')}</label>
          <select id="order" @change=${(/** @type {Event} */ event) => {
            this.order = /** @type {HTMLSelectElement} */ (event.target).value;
            this.refresh();
          }}>${ORDERS.map(order => html`<option value=${order} ?selected=${order === this.order}>${t(`order.${order}`)}</option>`)}</select>
        </div></div>
      </div>
      ${alertBox(this.problem)}
      <div aria-busy=${String(this.fetching)}>${this.list()}</div>
    </section>`;
  }

  list() {
    if (!this.pager.loaded) return this.problem ? nothing : html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    if (this.pager.items.length === 0) return html`<p class="empty" role="status">${t('feed.none', { distance: kilometres(within()) })}</p>`;
    return html`<ul class="offer-list">${repeat(this.pager.items, fitting => fitting.offer.id, fitting => this.card(fitting))}</ul>
      ${moreButton(this.pager, () => this.show())}`;
  }

  /** @param {FittingOffer} fitting */
  card({ offer, kilometres, wanted }) {
    return html`<li class="offer-card">
      <h3><a href=${addressOf(offer.id)}>${titleOf(offer)}</a></h3>
      <ul class="why" aria-label=${t('feed.why')}>
        <li class="tag">${far(kilometres)}</li>
        <li class="tag">${perHour(offer.hourlyPay)}</li>
        ${wanted ? html`<li class="tag tag--good">${t('feed.wanted', { place: wanted })}</li>` : nothing}
      </ul>
      <p>${periodWithLength(offer.period)} · ${left(offer)}</p>
      <p class="soft small">${offer.farmer.name} · ${rated(offer.farmer.rating)}</p>
      <div class="actions">
        <button class="button button--small" type="button" aria-disabled=${this.sending ? 'true' : nothing}
          @click=${() => this.apply(offer)}>${this.sending === offer.id ? shared('form.working') : t('apply')}<span class="visually-hidden">: ${titleOf(offer)}</span></button>
      </div>
    </li>`;
  }
}
customElements.define('work-feed', WorkFeed);
