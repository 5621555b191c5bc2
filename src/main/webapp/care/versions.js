import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { moment, t as shared } from '/app/texts.js';
import { t } from '/care/texts.js';

/** @typedef {import('/care/types.js').Prescription} Prescription */

/**
 * What a prescription said, and of when; what is known last first. It is read once it is opened. Attributes `data-id` and
 * `data-name`.
 */
class CareVersions extends PlazaElement {
  /** @type {Prescription[] | null} */
  versions = null;
  isOpen = false;

  /** @param {Event} event */
  toggle = event => {
    this.isOpen = /** @type {HTMLDetailsElement} */ (event.currentTarget).open;
    this.update();
    if (this.isOpen) this.read().catch(thrown => this.fail(thrown));
  };

  async read() {
    this.versions = await api.get(`/api/care/prescriptions/${this.dataset.id}/versions`);
    this.update();
  }

  template() {
    return html`<details class="as-table" @toggle=${this.toggle}>
      <summary>${t('versions.title')}<span class="visually-hidden"> ${this.dataset.name}</span></summary>
      ${this.isOpen ? this.list() : nothing}
    </details>`;
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
      <p class="small soft">${t('versions.written', { moment: moment(each.knownFrom) })}${each.knownTo
        ? ` ${t('versions.replaced', { moment: moment(each.knownTo) })}`
        : ''}</p>
    </li>`;
  }
}
customElements.define('care-versions', CareVersions);
