import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, etagOf, Pager, withQuery } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaElement } from '/app/element.js';
import { moreButton } from '/app/parts.js';
import { say } from '/app/say.js';
import { day, moment, t as shared } from '/app/texts.js';
import '/care/adherence.js';
import '/care/outcomes.js';
import '/care/prescription-form.js';
import '/care/stock-list.js';
import { t } from '/care/texts.js';
import '/care/versions.js';

/** @typedef {import('/care/types.js').Prescription} Prescription */

/** What a resident takes. Attributes: `data-resident`, and `data-carer` where it can be changed. */
class CareMedication extends PlazaElement {
  ended = false;
  /** @type {Prescription | 'new' | null} */
  writing = null;
  /** @type {Pager<Prescription>} */
  pager = new Pager(after => withQuery(this.path, { ended: this.ended ? 'true' : '', limit: 50, after }));

  get path() {
    return `/api/care/residents/${this.dataset.resident}/medication/prescriptions`;
  }

  async start() {
    this.addEventListener('care-prescribed', () => {
      this.writing = null;
      say(t('medication.saved'));
      this.read().catch(thrown => this.fail(thrown));
    });
    this.addEventListener('care-cancelled', () => this.write(null));
    this.addEventListener('care-corrected', () => this.recount());
    await this.read();
  }

  async read() {
    await this.pager.first();
    this.update();
    // what is prescribed can be counted
    await /** @type {any} */ (this.querySelector('care-stock'))?.read();
  }

  /** What follows from what was recorded. */
  recount() {
    for (const part of this.querySelectorAll('care-adherence, care-stock')) {
      /** @type {any} */ (part).read().catch((/** @type {unknown} */ thrown) => /** @type {PlazaElement} */ (part).fail(thrown));
    }
  }

  /** @param {Prescription | 'new' | null} writing */
  write(writing) {
    this.writing = writing;
    this.update();
    /** @type {HTMLElement | null} */ (this.querySelector('care-prescription-form :is(select, input)'))?.focus();
  }

  /** @param {Event} event */
  withEnded = event => {
    this.ended = /** @type {HTMLInputElement} */ (event.target).checked;
    this.read().catch(thrown => this.fail(thrown));
  };

  /** @param {Prescription} prescription */
  stop(prescription) {
    ask({
      title: t('medication.stop-title', { medication: prescription.medicationName }),
      confirm: t('medication.stop'),
      danger: true,
      fields: [{ name: 'reason', label: t('medication.stop-reason'), type: 'textarea', rows: 2, maxlength: 500 }],
      act: async ({ reason }) => {
        await api.post(`/api/care/prescriptions/${prescription.id}/stop`, { reason }, etagOf(prescription.version));
        await this.read();
      },
    });
  }

  template() {
    const isCarer = this.dataset.carer !== undefined;
    return html`<section class="card stack" aria-labelledby="medication-title">
      <div class="title-row">
        <h2 id="medication-title">${t('medication.title')}</h2>
        ${isCarer && !this.writing
          ? html`<button class="button" type="button" @click=${() => this.write('new')}>${t('medication.add')}</button>`
          : nothing}
      </div>
      ${this.writing
        ? html`<care-prescription-form data-resident=${this.dataset.resident ?? ''}
            .prescription=${this.writing === 'new' ? null : this.writing}></care-prescription-form>`
        : html`<label class="check"><input type="checkbox" .checked=${this.ended} @change=${this.withEnded}> ${t('medication.ended')}</label>
          ${this.list(isCarer)}`}
      <care-adherence data-resident=${this.dataset.resident ?? ''}></care-adherence>
      <care-stock data-resident=${this.dataset.resident ?? ''} ?data-carer=${isCarer}></care-stock>
      ${isCarer ? html`<care-outcomes data-resident=${this.dataset.resident ?? ''}></care-outcomes>` : nothing}
    </section>`;
  }

  /** @param {boolean} isCarer */
  list(isCarer) {
    const { pager } = this;
    if (!pager.loaded) return html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    if (pager.items.length === 0) return html`<p class="empty">${t('medication.none')}</p>`;
    return html`<div>${repeat(pager.items, each => `${each.id} ${each.version}`, each => this.row(each, isCarer))}</div>
      ${moreButton(pager, () => this.update())}`;
  }

  /** @param {Prescription} each @param {boolean} isCarer */
  row(each, isCarer) {
    const limits = [
      t('medication.from', { day: day(each.from) }),
      each.to ? t('medication.until', { day: day(each.to) }) : '',
      each.doses ? t('medication.doses', { count: each.doses }) : '',
    ].filter(Boolean).join(', ');
    return html`<article class="prescription" aria-label=${each.medicationName}>
      <div>
        <h3>${each.medicationName} · ${each.dose}</h3>
        <p>${each.sentence}</p>
        <p class="small soft">${limits}${each.prescriber ? ` · ${t('medication.prescriber', { name: each.prescriber })}` : ''}</p>
        ${each.counted ? html`<p class="small soft">${t('medication.counted')}</p>` : nothing}
        ${each.notes ? html`<p class="small pre">${each.notes}</p>` : nothing}
        ${each.confirmedAllergy
          ? html`<p><span class="tag tag--danger">${t('medication.allergy', { reason: each.confirmedAllergy })}</span></p>`
          : nothing}
        ${each.stoppedAt
          ? html`<p class="small">${t('medication.stopped', { moment: moment(each.stoppedAt), reason: each.stopReason })}</p>`
          : nothing}
        ${isCarer && each.version > 1
          ? html`<care-versions data-id=${each.id} data-name=${each.medicationName}></care-versions>`
          : nothing}
      </div>
      ${isCarer && !each.stoppedAt && each.left !== 0
        ? html`<div class="actions">
            <button class="button button--quiet" type="button" @click=${() => this.write(each)}>${t('medication.change')}<span
              class="visually-hidden"> ${each.medicationName}</span></button>
            <button class="link-button" type="button" @click=${() => this.stop(each)}>${t('medication.stop')}<span
              class="visually-hidden"> ${each.medicationName}</span></button>
          </div>`
        : nothing}
    </article>`;
  }
}
customElements.define('care-medication', CareMedication);
