import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, withQuery } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { day } from '/app/texts.js';
import { home, today } from '/care/parts.js';
import { t } from '/care/texts.js';

/** @typedef {import('/care/types.js').Adherence} Adherence */

const DAYS = 28;

/** @param {string} last @param {number} back */
function dayBefore(last, back) {
  const date = new Date(`${last}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - back);
  return date.toISOString().slice(0, 10);
}

/** How a resident's prescriptions were followed lately, day by day. Attribute `data-resident`. */
class CareAdherence extends PlazaElement {
  /** @type {Adherence[] | null} */
  items = null;
  last = '';

  async start() {
    await this.read();
  }

  async read() {
    this.last = today((await home()).zone);
    const days = { from: dayBefore(this.last, DAYS - 1), to: this.last };
    this.items = await api.get(withQuery(`/api/care/residents/${this.dataset.resident}/medication/adherence`, days));
    this.update();
  }

  template() {
    if (this.items === null) return nothing;
    return html`<section class="stack" aria-labelledby="adherence-title">
      <h3 id="adherence-title">${t('adherence.title')}</h3>
      <p class="small soft">${t('adherence.about')}</p>
      ${this.items.length
        ? html`<ul class="adherence">${this.items.map(each => this.row(each))}</ul>`
        : html`<p class="empty">${t('adherence.none')}</p>`}
    </section>`;
  }

  /** @param {Adherence} each */
  row(each) {
    return html`<li class="stack">
      <p><strong>${each.medicationName}</strong>
        ${each.percent === undefined ? nothing : html` · ${t('adherence.percent', { percent: each.percent })}`}</p>
      ${each.due
        ? html`<p class="small">${t('adherence.counts', {
            given: each.given,
            refused: each.refused,
            held: each.held,
            omitted: each.omitted,
            missed: each.missed,
          })}</p>
          <ol class="adherence__days">${this.days(each)}</ol>`
        : nothing}
      ${each.asNeeded ? html`<p class="small">${t('adherence.as-needed', { count: each.asNeeded })}</p>` : nothing}
    </li>`;
  }

  /** @param {Adherence} each */
  days(each) {
    const byDay = new Map(each.days.map(figures => [figures.day, figures]));
    return Array.from({ length: DAYS }, (_, index) => dayBefore(this.last, DAYS - 1 - index)).map(on => {
      const figures = byDay.get(on);
      if (!figures) return html`<li class="adherence__day"><span class="visually-hidden">${day(on)}: –</span></li>`;
      const { due, given } = figures;
      const look = given === due ? 'all' : given ? 'some' : 'none';
      const sign = { all: '✓', some: '½', none: '✗' }[look];
      const text = t('adherence.day', { day: day(on), given, due });
      return html`<li class="adherence__day adherence__day--${look}" title=${text}><span aria-hidden="true">${sign}</span><span
        class="visually-hidden">${text}</span></li>`;
    });
  }
}
customElements.define('care-adherence', CareAdherence);
