import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, withQuery } from '/app/api.js';
import { draw, onLook } from '/app/chart.js';
import { plusDays } from '/app/days.js';
import { PlazaPage } from '/app/element.js';
import { Form } from '/app/forms.js';
import { day, moment } from '/app/texts.js';
import { decimal, home, localMoment, residentAddress, risk, shortDay, today } from '/care/parts.js';
import { t } from '/care/texts.js';

/** @typedef {import('/care/types.js').Report} Report */

/** How a resident did in a period: to look at, to print, and as a PDF. */
class CareReportPage extends PlazaPage {
  id = new URLSearchParams(location.search).get('id') ?? '';
  from = new URLSearchParams(location.search).get('from') ?? '';
  to = new URLSearchParams(location.search).get('to') ?? '';
  /** @type {Report | null} */
  report = null;

  form = new Form(this, 'report', async ({ from, to }) => {
    this.report = await api.get(withQuery(this.path, { from, to }));
    this.from = from;
    this.to = to;
    history.replaceState(null, '', withQuery('/care/report.html', { id: this.id, from, to }));
  });

  get heading() {
    return t('report.title');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['CARER'];
  }

  get path() {
    return `/api/care/residents/${encodeURIComponent(this.id)}/report`;
  }

  async load() {
    const now = today((await home()).zone);
    this.to ||= now;
    this.from ||= plusDays(this.to, -27);
    this.report = await api.get(withQuery(this.path, { from: this.from, to: this.to }));
    onLook(() => this.update());
  }

  update() {
    super.update();
    const canvas = this.querySelector('canvas');
    if (canvas && this.report) this.draw(canvas, this.report.wellness.points);
  }

  /** @param {HTMLCanvasElement} canvas @param {import('/care/types.js').CurvePoint[]} points */
  draw(canvas, points) {
    draw(
      canvas,
      points.map(point => shortDay(point.day)),
      [{
        label: t('wellness.energy'),
        values: points.map(point => point.energy ?? null),
        colour: 'accent',
        low: points.map(point => point.energyUsual?.low ?? null),
        high: points.map(point => point.energyUsual?.high ?? null),
        band: t('wellness.usual'),
      }],
      { y: { min: 0, max: 10, step: 2, title: t('wellness.energy') } },
    );
  }

  content() {
    const { report } = this;
    if (!report) return nothing;
    const { resident } = report;
    return html`<p class="back"><a href=${residentAddress(resident.id)}>${resident.name}</a></p>
      <h1>${this.heading}</h1>
      <form class="card narrow-form report-form" novalidate @submit=${this.form.submit}>
        ${this.form.alert()}
        <div class="pair">
          ${this.form.field({ name: 'from', label: t('report.from'), type: 'date', value: this.from })}
          ${this.form.field({ name: 'to', label: t('report.to'), type: 'date', value: this.to })}
        </div>
        <div class="actions">
          ${this.form.button(t('report.show'))}
          <button class="button button--quiet" type="button" @click=${() => window.print()}>${t('report.print')}</button>
          <a class="button button--quiet" href=${withQuery(`${this.path}/pdf`, { from: report.from, to: report.to })}>${t('report.pdf')}</a>
        </div>
      </form>
      <article class="report">
        <header>
          <p><strong>${resident.name}</strong>, ${t('resident.born', { day: day(resident.born) })}${resident.room ? html` · ${t('resident.room', { room: resident.room })}` : nothing}</p>
          <p>${t('report.period', { from: day(report.from), to: day(report.to) })}</p>
          <p class="soft small">${report.home ? `${report.home} · ` : ''}${t('report.written', { moment: moment(report.writtenAt) })}</p>
        </header>
        ${this.doses(report.doses)}
        ${this.wellness(report.wellness)}
        ${this.signs(report.vitalSigns)}
        ${this.activities(report.activities)}
        ${this.alerts(report.alerts)}
      </article>`;
  }

  /** @param {[string, unknown][]} facts */
  facts(facts) {
    return html`<dl class="facts">${facts.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;
  }

  /** @param {Report['doses']} doses */
  doses(doses) {
    return html`<section class="card stack"><h2>${t('report.doses')}</h2>
      ${this.facts([
        [t('report.due'), doses.due], [t('report.given'), doses.given], [t('report.refused'), doses.refused], [t('report.held'), doses.held],
        [t('report.omitted'), doses.omitted], [t('report.missed'), doses.missed], [t('report.as-needed'), doses.asNeeded],
        [t('report.adherence'), doses.adherence === undefined ? '–' : `${decimal(doses.adherence)} %`],
      ])}</section>`;
  }

  /** @param {Report['wellness']} wellness */
  wellness(wellness) {
    const recorded = t('report.of', { count: wellness.recorded, all: wellness.days });
    const moods = wellness.moods.filter(each => each.days).map(each => `${t(`mood.${each.mood}`)} ${each.days}`).join(', ');
    return html`<section class="card stack"><h2>${t('wellness.title')}</h2>
      ${wellness.meanEnergy === undefined
        ? html`<p>${t('wellness.none')}</p>`
        : html`${this.facts([
            [t('report.recorded'), recorded], [t('report.mean'), decimal(wellness.meanEnergy)],
            [t('report.range'), t('wellness.between', { low: wellness.lowest, high: wellness.highest })], [t('report.moods'), moods],
          ])}
          <div class="chart"><canvas role="img" aria-label="${t('report.mean')} ${decimal(wellness.meanEnergy)}, ${recorded}"></canvas></div>
          <p class="soft small">${t('wellness.band-about')}</p>`}</section>`;
  }

  /** @param {Report['vitalSigns']} signs */
  signs(signs) {
    return html`<section class="card stack"><h2>${t('signs.title')}</h2>
      ${this.facts([
        [t('report.measured'), signs.measured],
        [t('report.worst'), signs.worst ? html`${risk(signs.worst.news2)} ${moment(signs.worst.measuredAt)}` : t('signs.no-score')],
      ])}</section>`;
  }

  /** @param {Report['activities']} activities */
  activities(activities) {
    return html`<section class="card stack"><h2>${t('activities.title')}</h2>
      ${activities.list.length
        ? html`${this.facts([[t('report.signed-up'), activities.signedUp], [t('report.came'), activities.attended], [t('report.not-came'), activities.missed]])}
          <ul class="history">${activities.list.map(each => html`<li>${localMoment(each.start)}: ${each.name}${each.attended === undefined ? '' : ` (${t(each.attended ? 'activity.came' : 'activity.missing')})`}</li>`)}</ul>`
        : html`<p>${t('report.no-activities')}</p>`}</section>`;
  }

  /** @param {Report['alerts']} alerts */
  alerts(alerts) {
    return html`<section class="card stack"><h2>${t('alerts.title')}</h2>
      ${alerts.length
        ? html`<ul class="history">${alerts.map(alert => html`<li>${t(`alert.${alert.kind}`, { day: day(alert.day), recent: decimal(alert.recent ?? 0), usual: decimal(alert.usual ?? 0) })}
            <span class="pre">${alert.note ?? t('report.open')}</span></li>`)}</ul>`
        : html`<p>${t('report.no-alerts')}</p>`}</section>`;
  }
}
customElements.define('care-report-page', CareReportPage);
