import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, Pager, Problem, withQuery } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { moreButton } from '/app/parts.js';
import { say } from '/app/say.js';
import { t as shared } from '/app/texts.js';
import { town } from '/app/town.js';
import { far, kilometres, ratedLink } from '/work/parts.js';
import { t } from '/work/texts.js';
import { within, withinField } from '/work/within.js';

/** @typedef {import('/work/types.js').Candidate} Candidate */

/** Who is free for all days of an offer. Attributes: `data-offer`; `data-limit`, how many at first, for one list of many. */
class WorkCandidates extends PlazaElement {
  order = 'NEAREST';
  /** @type {Pager<Candidate>} */
  pager = new Pager(after =>
    withQuery(`/api/work/offers/${encodeURIComponent(this.dataset.offer ?? '')}/candidates`, {
      order: this.order,
      within: within(),
      limit: Number(this.dataset.limit ?? 10),
      after,
    }));
  fetching = false;
  sending = '';
  /** @type {Problem | null} */
  problem = null;

  /** @type {import('/app/town.js').Account | null} */
  account = null;

  async start() {
    this.account = (await town()).account;
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
    this.update();
  }

  /** @param {Candidate} candidate */
  async propose(candidate) {
    if (this.sending) return;
    this.sending = candidate.worker;
    this.problem = null;
    this.update();
    try {
      await api.post('/api/work/interests/proposals', { offer: this.dataset.offer, worker: candidate.worker });
      this.pager.items = this.pager.items.filter(other => other.worker !== candidate.worker);
      say(t('proposed', { worker: candidate.name }));
      document.dispatchEvent(new Event('work-changed'));
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.sending = '';
    this.update();
  }

  template() {
    const name = `order-${this.dataset.offer}`;
    return html`<div class="stack stack--tight">
      <div class="title-row">
        <h3>${t('candidates.title')}</h3>
        ${this.dataset.limit ? nothing : withinField(`within-${this.dataset.offer}`)}
        ${this.pager.items.length > 1
          ? html`<fieldset class="choice">
              <legend>${t('order')}</legend>
              ${['NEAREST', 'BEST_RATED'].map(order => html`<label>
                <input type="radio" name=${name} value=${order} .checked=${order === this.order}
                  @change=${() => { this.order = order; this.refresh(); }}>
                <span>${t(`order.${order}`)}</span>
              </label>`)}
            </fieldset>`
          : nothing}
      </div>
      ${alertBox(this.problem)}
      <div aria-busy=${String(this.fetching)}>${this.list()}</div>
    </div>`;
  }

  list() {
    if (!this.pager.loaded) return this.problem ? nothing : html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    if (this.pager.items.length === 0) return html`<p class="soft">${t('candidates.none', { distance: kilometres(within()) })}</p>`;
    return html`<ul class="rows">${repeat(this.pager.items, candidate => candidate.worker, candidate => html`<li class="person">
        <div>
          <strong>${candidate.name}</strong>
          <span class="soft">${candidate.place}, ${far(candidate.kilometres)} · ${ratedLink(candidate.rating, 'worker', candidate.worker, this.account)}</span>
          ${candidate.about ? html`<p class="small">${candidate.about}</p>` : nothing}
        </div>
        <button class="button button--small button--quiet" type="button" aria-disabled=${this.sending ? 'true' : nothing}
          @click=${() => this.propose(candidate)}>${t('propose')}<span class="visually-hidden">: ${candidate.name}</span></button>
      </li>`)}</ul>
      ${moreButton(this.pager, () => this.update())}`;
  }
}
customElements.define('work-candidates', WorkCandidates);
