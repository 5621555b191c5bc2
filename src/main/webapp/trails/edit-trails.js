import { html } from '/vendor/lit-html/lit-html.js';
import { Pager, withQuery } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { moreButton } from '/app/parts.js';
import { EDITOR, editorNav, KEEPERS } from '/trails/edit-parts.js';
import { t } from '/trails/texts.js';

/** The trails, for those who keep them. */
class TrailsTrailsPage extends PlazaPage {
  /** @type {Pager<any>} */
  pager = new Pager(after => withQuery(`${EDITOR}/trails`, { limit: 50, after }));

  get heading() {
    return t('edit.trails');
  }

  get audience() {
    return KEEPERS;
  }

  async load() {
    await this.pager.first();
  }

  content() {
    return html`<h1>${this.heading}</h1>
      <p class="intro">${t('edit.trails.about')}</p>
      ${editorNav(this.town?.account ?? null, '/trails/edit-trails.html')}
      <p class="actions"><a class="button" href="/trails/trail-edit.html">${t('edit.trails.add')}</a></p>
      ${this.pager.items.length === 0
        ? html`<p class="empty">${t('edit.trails.none')}</p>`
        : html`<ul class="rows card">${this.pager.items.map(each => html`<li class="row">
            <div><a href="/trails/trail-edit.html?id=${each.id}"><strong>${each.name}</strong></a> <span class="soft small">${t('edit.trails.places', { count: each.places })}</span></div>
            <span class="actions">${each.retired ? html`<span class="tag tag--quiet">${t('edit.retired')}</span>` : html`<a href="/api/trails/maps/trails/${each.id}.gpx" download>${t('edit.trails.gpx')}<span class="visually-hidden"> ${each.name}</span></a>`}</span></li>`)}</ul>
            ${moreButton(this.pager, () => this.update())}`}`;
  }
}
customElements.define('trails-trails-page', TrailsTrailsPage);
