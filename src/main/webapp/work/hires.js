import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, Problem } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { say } from '/app/say.js';
import { t as shared } from '/app/texts.js';
import { MatchList } from '/work/interests.js';
import { t } from '/work/texts.js';

/**
 * @typedef {import('/work/types.js').Hire} Hire
 * @typedef {{name?: string, phone?: string, email?: string, note?: string}} Contact
 */

/** What was agreed: how to reach the other side, calling it off, and afterwards how it was. */
class WorkHires extends MatchList {
  /** @type {Map<string, Contact>} */
  contacts = new Map();

  get path() {
    return '/api/work/hires';
  }

  /** @param {Hire} hire */
  async reach(hire) {
    this.problem = null;
    try {
      this.contacts.set(hire.id, await api.get(`${this.path}/${hire.id}/contact`));
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.update();
  }

  /** @param {Hire} hire */
  cancel(hire) {
    ask({
      title: t('cancel.title'),
      body: html`<p>${t(`cancel.about.${this.side}`)}</p>`,
      confirm: t('cancel.confirm'),
      danger: true,
      act: async () => {
        await api.post(`${this.path}/${hire.id}/cancel`);
        this.contacts.delete(hire.id);
        say(t('done.cancel'));
        document.dispatchEvent(new Event('work-changed'));
      },
    });
  }

  /** @param {Hire} hire */
  rate(hire) {
    ask({
      title: t('rate.title', { name: this.other(hire) }),
      body: html`<p>${t('rate.about')}</p>`,
      confirm: t('rate.send'),
      fields: [
        {
          name: 'stars',
          label: t('rate.stars'),
          type: 'select',
          value: '5',
          options: [5, 4, 3, 2, 1].map(stars => [String(stars), t(`stars.${stars}`)]),
        },
        { name: 'comment', label: t('rate.comment'), type: 'textarea', rows: 3, maxlength: 1000, optional: true },
      ],
      act: async ({ stars, comment }) => {
        await api.post(`${this.path}/${hire.id}/ratings`, { stars: Number(stars), comment: comment.trim() || undefined });
        say(t('done.rate'));
        document.dispatchEvent(new Event('work-changed'));
      },
    });
  }

  /** @param {Hire} hire */
  other(hire) {
    return (this.side === 'WORKER' ? hire.farmerName : hire.workerName) ?? t('somebody');
  }

  template() {
    if (!this.pager.loaded) return html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    if (this.dataset.offer && this.pager.items.length === 0) return nothing;
    return html`<section class="stack" aria-labelledby="hires-title">
      <h2 id="hires-title">${t(`hires.${this.side}`)}</h2>
      ${this.alerts()}
      ${this.pager.items.length
        ? html`<ul class="offer-list">${repeat(this.pager.items, hire => hire.id, hire => this.row(hire))}</ul>${this.more()}`
        : html`<p class="empty">${t(`hires.none.${this.side}`)}</p>`}
    </section>`;
  }

  /** @param {Hire} hire */
  row(hire) {
    return html`<li class="offer-card ${hire.live ? '' : 'offer-card--past'}">
      <p class="offer-card__about">${hire.cancelledAt
        ? html`<span class="tag tag--danger">${t(`cancelled.${hire.cancelledBy}`)}</span>`
        : html`<span class="tag ${hire.live ? 'tag--good' : 'tag--quiet'}">${t(hire.live ? 'hire.live' : 'hire.over')}</span>`}</p>
      ${this.about(hire)}
      ${hire.live ? this.contact(hire) : nothing}
      ${this.said('rating.own', hire.ownRating)} ${this.said('rating.other', hire.othersRating)}
      ${hire.ownRating && !hire.othersRating ? html`<p class="soft small">${t('rating.waits')}</p>` : nothing}
      ${hire.live
        ? html`<div class="actions">
            ${this.contacts.has(hire.id)
              ? nothing
              : html`<button class="button button--small" type="button" @click=${() => this.reach(hire)}>${t('contact')}<span class="visually-hidden">: ${this.other(hire)}</span></button>`}
            <button class="button button--danger button--small" type="button" @click=${() => this.cancel(hire)}>${t('cancel')}<span class="visually-hidden">: ${this.other(hire)}</span></button>
          </div>`
        : nothing}
      ${hire.ratable
        ? html`<div class="actions"><button class="button button--small" type="button" @click=${() => this.rate(hire)}>${t('rate')}<span class="visually-hidden">: ${this.other(hire)}</span></button></div>`
        : nothing}
    </li>`;
  }

  /** @param {string} key @param {import('/work/types.js').RatingLine | undefined} rating */
  said(key, rating) {
    if (!rating) return nothing;
    return html`<p class="small"><strong>${t(key)}</strong> ${t(`stars.${rating.stars}`)}${rating.comment ? html` — ${rating.comment}` : nothing}</p>`;
  }

  /** @param {Hire} hire */
  contact(hire) {
    const contact = this.contacts.get(hire.id);
    if (!contact) return nothing;
    if (!contact.phone && !contact.email && !contact.note) return html`<p class="soft" role="status">${t('contact.none')}</p>`;
    return html`<dl class="facts contact">
      ${contact.phone ? html`<dt>${t('contact.phone')}</dt><dd><a href="tel:${contact.phone.replaceAll(/[^+0-9]/g, '')}">${contact.phone}</a></dd>` : nothing}
      ${contact.email ? html`<dt>${t('contact.email')}</dt><dd><a href="mailto:${contact.email}">${contact.email}</a></dd>` : nothing}
      ${contact.note ? html`<dt>${t('contact.note')}</dt><dd>${contact.note}</dd>` : nothing}
    </dl>`;
  }
}
customElements.define('work-hires', WorkHires);
