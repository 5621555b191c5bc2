import { html, nothing, render } from '/vendor/lit-html/lit-html.js';
import { Problem } from '/app/api.js';
import { alertBox } from '/app/forms.js';
import { t } from '/app/texts.js';
import { hasRole, signInAddress, town } from '/app/town.js';

/** @typedef {import('/app/town.js').Role} Role */

/** An element that draws itself from its fields into the page, without a shadow, so that one stylesheet reaches it. */
export class PlazaElement extends HTMLElement {
  connectedCallback() {
    this.update();
    this.start().then(
      () => this.update(),
      thrown => this.fail(thrown),
    );
  }

  /** Loads what the element shows. @returns {Promise<void>} */
  async start() {}

  /** @returns {unknown} */
  template() {
    return nothing;
  }

  update() {
    if (this.isConnected) render(this.template(), this);
  }

  /** @param {unknown} thrown */
  fail(thrown) {
    render(alertBox(Problem.of(thrown)), this);
  }
}

/** The main element of a page: has a title, and may be for some people only. */
export class PlazaPage extends PlazaElement {
  /** @type {import('/app/town.js').Town | null} */
  town = null;
  loading = true;

  /** Who may come here; none named means everybody. @returns {Role[] | 'SIGNED_IN' | null} */
  get audience() {
    return null;
  }

  get heading() {
    return '';
  }

  connectedCallback() {
    if (this.heading) document.title = `${this.heading} · Plaza`;
    super.connectedCallback();
  }

  async start() {
    this.town = await town();
    if (!this.isWelcome()) return;
    await this.load();
    this.loading = false;
  }

  /** @returns {Promise<void>} */
  async load() {}

  isWelcome() {
    const account = this.town?.account ?? null;
    if (this.audience === null) return true;
    if (account === null) {
      location.replace(signInAddress());
      return false;
    }
    return this.audience === 'SIGNED_IN' || hasRole(account, ...this.audience);
  }

  /** A page that cannot be shown still says which one it is, and leads on. @param {unknown} thrown */
  fail(thrown) {
    render(
      html`<h1>${this.heading}</h1>
        ${alertBox(Problem.of(thrown))}
        <p><a class="button" href="/">${t('page.to-home')}</a></p>`,
      this,
    );
  }

  template() {
    if (this.town && Array.isArray(this.audience) && !hasRole(this.town.account, ...this.audience)) {
      return html`<h1>${this.heading}</h1>
        <p class="empty">${this.town.account ? t('page.not-yours') : t('page.to-sign-in')}</p>`;
    }
    return this.loading ? this.waiting() : this.content();
  }

  waiting() {
    return html`<h1>${this.heading}</h1><p class="loading" role="status">${t('page.loading')}</p>`;
  }

  /** @returns {unknown} */
  content() {
    return nothing;
  }
}
