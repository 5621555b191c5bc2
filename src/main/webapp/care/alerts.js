import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, Pager, withQuery } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaElement } from '/app/element.js';
import { listen } from '/app/live.js';
import { moreButton } from '/app/parts.js';
import { say } from '/app/say.js';
import { ago, day, moment, t as shared } from '/app/texts.js';
import { decimal, residentAddress } from '/care/parts.js';
import { t } from '/care/texts.js';

/** @typedef {import('/care/types.js').Alert} Alert */

/** All open alerts, or those of one resident, past ones too, with `data-id`. */
class CareAlerts extends PlazaElement {
  /** @type {Pager<Alert>} */
  pager = new Pager(after => withQuery(this.path, { limit: 20, after }));

  get path() {
    return this.dataset.id ? `/api/care/residents/${this.dataset.id}/alerts` : '/api/care/alerts';
  }

  async start() {
    await this.read();
    const again = () => this.read().catch(thrown => this.fail(thrown));
    // what came before the line was open, or while it was down, was told to others only
    listen(['care.alerts'], again, isOn => isOn && again());
    document.addEventListener('care-changed', again);
  }

  async read() {
    await this.pager.first();
    this.update();
  }

  /** @param {Alert} alert */
  acknowledge(alert) {
    ask({
      title: t('alert.acknowledge-title', { name: alert.residentName }),
      body: html`<p>${this.says(alert)}</p>`,
      confirm: t('alert.acknowledge'),
      fields: [{ name: 'note', label: t('alert.note'), hint: t('alert.note-hint'), type: 'textarea', rows: 3, maxlength: 1000 }],
      act: async ({ note }) => {
        await api.post(`/api/care/alerts/${alert.id}/acknowledge`, { note: note.trim() });
        say(t('alert.acknowledged'));
        await this.read();
      },
    });
  }

  /** @param {Alert} alert */
  says(alert) {
    return alert.recent === undefined
      ? t(`alert.${alert.kind}`, { day: day(alert.day) })
      : t(`alert.${alert.kind}`, { day: day(alert.day), recent: decimal(alert.recent), usual: decimal(alert.usual ?? 0) });
  }

  template() {
    const { pager } = this;
    const isOfOne = Boolean(this.dataset.id);
    if (!pager.loaded) return html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    if (isOfOne && pager.items.length === 0) return nothing;
    return html`<section class="stack" aria-labelledby="alerts-title">
      <h2 id="alerts-title">${t('alerts.title')}</h2>
      ${pager.items.length
        ? html`<ul class="rows card">${repeat(pager.items, alert => alert.id, alert => html`<li class="row">${this.row(alert, isOfOne)}</li>`)}</ul>
            ${moreButton(pager, () => this.update())}`
        : html`<p class="empty">${t('alerts.none')}</p>`}
    </section>`;
  }

  /** @param {Alert} alert @param {boolean} isOfOne */
  row(alert, isOfOne) {
    return html`<div>
        ${isOfOne ? nothing : html`<a class="alert-name" href=${residentAddress(alert.resident)}>${alert.residentName}</a>`}
        <p>${this.says(alert)} <span class="soft small">${ago(alert.raisedAt)}</span></p>
        ${alert.acknowledgedAt
          ? html`<p class="small soft">${t('alert.was', { name: alert.acknowledgedBy ?? t('somebody'), moment: moment(alert.acknowledgedAt) })} <span class="pre">${alert.note}</span></p>`
          : nothing}
      </div>
      ${alert.acknowledgedAt
        ? html`<span class="tag tag--quiet">${t('alert.done')}</span>`
        : html`<button class="button button--small" type="button" @click=${() => this.acknowledge(alert)}>${t('alert.acknowledge')}<span class="visually-hidden"> ${alert.residentName}</span></button>`}`;
  }
}
customElements.define('care-alerts', CareAlerts);
