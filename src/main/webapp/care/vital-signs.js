import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, Pager, withQuery } from '/app/api.js';
import { draw, onLook } from '/app/chart.js';
import { plusDays } from '/app/days.js';
import { ask } from '/app/dialog.js';
import { PlazaElement } from '/app/element.js';
import { Form } from '/app/forms.js';
import { numberOf } from '/app/numbers.js';
import { moreButton } from '/app/parts.js';
import { say } from '/app/say.js';
import { moment, t as shared } from '/app/texts.js';
import { CONSCIOUSNESS, decimal, risk, shortMoment } from '/care/parts.js';
import { t } from '/care/texts.js';

/** @typedef {import('/care/types.js').Measurement} Measurement */

/** What was measured, with NEWS2 where all is there. Attributes `data-id`, `data-today`, `writable`. */
class CareVitalSigns extends PlazaElement {
  /** @type {Pager<Measurement>} */
  pager = new Pager(after => withQuery(this.path, { from: plusDays(this.dataset.today ?? '', -90), limit: 50, after }));

  form = new Form(this, 'signs', async (values, form) => {
    const measured = await api.post(this.path, signsOf(values));
    form.reset();
    form.closest('details')?.removeAttribute('open');
    say(measured.news2 ? t('signs.saved-score', { total: measured.news2.total, risk: t(`risk.${measured.news2.risk}`) }) : t('signs.saved'));
    await this.read();
  });

  get path() {
    return `/api/care/residents/${this.dataset.id}/vital-signs`;
  }

  get isWritable() {
    return this.hasAttribute('writable');
  }

  async start() {
    onLook(() => this.update());
    await this.read();
  }

  async read() {
    await this.pager.first();
    this.update();
  }

  get counted() {
    return this.pager.items.filter(each => !each.struckReason);
  }

  update() {
    super.update();
    const canvas = this.querySelector('canvas');
    if (canvas) this.draw(canvas, [...this.counted].reverse());
  }

  /** @param {HTMLCanvasElement} canvas @param {Measurement[]} rows */
  draw(canvas, rows) {
    draw(
      canvas,
      rows.map(row => shortMoment(row.measuredAt)),
      [
        { label: t('signs.pulse'), values: rows.map(row => row.pulse ?? null), colour: 'accent' },
        { label: t('signs.systolic'), values: rows.map(row => row.systolic ?? null), colour: 'olive', dash: [6, 4], point: 'rect' },
        { label: t('signs.saturation'), values: rows.map(row => row.saturation ?? null), colour: 'saffron', dash: [2, 3], point: 'triangle' },
        { label: 'NEWS2', values: rows.map(row => row.news2?.total ?? null), colour: 'danger', axis: 'right', point: 'rectRot' },
      ],
      { y: {}, right: { min: 0, max: 20, title: 'NEWS2', step: 5 } },
    );
  }

  /** @param {Measurement} row */
  strike(row) {
    ask({
      title: t('signs.strike-title', { moment: moment(row.measuredAt) }),
      body: html`<p>${t('signs.strike-about')}</p>`,
      confirm: t('signs.strike'),
      danger: true,
      fields: [{ name: 'reason', label: t('signs.reason'), maxlength: 500 }],
      act: async ({ reason }) => {
        await api.post(`${this.path}/${row.id}/strike`, { reason: reason.trim() });
        await this.read();
      },
    });
  }

  template() {
    const { pager } = this;
    return html`<section class="card stack" aria-labelledby="signs-title">
      <h2 id="signs-title">${t('signs.title')}</h2>
      ${pager.loaded ? this.list() : html`<p class="loading" role="status">${shared('page.loading')}</p>`}
      ${this.isWritable ? this.measure() : nothing}
    </section>`;
  }

  list() {
    const [newest] = this.counted;
    if (this.pager.items.length === 0) return html`<p class="empty">${t(this.isWritable ? 'signs.none-carer' : 'signs.none')}</p>`;
    return html`${newest ? html`<p>${t('signs.newest', { moment: moment(newest.measuredAt) })} ${risk(newest.news2)}</p>` : nothing}
      ${this.counted.length > 1
        ? html`<div class="chart"><canvas role="img" aria-label=${t('signs.summary', { count: this.counted.length })}></canvas></div>`
        : nothing}
      <details class="as-table" ?open=${this.counted.length < 2}>
        <summary>${t('as-table')}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${t('signs.table')}><table class="data">
          <thead><tr>
            ${['moment', 'breaths', 'saturation', 'oxygen', 'systolic', 'pulse', 'consciousness', 'temperature'].map(name => html`<th scope="col">${t(`signs.${name}`)}</th>`)}
            <th scope="col">NEWS2</th>${this.isWritable ? html`<th scope="col"><span class="visually-hidden">${t('signs.strike')}</span></th>` : nothing}
          </tr></thead>
          <tbody>${repeat(this.pager.items, row => row.id, row => this.row(row))}</tbody>
        </table></div>
      </details>
      ${moreButton(this.pager, () => this.update())}`;
  }

  /** @param {Measurement} row */
  row(row) {
    const cells = [
      row.breaths,
      row.saturation === undefined ? undefined : `${row.saturation}${row.scale === 2 ? ` (${t('signs.scale-2-short')})` : ''}`,
      row.oxygen === undefined ? undefined : t(row.oxygen ? 'signs.on-oxygen' : 'signs.on-air'),
      row.systolic,
      row.pulse,
      row.consciousness ? t(`consciousness.${row.consciousness}`) : undefined,
      row.temperature === undefined ? undefined : decimal(row.temperature),
    ];
    return html`<tr class=${row.struckReason ? 'struck' : ''}>
      <th scope="row">${moment(row.measuredAt)}${row.struckReason ? html`<span class="struck__why">${t('signs.struck', { reason: row.struckReason })}</span>` : nothing}</th>
      ${cells.map(cell => html`<td>${cell ?? '–'}</td>`)}
      <td>${row.struckReason ? nothing : risk(row.news2)}</td>
      ${this.isWritable
        ? html`<td>${row.struckReason ? nothing : html`<button class="link-button" type="button" @click=${() => this.strike(row)}>${t('signs.strike')}<span class="visually-hidden"> ${moment(row.measuredAt)}</span></button>`}</td>`
        : nothing}
    </tr>`;
  }

  measure() {
    const number = (/** @type {string} */ name) => this.form.field({ name, label: t(`signs.${name}-unit`), type: 'number', optional: true });
    return html`<details class="more-ways">
      <summary>${t('signs.add')}</summary>
      <form class="stack" novalidate @submit=${this.form.submit}>
        <p class="soft">${t('signs.about')}</p>
        ${this.form.alert()}
        <div class="pair">
          ${number('breaths')} ${number('saturation')}
          ${this.form.field({ name: 'scale', label: t('signs.scale'), type: 'select', options: [['1', t('signs.scale-1')], ['2', t('signs.scale-2')]] })}
          ${this.form.field({ name: 'oxygen', label: t('signs.oxygen'), type: 'select', optional: true, options: [['', '–'], ['false', t('signs.on-air')], ['true', t('signs.on-oxygen')]] })}
          ${number('systolic')} ${number('pulse')}
          ${this.form.field({ name: 'consciousness', label: t('signs.consciousness'), type: 'select', optional: true, options: [['', '–'], ...CONSCIOUSNESS.map(each => /** @type {[string, string]} */ ([each, t(`consciousness.${each}`)]))] })}
          ${this.form.field({ name: 'temperature', label: t('signs.temperature-unit'), type: 'decimal', max: 50, optional: true })}
        </div>
        <div class="actions">${this.form.button(t('resident.save'))}</div>
      </form>
    </details>`;
  }
}
customElements.define('care-vital-signs', CareVitalSigns);

/** What the API takes. @param {Record<string, string>} values */
function signsOf(values) {
  const number = (/** @type {string} */ name) => numberOf(values[name]);
  return {
    breaths: number('breaths'),
    saturation: number('saturation'),
    scale: Number(values.scale),
    oxygen: values.oxygen ? values.oxygen === 'true' : undefined,
    systolic: number('systolic'),
    pulse: number('pulse'),
    consciousness: values.consciousness || undefined,
    temperature: number('temperature'),
  };
}
