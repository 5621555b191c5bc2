import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Pager, withQuery } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { moreButton } from '/app/parts.js';
import { say } from '/app/say.js';
import { newKey } from '/app/send-queue.js';
import { moment, t as shared } from '/app/texts.js';
import { outcomeFields, outcomeOf, written } from '/care/doses.js';
import { Opened } from '/care/opened.js';
import { home, instantOf, localOf, shortMoment } from '/care/parts.js';
import { t } from '/care/texts.js';

/** @typedef {import('/care/types.js').Entry} Entry */

const MINUTE = 60000;

/**
 * What was recorded of a resident's doses, what happened last first, and its correction. It is read once it is opened.
 * Attribute `data-resident`. Fires `care-corrected`.
 */
class CareOutcomes extends Opened {
  zone = '';
  /** @type {Pager<Entry>} */
  pager = new Pager(after => withQuery(`/api/care/residents/${this.dataset.resident}/medication/administrations`, { limit: 20, after }));

  async read() {
    this.zone = (await home()).zone;
    await this.pager.first();
    this.update();
  }

  /** @param {Entry} entry */
  correct(entry) {
    const at = localOf(entry.at, this.zone);
    const key = newKey();
    ask({
      title: t('outcomes.correct-title', { medication: entry.medicationName }),
      body: html`<p>${t('round.correct-about')}</p><p>${this.what(entry)}</p>`,
      confirm: t('round.correct'),
      fields: [
        ...outcomeFields(entry.amount, entry),
        { name: 'at', label: t('outcomes.at'), type: 'datetime-local', value: at },
      ],
      act: async values => {
        await api.post(`/api/care/round/outcomes/${entry.id}/correction`, {
          ...outcomeOf(values),
          at: values.at === at ? undefined : instantOf(values.at, this.zone),
          key,
        });
        say(t('round.corrected'));
        await this.read();
        this.dispatchEvent(new Event('care-corrected', { bubbles: true }));
      },
    });
  }

  template() {
    return this.opened(t('outcomes.title'), () => html`<p class="small soft">${t('outcomes.about')}</p>
      ${this.list()}`);
  }

  list() {
    const { pager } = this;
    if (!pager.loaded) return html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    if (pager.items.length === 0) return html`<p class="empty">${t('outcomes.none')}</p>`;
    return html`<ul class="rows">${pager.items.map(entry => this.row(entry))}</ul>
      ${moreButton(pager, () => this.update(), t('outcomes.more'))}`;
  }

  /** @param {Entry} entry */
  what(entry) {
    const amount = entry.amount === undefined ? '' : t('outcomes.amount', { amount: written(entry.amount), unit: t(`unit.${entry.unit}`) });
    return html`<strong>${entry.medicationName}</strong> · ${t(`outcome.${entry.outcome}`)}${amount}`;
  }

  /** @param {Entry} entry */
  row(entry) {
    const isLate = Math.abs(Date.parse(entry.recordedAt) - Date.parse(entry.at)) >= MINUTE;
    return html`<li class="row">
      <div class=${entry.correctedBy ? 'outcome outcome--wrong' : 'outcome'}>
        <p class="outcome__what">${this.what(entry)}</p>
        <p class="small">${moment(entry.at)} · ${entry.recordedByName ?? t('somebody')} ·
          ${entry.due ? t('outcomes.due', { moment: shortMoment(entry.due) }) : t('as-needed')}</p>
        ${entry.reason ? html`<p class="small pre">${entry.reason}</p>` : nothing}
        ${isLate ? html`<p class="small soft">${t('outcomes.recorded', { moment: moment(entry.recordedAt) })}</p>` : nothing}
        ${entry.correctedBy ? html`<p><span class="tag tag--quiet">${t('outcomes.wrong')}</span></p>` : nothing}
        ${entry.corrects ? html`<p><span class="tag">${t('outcomes.correction')}</span></p>` : nothing}
      </div>
      ${entry.correctedBy
        ? nothing
        : html`<button class="button button--quiet" type="button" @click=${() => this.correct(entry)}>${t('round.correct')}<span
            class="visually-hidden"> ${entry.medicationName}, ${moment(entry.at)}</span></button>`}
    </li>`;
  }
}
customElements.define('care-outcomes', CareOutcomes);
