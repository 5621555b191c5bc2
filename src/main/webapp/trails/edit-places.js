import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { Pager, withQuery } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { moreButton } from '/app/parts.js';
import { EDITOR, editorNav, KEEPERS } from '/trails/edit-parts.js';
import { t } from '/trails/texts.js';

/** @typedef {{id: string, name: string, town?: string, questions: number, complete: boolean, photo: boolean, retired: boolean}} PlaceLine */

/** The places, for those who keep them. */
class TrailsPlacesPage extends PlazaPage {
  text = '';
  /** @type {Pager<PlaceLine>} */
  pager = new Pager(after => withQuery(`${EDITOR}/places`, { text: this.text, limit: 50, after }));

  get heading() {
    return t('edit.places');
  }

  get audience() {
    return KEEPERS;
  }

  async load() {
    await this.pager.first();
  }

  /** @param {Event} event */
  search = async event => {
    const asked = /** @type {HTMLInputElement} */ (event.target).value.trim();
    this.text = asked;
    try {
      await this.pager.first();
      if (asked === this.text) this.update();
    } catch (thrown) {
      this.fail(thrown);
    }
  };

  content() {
    return html`<h1>${this.heading}</h1>
      <p class="intro">${t('edit.places.about')}</p>
      ${editorNav(this.town?.account ?? null, '/trails/edit-places.html')}
      <div class="tools">
        <div class="field"><label for="place-text">${t('edit.places.search')}</label>
          <input id="place-text" type="search" maxlength="120" autocomplete="off" @input=${this.search}></div>
        <a class="button" href="/trails/place-edit.html">${t('edit.places.add')}</a>
        <a class="button button--quiet" href="/api/trails/maps/places.geojson" download="places.geojson">${t('edit.places.geojson')}</a>
      </div>
      ${this.pager.items.length === 0
        ? html`<p class="empty">${t(this.text ? 'edit.places.none-found' : 'edit.places.none')}</p>`
        : html`<ul class="rows card">${this.pager.items.map(each => this.row(each))}</ul>
            ${moreButton(this.pager, () => this.update())}`}`;
  }

  /** @param {PlaceLine} each */
  row(each) {
    return html`<li class="row">
      <div><a href="/trails/place-edit.html?id=${each.id}"><strong>${each.name}</strong></a>
        <span class="soft small">${[each.town, t('edit.places.questions', { count: each.questions })].filter(Boolean).join(' · ')}</span></div>
      <span class="actions">
        ${each.retired ? html`<span class="tag tag--quiet">${t('edit.retired')}</span>` : nothing}
        ${each.complete ? nothing : html`<span class="tag">${t('edit.one-language')}</span>`}
      </span>
    </li>`;
  }
}
customElements.define('trails-places-page', TrailsPlacesPage);
