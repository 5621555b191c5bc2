import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { Pager, withQuery } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { icon } from '/app/icons.js';
import { t as shared } from '/app/texts.js';
import { town } from '/app/town.js';
import '/work/candidates.js';
import { today } from '/app/days.js';
import { moreButton } from '/app/parts.js';
import { addressOf, perHour, periodWithLength, statusTag, titleOf } from '/work/parts.js';
import '/work/profile-form.js';
import { readProfile } from '/work/profile-form.js';
import { t } from '/work/texts.js';
import { withinField } from '/work/within.js';

/** @typedef {import('/work/types.js').Offer} Offer */

/** A farmer's own offers, and who is free for them. */
class WorkFarmer extends PlazaElement {
  /** @type {import('/work/types.js').Profile | null | undefined} */
  profile = undefined;
  /** @type {Pager<Offer>} */
  pager = new Pager(after => withQuery('/api/work/offers/own', { limit: 10, after }));
  today = '';

  async start() {
    this.today = today((await town()).zone);
    this.addEventListener('work-profile', () => this.read());
    await this.read();
  }

  async read() {
    [this.profile] = await Promise.all([readProfile('farmer'), this.pager.first()]);
    this.update();
  }

  template() {
    if (this.profile === undefined) return html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    if (this.profile === null) return html`<work-profile data-side="farmer"></work-profile>`;
    return html`<section class="stack" aria-labelledby="own-title">
      <div class="title-row">
        <h2 id="own-title">${t('own.title')}</h2>
        ${this.pager.items.length ? withinField('within') : nothing}
        <div class="actions">
        ${this.pager.items.length ? html`<a class="button button--quiet" href="/work/season.html">${t('season.title')}</a>` : nothing}
        <a class="button" href="/work/edit.html">${icon('plus')} ${t('own.new')}</a>
        </div>
      </div>
      ${this.pager.items.length
        ? html`<ul class="offer-list">${repeat(this.pager.items, offer => offer.id, offer => this.card(offer))}</ul>
            ${moreButton(this.pager, () => this.update())}`
        : html`<p class="empty">${t('own.none')}</p>`}
    </section>`;
  }

  /** @param {Offer} offer */
  card(offer) {
    const asks = offer.status === 'OPEN' && offer.filled < offer.vacancies && offer.period.from >= this.today;
    return html`<li class="offer-card">
      <p class="offer-card__about">${statusTag(offer.status)}
        <span class="tag tag--quiet">${t('filled', { filled: offer.filled, vacancies: offer.vacancies })}</span></p>
      <h3><a href=${addressOf(offer.id)}>${titleOf(offer)}</a></h3>
      <p>${periodWithLength(offer.period)} · ${perHour(offer.hourlyPay)}</p>
      ${asks ? html`<work-candidates data-offer=${offer.id} data-limit="3"></work-candidates>` : nothing}
    </li>`;
  }
}
customElements.define('work-farmer', WorkFarmer);
