import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, Pager, Problem, withQuery } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { listen } from '/app/live.js';
import { say } from '/app/say.js';
import { ago, t as shared } from '/app/texts.js';
import { period } from '/app/days.js';
import { moreButton } from '/app/parts.js';
import { addressOf, nameOfSlug, perHour } from '/work/parts.js';
import { t } from '/work/texts.js';

/** @typedef {import('/work/types.js').Interest} Interest */

const PART = 20;
const MOST = 100;

/** A list of what concerns one side, that reads itself again when something happened. Attributes: `data-as`, `data-offer`. */
export class MatchList extends PlazaElement {
  /** @type {import('/work/types.js').Category[]} */
  categories = [];
  /** @type {Pager<any>} */
  pager = new Pager(after => this.address(after));
  busy = false;
  /** @type {Problem | null} */
  problem = null;
  /** @type {Problem | null} why the list could not be read anew */
  unread = null;

  get side() {
    return this.dataset.as === 'farmer' ? 'FARMER' : 'WORKER';
  }

  /** @param {string | null} after @returns {string} */
  address(after) {
    // read anew is as much as is shown
    const limit = after ? PART : Math.min(MOST, Math.max(PART, this.pager.items.length));
    return withQuery(this.path, { as: this.dataset.as, offer: this.dataset.offer, limit, after });
  }

  get path() {
    return '';
  }

  async start() {
    document.addEventListener('work-changed', () => this.again());
    // what came before the line was open, or while it was down, was told to others only
    listen(
      ['plaza.notifications'],
      () => this.again(),
      isOn => isOn && this.again(),
    );
    const [categories] = await Promise.all([api.get('/api/work/categories'), this.pager.first()]);
    this.categories = categories.items;
  }

  async again() {
    try {
      await this.pager.first();
      this.unread = null;
    } catch (thrown) {
      this.unread = Problem.of(thrown);
    }
    this.update();
  }

  alerts() {
    return alertBox(this.problem ?? this.unread);
  }

  /** Does something, tells it, and lets all lists of the page see what came of it. @param {() => Promise<unknown>} act @param {string} done */
  async act(act, done) {
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    this.update();
    try {
      await act();
      say(done);
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.busy = false;
    this.update();
    document.dispatchEvent(new Event('work-changed'));
  }

  /** @param {Interest | import('/work/types.js').Hire} match */
  about(match) {
    const title = `${nameOfSlug(this.categories, match.category)} · ${match.placeName}`;
    const name = (this.side === 'WORKER' ? match.farmerName : match.workerName) ?? t('somebody');
    return html`<h3>${this.dataset.offer ? name : html`<a href=${addressOf(match.offer)}>${title}</a>`}</h3>
      <p>${this.dataset.offer ? nothing : html`${name} · `}${period(match.period)} · ${perHour(match.hourlyPay)}</p>`;
  }

  more() {
    return moreButton(this.pager, () => this.update());
  }
}

/** Applications and proposals. */
class WorkInterests extends MatchList {
  get path() {
    return '/api/work/interests';
  }

  /** @param {Interest} interest @param {'accept' | 'reject' | 'withdraw'} what */
  answer(interest, what) {
    this.act(() => api.post(`${this.path}/${interest.id}/${what}`), t(`done.${what}`));
  }

  template() {
    if (!this.pager.loaded) return html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    const waiting = this.pager.items.filter(interest => interest.state === 'PENDING' && interest.side !== this.side);
    const others = this.pager.items.filter(interest => !waiting.includes(interest));
    return html`<section class="stack" aria-labelledby="interests-title">
      <h2 id="interests-title">${t(`interests.${this.side}`)}</h2>
      ${this.alerts()}
      ${this.pager.items.length
        ? html`<ul class="offer-list">${repeat([...waiting, ...others], interest => interest.id, interest => this.row(interest))}</ul>${this.more()}`
        : html`<p class="empty">${t(this.dataset.offer ? 'interests.none-of-offer' : `interests.none.${this.side}`)}</p>`}
    </section>`;
  }

  /** @param {Interest} interest */
  row(interest) {
    const isOwn = interest.side === this.side;
    const isPending = interest.state === 'PENDING';
    const tag = isPending ? (isOwn ? 'tag--quiet' : '') : interest.state === 'ACCEPTED' ? 'tag--good' : 'tag--quiet';
    return html`<li class="offer-card ${isPending ? '' : 'offer-card--past'}">
      <p class="offer-card__about">
        <span class="tag ${tag}">${t(isPending && !isOwn ? 'state.YOURS' : `state.${interest.state}`)}</span>
        <span class="soft small">${t(`side.${interest.side}`)}, ${ago(interest.createdAt)}</span>
      </p>
      ${this.about(interest)}
      ${interest.reason ? html`<p class="soft small">${t(`reason.${interest.reason}`)}</p>` : nothing}
      ${isPending
        ? html`<div class="actions">${isOwn
            ? this.button(interest, 'withdraw', 'button--quiet')
            : html`${this.button(interest, 'accept', '')}${this.button(interest, 'reject', 'button--quiet')}`}</div>`
        : nothing}
    </li>`;
  }

  /** @param {Interest} interest @param {'accept' | 'reject' | 'withdraw'} what @param {string} look */
  button(interest, what, look) {
    const name = this.side === 'WORKER' ? interest.placeName : interest.workerName;
    return html`<button class="button button--small ${look}" type="button" aria-disabled=${this.busy ? 'true' : nothing}
      @click=${() => this.answer(interest, what)}>${t(what)}<span class="visually-hidden">: ${name ?? ''}</span></button>`;
  }
}
customElements.define('work-interests', WorkInterests);

/** Says on a person's own page that something waits for an answer. */
class WorkWaiting extends MatchList {
  /** @param {string | null} after */
  address(after) {
    const startedBy = this.side === 'WORKER' ? 'farmer' : 'worker';
    return withQuery('/api/work/interests', { as: this.dataset.as, startedBy, state: 'pending', limit: PART, after });
  }

  template() {
    const { items, next } = this.pager;
    if (items.length === 0) return nothing;
    return html`<p class="banner" role="status">
      ${next ? t(`waiting.many.${this.side}`, { number: items.length }) : t(`waiting.${this.side}`, { count: items.length })}
      <a href="/work/matches.html?as=${this.dataset.as ?? ''}">${t('waiting.answer')}</a></p>`;
  }
}
customElements.define('work-waiting', WorkWaiting);
