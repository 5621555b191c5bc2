import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Problem } from '/app/api.js';
import '/app/back.js';
import { PlazaElement } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { icon } from '/app/icons.js';
import { listen } from '/app/live.js';
import { forgetAnswers } from '/app/offline.js';
import { chooseLanguage, language, t } from '/app/texts.js';
import { hasRole, signInAddress, town, townName } from '/app/town.js';

/** @typedef {import('/app/icons.js').IconName} IconName */

/** From here on the server does not count. */
const MOST_COUNTED = 100;

const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');

function isDark() {
  return root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches;
}

/** @param {'light' | 'dark' | 'auto'} theme */
function chooseTheme(theme) {
  try {
    if (theme === 'auto') localStorage.removeItem('plaza-theme');
    else localStorage.setItem('plaza-theme', theme);
  } catch {
    // not kept then, but chosen for this page
  }
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  document.dispatchEvent(new Event('plaza-theme'));
}

class Frame extends PlazaElement {
  /** @type {import('/app/town.js').Town | null} */
  town = null;

  async start() {
    document.addEventListener('plaza-theme', () => this.update());
    dark.addEventListener('change', () => this.update());
    this.town = await town();
  }

  /** The frame stays as it is when the server cannot be asked; the page itself says what is wrong. */
  fail() {
    this.update();
  }

  switchLanguage = () => {
    chooseLanguage(language === 'es' ? 'en' : 'es');
    location.reload();
  };
}

class PlazaHeader extends Frame {
  open = false;
  accountOpen = false;
  /** Whether signing out has failed. */
  isStillIn = false;
  unread = 0;

  async start() {
    document.addEventListener('click', event => {
      if (this.accountOpen && !this.querySelector('.account-menu')?.contains(/** @type {Node} */ (event.target))) {
        this.toggleAccount(false);
      }
    });
    this.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      if (this.accountOpen) {
        this.toggleAccount(false);
        /** @type {HTMLElement | null} */ (this.querySelector('.account-menu > button'))?.focus();
      } else if (this.open) {
        this.toggleMenu();
        /** @type {HTMLElement | null} */ (this.querySelector('.header__menu'))?.focus();
      }
    });
    await super.start();
    if (this.town?.account) {
      this.countUnread();
      listen(['plaza.notifications'], () => this.countUnread(), isOn => isOn && this.countUnread());
    }
  }

  async countUnread() {
    try {
      this.unread = (await api.get('/api/notifications/unread')).count;
      this.update();
    } catch {
      // the number stays as it was until the next news
    }
  }

  toggleMenu = () => {
    this.open = !this.open;
    this.update();
  };

  /** @param {boolean} open */
  toggleAccount(open) {
    this.accountOpen = open;
    this.update();
  }

  signOut = async () => {
    this.isStillIn = false;
    try {
      await api.remove('/api/accounts/sessions/current');
    } catch (thrown) {
      // also where the session has ended by itself
      this.isStillIn = ![401, 404].includes(Problem.of(thrown).status);
    }
    if (this.isStillIn) {
      this.update();
      return;
    }
    await forgetAnswers();
    location.assign('/');
  };

  /** @param {string} href @param {unknown} label */
  link(href, label) {
    const here = location.pathname === href || document.body.dataset.service === href.slice(1, -1) || (href !== '/' && href.endsWith('/') && location.pathname.startsWith(href));
    return html`<a href=${href} aria-current=${here ? 'page' : nothing}>${label}</a>`;
  }

  bell() {
    if (!this.town?.account) return nothing;
    const shown = this.unread >= MOST_COUNTED ? `${MOST_COUNTED - 1}+` : String(this.unread);
    return html`<a class="tool bell" href="/notifications/" aria-current=${location.pathname === '/notifications/' ? 'page' : nothing}>
      ${icon('bell')}<span class="visually-hidden">${t('nav.notifications')}</span>
      ${this.unread ? html`<span class="bell__count" aria-hidden="true">${shown}</span>
        <span class="visually-hidden">${t('nav.unread', { shown })}</span>` : nothing}
    </a>`;
  }

  account() {
    const account = this.town?.account;
    if (!this.town) return nothing;
    if (!account) {
      const onSignIn = location.pathname === '/sign-in.html' || location.pathname === '/register.html';
      return html`<a class="button button--small" href=${onSignIn ? '/sign-in.html' : signInAddress()}>${t('nav.enter')}</a>`;
    }
    return html`<div class="account-menu">
      <button class="tool tool--text" type="button" aria-expanded=${String(this.accountOpen)} aria-controls="account-links"
        @click=${() => this.toggleAccount(!this.accountOpen)}>
        ${icon('person')}<span class="account-menu__name">${account.displayName || account.userName}</span>
      </button>
      <ul id="account-links" class="account-menu__links" ?hidden=${!this.accountOpen}>
        <li>${this.link('/account/', t('nav.account'))}</li>
        ${hasRole(account, 'ADMIN') ? html`<li>${this.link('/administration/', t('nav.administration'))}</li>` : nothing}
        <li><button type="button" @click=${this.signOut}>${t('nav.sign-out')}</button></li>
        ${this.isStillIn
          ? html`<li>${alertBox(new Problem({ title: t('nav.still-in'), detail: t('nav.still-in.why') }))}</li>`
          : nothing}
      </ul>
    </div>`;
  }

  template() {
    const toDark = !isDark();
    return html`
      <a class="skip" href="#main">${t('nav.skip')}</a>
      <header class="header">
        <div class="header__bar">
          <a class="brand" href="/">
            <img class="brand__mark" src="/app/icon.svg" alt="" width="40" height="40">
            <span class="brand__name">Plaza<span class="brand__town">${townName(this.town) ?? nothing}</span></span>
          </a>
          <button class="tool header__menu" type="button" aria-expanded=${String(this.open)} aria-controls="services"
            @click=${this.toggleMenu}>${icon(this.open ? 'close' : 'menu')}<span class="visually-hidden">${t('nav.menu')}</span></button>
          <nav id="services" class="services ${this.open ? 'services--open' : ''}" aria-label=${t('nav.services')}>
            <ul>
              <li>${this.link('/', t('nav.home'))}</li>
              ${(this.town?.services ?? []).map(name =>
                html`<li class="services__${name}">${this.link(`/${name}/`, t(`service.${name}`))}</li>`)}
            </ul>
          </nav>
          <div class="header__tools">
            <button class="tool tool--text" type="button" lang=${language === 'es' ? 'en' : 'es'} @click=${this.switchLanguage}>
              <span class="tool__long">${language === 'es' ? 'English' : 'Español'}</span>
              <span class="tool__short" aria-hidden="true">${language === 'es' ? 'EN' : 'ES'}</span>
            </button>
            <button class="tool" type="button" @click=${() => chooseTheme(toDark ? 'dark' : 'light')}>
              ${icon(toDark ? 'moon' : 'sun')}<span class="visually-hidden">${t(toDark ? 'theme.to-dark' : 'theme.to-light')}</span>
            </button>
            ${this.bell()}
            ${this.account()}
          </div>
        </div>
      </header>`;
  }
}
customElements.define('plaza-header', PlazaHeader);

class PlazaFooter extends Frame {
  template() {
    const chosen = root.dataset.theme ?? 'auto';
    const themes = /** @type {const} */ (['auto', 'light', 'dark']);
    return html`<footer class="footer">
      <div class="footer__inner">
        <p class="footer__about">${t('footer.about')}
          ${this.town?.version ? html`<span class="footer__version">${t('footer.version', { version: this.town.version })}</span>` : nothing}</p>
        <nav aria-label=${t('footer.links')}>
          <ul class="footer__links">
            ${this.town?.services.includes('board')
              ? html`<li><a href="/board/verify.html">${t('footer.verify')}</a></li>
                  <li><a href="/words">${t('footer.words')}</a></li>`
              : nothing}
            <li><a href="/api-docs/">${t('footer.api')}</a></li>
          </ul>
        </nav>
        <fieldset class="choice">
          <legend>${t('theme.legend')}</legend>
          ${themes.map(theme => html`<label>
            <input type="radio" name="theme" value=${theme} .checked=${chosen === theme} @change=${() => chooseTheme(theme)}>
            <span>${t(`theme.${theme}`)}</span>
          </label>`)}
        </fieldset>
      </div>
    </footer>`;
  }
}
customElements.define('plaza-footer', PlazaFooter);

const main = document.getElementById('main');
main?.setAttribute('tabindex', '-1');
