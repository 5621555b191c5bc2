import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Problem, withQuery } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaElement } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { listen } from '/app/live.js';
import '/app/place-map.js';
import { say } from '/app/say.js';
import { t as shared } from '/app/texts.js';
import { hasRole, signInAddress, town } from '/app/town.js';
import '/work/candidates.js';
import { today } from '/app/days.js';
import '/work/hires.js';
import '/work/interests.js';
import { addressOf, left, perHour, periodWithLength, ratedLink, statusTag, titleOf } from '/work/parts.js';
import '/work/start.js';
import { t } from '/work/texts.js';

/** @typedef {import('/work/types.js').Offer} Offer */

/** One offer and what the person can do about it. Attribute `data-id`. */
class WorkOffer extends PlazaElement {
  /** @type {Offer | null} */
  offer = null;
  /** @type {string | null} */
  etag = null;
  /** @type {import('/app/town.js').Account | null} */
  account = null;
  today = '';
  /** what the worker and the offer had to do with each other last @type {import('/work/types.js').Interest | null} */
  interest = null;
  busy = false;
  asked = 0;
  /** @type {Problem | null} */
  problem = null;
  /** @type {Problem | null} why it could not be read anew */
  unread = null;

  get path() {
    return `/api/work/offers/${encodeURIComponent(this.dataset.id ?? '')}`;
  }

  get isOwn() {
    return this.account !== null && this.account.id === this.offer?.farmer.account;
  }

  /** Whether the worker may ask, for the first time or anew. */
  get isUnasked() {
    return this.interest === null || this.interest.reason === 'OFFER_CHANGED';
  }

  get isOpen() {
    const { offer } = this;
    return offer?.status === 'OPEN' && offer.filled < offer.vacancies && offer.period.from >= this.today;
  }

  async start() {
    const { account, zone } = await town();
    this.account = account;
    this.today = today(zone);
    await this.read();
    document.addEventListener('work-changed', () => this.again());
    // what the other side does, vacancies and version with it
    if (account) {
      listen(
        ['plaza.notifications'],
        () => this.again(),
        isOn => isOn && this.again(),
      );
    }
  }

  async read() {
    const asked = ++this.asked;
    const { value, etag } = await api.read(this.path);
    const isTheirs = hasRole(this.account, 'WORKER') && value.farmer.account !== this.account?.id;
    const found = isTheirs
      ? await api.get(withQuery('/api/work/interests', { as: 'worker', offer: value.id, limit: 1 }))
      : { items: [] };
    // an older answer may come after a newer one
    if (asked !== this.asked) return;
    this.offer = value;
    this.etag = etag;
    this.interest = found.items[0] ?? null;
    document.title = `${titleOf(value)} · Plaza`;
  }

  async again() {
    try {
      await this.read();
      this.unread = null;
    } catch (thrown) {
      this.unread = Problem.of(thrown);
    }
    this.update();
  }

  /** Changes this version of it; where there is a newer one, that is read for who tries again. @param {string} what */
  async change(what) {
    try {
      await api.post(`${this.path}/${what}`, undefined, this.etag);
    } catch (thrown) {
      if (Problem.of(thrown).status === 412) await this.again();
      throw thrown;
    }
  }

  /** @param {unknown} thrown */
  fail(thrown) {
    this.problem = Problem.of(thrown);
    this.update();
  }

  /** @param {() => Promise<unknown>} act @param {string} done */
  async act(act, done) {
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    this.update();
    try {
      await act();
      say(done);
      await this.again();
      document.dispatchEvent(new Event('work-changed'));
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.busy = false;
    this.update();
  }

  /** @param {Offer} offer */
  withdraw(offer) {
    ask({
      title: t('offer.withdraw-title'),
      body: html`<p>${t('offer.withdraw-about')}</p>`,
      confirm: t('offer.withdraw'),
      danger: true,
      act: async () => {
        await this.change('withdraw');
        if (offer.status === 'DRAFT') location.assign('/work/?as=farmer');
        else document.dispatchEvent(new Event('work-changed'));
      },
    });
  }

  removeOffer() {
    ask({
      title: t('offer.remove-title'),
      body: html`<p>${t('offer.remove-about')}</p>`,
      confirm: t('offer.remove'),
      danger: true,
      act: async () => {
        await api.remove(this.path);
        location.assign('/work/');
      },
    });
  }

  template() {
    const { offer } = this;
    if (!offer) return this.problem ? this.missing() : html`<h1>${t('offer.title')}</h1><p class="loading" role="status">${shared('page.loading')}</p>`;
    return html`<p class="back"><a href="/work/${this.isOwn ? '?as=farmer' : ''}">${t('title')}</a></p>
      <p class="offer-card__about">${this.isOpen ? nothing : statusTag(offer.status)}
        ${offer.status === 'OPEN' && !this.isOpen ? html`<span class="tag tag--quiet">${t('offer.not-open')}</span>` : nothing}</p>
      <h1>${titleOf(offer)}</h1>
      <div class="offer-facts card">
        <dl class="facts">
          <dt>${t('field.days')}</dt><dd>${periodWithLength(offer.period)}</dd>
          <dt>${t('field.pay')}</dt><dd>${perHour(offer.hourlyPay)}</dd>
          <dt>${t('field.vacancies')}</dt>
          <dd>${this.isOwn ? t('filled', { filled: offer.filled, vacancies: offer.vacancies }) : left(offer)}</dd>
          <dt>${t('field.place')}</dt>
          <dd>${offer.place.name}</dd>
          <dt>${t('field.farmer')}</dt><dd>${offer.farmer.name} · ${ratedLink(offer.farmer.rating, 'farmer', offer.farmer.account, this.account)}</dd>
        </dl>
        <plaza-place-map data-name=${offer.place.name} data-latitude=${offer.place.latitude} data-longitude=${offer.place.longitude}></plaza-place-map>
        ${offer.description ? html`<p class="description">${offer.description}</p>` : nothing}
        ${alertBox(this.problem ?? this.unread)}
        ${this.problem?.slug === 'profile-missing' ? html`<p><a href="/work/profile.html?as=worker">${t('profile.title')}</a></p>` : nothing}
        ${this.actions(offer)}
      </div>
      ${this.bothSides(offer)}`;
  }

  missing() {
    return html`<p class="back"><a href="/work/">${t('title')}</a></p><h1>${t('offer.title')}</h1>${alertBox(this.problem)}
      ${this.account ? html`<p><a class="button button--quiet" href="/work/matches.html">${t('matches.title')}</a></p>` : nothing}`;
  }

  /** @param {Offer} offer */
  actions(offer) {
    const isAdmin = hasRole(this.account, 'ADMIN');
    return html`<div class="actions">
      ${this.isOwn ? this.farmersActions(offer) : nothing}
      ${!this.isOwn && this.isOpen && !this.account
        ? html`<a class="button" href=${signInAddress()}>${t('offer.sign-in')}</a>`
        : nothing}
      ${!this.isOwn && this.isOpen && this.account && !hasRole(this.account, 'WORKER')
        ? html`<work-start data-side="worker" data-next=${addressOf(offer.id)}></work-start>`
        : nothing}
      ${!this.isOwn && this.isOpen && hasRole(this.account, 'WORKER') && this.isUnasked
        ? html`<button class="button" type="button" aria-disabled=${this.busy ? 'true' : nothing}
            @click=${() => this.act(() => api.post('/api/work/interests/applications', { offer: offer.id }), t('applied', { farmer: offer.farmer.name }))}>${t('apply')}</button>`
        : nothing}
      ${offer.status === 'OPEN' ? html`<a class="button button--quiet" href="/work/offers/${offer.id}">${t('offer.public')}</a>` : nothing}
      ${isAdmin && !this.isOwn && offer.status !== 'REMOVED'
        ? html`<button class="button button--danger" type="button" @click=${() => this.removeOffer()}>${t('offer.remove')}</button>`
        : nothing}
    </div>`;
  }

  /** @param {Offer} offer */
  farmersActions(offer) {
    const canChange = offer.status === 'DRAFT' || offer.status === 'OPEN';
    if (!canChange) return nothing;
    return html`
      ${offer.status === 'DRAFT'
        ? html`<button class="button" type="button" aria-disabled=${this.busy ? 'true' : nothing}
            @click=${() => this.act(() => this.change('publish'), t('offer.published'))}>${t('offer.publish')}</button>`
        : nothing}
      <a class="button button--quiet" href="/work/edit.html?id=${encodeURIComponent(offer.id)}">${t('offer.change')}</a>
      <button class="button button--danger" type="button" @click=${() => this.withdraw(offer)}>${t(offer.status === 'DRAFT' ? 'offer.discard' : 'offer.withdraw')}</button>`;
  }

  /** @param {Offer} offer */
  bothSides(offer) {
    if (this.isOwn && offer.status !== 'DRAFT') {
      return html`<div class="halves">
        ${hasRole(this.account, 'FARMER') ? html`<work-interests data-as="farmer" data-offer=${offer.id}></work-interests>` : nothing}
        <div class="stack stack--wide">
          <work-hires data-as="farmer" data-offer=${offer.id}></work-hires>
          ${this.isOpen ? html`<div class="card"><work-candidates data-offer=${offer.id}></work-candidates></div>` : nothing}
        </div>
      </div>`;
    }
    // who looks for work no more sees the jobs that there were
    const isWorker = hasRole(this.account, 'WORKER');
    if (!this.account || this.isOwn || (isWorker && !this.interest)) return nothing;
    return html`<div class="halves">
      ${isWorker ? html`<work-interests data-as="worker" data-offer=${offer.id}></work-interests>` : nothing}
      <work-hires data-as="worker" data-offer=${offer.id}></work-hires>
    </div>`;
  }
}
customElements.define('work-offer', WorkOffer);
