import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { PlazaElement } from '/app/element.js';
import { hasRole, town } from '/app/town.js';
import { t } from '/care/texts.js';

/** The part of care on the home page: a carer's way to the residents. */
class CareHome extends PlazaElement {
  isCarer = false;

  async start() {
    this.isCarer = hasRole((await town()).account, 'CARER');
  }

  template() {
    if (!this.isCarer) return nothing;
    return html`<section class="stack" aria-labelledby="care-home-title">
      <h2 id="care-home-title">${t('title')}</h2>
      <p><a class="button" href="/care/">${t('residents.title')}</a></p>
    </section>`;
  }
}
customElements.define('care-home', CareHome);
