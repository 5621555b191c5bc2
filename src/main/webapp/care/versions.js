import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api } from '/app/api.js';
import { moment, t as shared } from '/app/texts.js';
import { Opened } from '/care/opened.js';
import { t } from '/care/texts.js';

/** @typedef {import('/care/types.js').Prescription} Prescription */

/**
 * What a prescription said, and of when; what is known last first. It is read once it is opened. Attributes `data-id` and
 * `data-name`.
 */
class CareVersions extends Opened {
  /** @type {Prescription[] | null} */
  versions = null;

  async read() {
    this.versions = await api.get(`/api/care/prescriptions/${this.dataset.id}/versions`);
    this.update();
  }

  template() {
    return this.opened(html`${t('versions.title')}<span class="visually-hidden"> ${this.dataset.name}</span>`, () => this.list());
  }

  list() {
    if (!this.versions) return html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    return html`<ul class="rows">${this.versions.map(each => this.row(each))}</ul>`;
  }

  /** @param {Prescription} each */
  row(each) {
    const from = moment(each.validFrom);
    const further = [each.doses ? t('medication.doses', { count: each.doses }) : '', each.prescriber ? t('medication.prescriber', { name: each.prescriber }) : ''];
    return html`<li class=${each.knownTo ? 'outcome outcome--wrong' : 'outcome'}>
      <p class="outcome__what">${each.dose} · ${each.sentence}</p>
      <p class="small">${each.validTo ? t('versions.between', { from, to: moment(each.validTo) }) : t('versions.from', { from })}</p>
      ${further.some(Boolean) ? html`<p class="small">${further.filter(Boolean).join(' · ')}</p>` : nothing}
      ${each.notes ? html`<p class="small pre">${each.notes}</p>` : nothing}
      ${each.confirmedAllergy ? html`<p class="small">${t('medication.allergy', { reason: each.confirmedAllergy })}</p>` : nothing}
      <p class="small soft">${t('versions.written', { moment: moment(each.knownFrom) })}${each.knownTo
        ? ` ${t('versions.replaced', { moment: moment(each.knownTo) })}`
        : ''}</p>
    </li>`;
  }
}
customElements.define('care-versions', CareVersions);
