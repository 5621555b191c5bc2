import { html } from '/vendor/lit-html/lit-html.js';
import { api, Pager, withQuery } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { moreButton } from '/app/parts.js';
import { t as shared } from '/app/texts.js';
import { localMoment } from '/care/parts.js';
import { t } from '/care/texts.js';

/** What a resident takes part in. Attribute `data-id`. */
class CareActivities extends PlazaElement {
  /** @type {Pager<import('/care/types.js').Participation>} */
  pager = new Pager(after => withQuery(`/api/care/residents/${this.dataset.id}/activities`, { limit: 20, after }));

  async start() {
    await this.pager.first();
  }

  template() {
    return html`<section class="card stack" aria-labelledby="activities-title">
      <h2 id="activities-title">${t('activities.title')}</h2>
      ${this.pager.loaded ? this.list() : html`<p class="loading" role="status">${shared('page.loading')}</p>`}
    </section>`;
  }

  list() {
    if (this.pager.items.length === 0) return html`<p class="empty">${t('activities.none-own')}</p>`;
    return html`<ul class="rows">${this.pager.items.map(each => html`<li class="row">
        <span><strong>${each.name}</strong> <span class="soft small">${localMoment(each.start)}${each.place ? ` · ${each.place}` : ''}</span></span>
        ${each.cancelled
          ? html`<span class="tag tag--quiet">${t('activity.cancelled')}</span>`
          : each.attended === undefined
            ? html`<span class="tag">${t('activity.signed-up')}</span>`
            : html`<span class="tag ${each.attended ? 'tag--good' : 'tag--quiet'}">${t(each.attended ? 'activity.came' : 'activity.missing')}</span>`}
      </li>`)}</ul>
      ${moreButton(this.pager, () => this.update())}`;
  }
}
customElements.define('care-activities', CareActivities);
