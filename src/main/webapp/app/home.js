import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { PlazaPage } from '/app/element.js';
import { icon } from '/app/icons.js';
import { t } from '/app/texts.js';
import { hasRole, townName } from '/app/town.js';
import { townView } from '/app/town-view.js';

/** @typedef {import('/app/icons.js').IconName} IconName */

/** What this Plaza offers. A service may put its news here with an element `<name>-home` in `/<name>/home.js`. */
class PlazaHome extends PlazaPage {
  /** @type {Element[]} */
  news = [];

  get heading() {
    return t('home.title');
  }

  async load() {
    const services = this.town?.services ?? [];
    const found = await Promise.all(services.map(name => newsOf(name)));
    this.news = found.filter(element => element !== null);
  }

  hero() {
    const name = townName(this.town);
    const account = this.town?.account;
    return html`<section class="hero">
      <div class="hero__text">
        <p class="hero__hello">${account ? t('home.hello', { name: account.displayName || account.userName }) : t('home.welcome')}</p>
        <h1>${name ? t('home.heading', { town: name }) : t('home.heading-plain')}</h1>
        <p class="intro">${t('home.intro')}</p>
        ${this.town && !account
          ? html`<div class="actions">
              <a class="button" href="/register.html">${t('home.register')}</a>
              <a class="button button--quiet" href="/sign-in.html">${t('nav.sign-in')}</a>
            </div>`
          : nothing}
      </div>
      ${townView()}
    </section>`;
  }

  /** @param {string} name */
  service(name) {
    return html`<li data-service=${name}>
      <a class="service" href="/${name}/">
        <span class="service__mark">${icon(/** @type {IconName} */ (name))}</span>
        <span class="service__name">${t(`service.${name}`)}</span>
        <span class="service__about">${t(`service.${name}.about`)}</span>
      </a>
    </li>`;
  }

  waiting() {
    return this.hero();
  }

  content() {
    const services = this.town?.services ?? [];
    return html`${this.hero()}
      <section class="stack" aria-labelledby="offers">
        <h2 id="offers">${t('home.offers')}</h2>
        ${services.length
          ? html`<ul class="service-grid">${services.map(name => this.service(name))}</ul>`
          : html`<p class="empty">${hasRole(this.town?.account ?? null, 'ADMIN') ? t('home.nothing-on-admin') : t('home.nothing-on')}</p>`}
      </section>
      ${this.news}`;
  }
}
customElements.define('plaza-home', PlazaHome);

/** @param {string} name @returns {Promise<Element | null>} */
async function newsOf(name) {
  try {
    await import(`/${name}/home.js`);
  } catch {
    return null;
  }
  const element = document.createElement(`${name}-home`);
  element.dataset.service = name;
  return element;
}
