import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, Pager, Problem, withQuery } from '/app/api.js';
import { ask, show } from '/app/dialog.js';
import { PlazaElement, PlazaPage } from '/app/element.js';
import { alertBox, Form } from '/app/forms.js';
import { icon } from '/app/icons.js';
import { forgetAnswers } from '/app/offline.js';
import { moreButton } from '/app/parts.js';
import { say } from '/app/say.js';
import { ago, chooseLanguage, dayOf, language, t as shared } from '/app/texts.js';
import { t } from '/account/texts.js';

/**
 * @typedef {{id: string, userName: string, displayName: string, language: string, roles: string[],
 *   contact?: {phone?: string, email?: string, note?: string}, createdAt: string}} Account
 * @typedef {{id: string, createdAt: string, lastSeenAt: string, expiresAt: string, browser?: string, current: boolean}} Session
 * @typedef {{id: string, name: string, createdAt: string, lastSeenAt?: string, expiresAt: string}} Token
 */

/** Roles that people take up and lay down by themselves. */
const OPEN_TO_ALL = ['WORKER', 'FARMER'];

class PlazaAccount extends PlazaPage {
  get heading() {
    return t('title');
  }

  /** @returns {'SIGNED_IN'} */
  get audience() {
    return 'SIGNED_IN';
  }

  /** @param {string} role */
  layDown(role) {
    ask({
      title: t(`lay-down.${role}.title`),
      body: html`<p>${t('lay-down.body')}</p>`,
      confirm: t(`lay-down.${role}`),
      danger: true,
      act: async () => {
        await api.remove(`/api/accounts/me/roles/${role}`);
        location.reload();
      },
    });
  }

  content() {
    const account = /** @type {import('/app/town.js').Account} */ (this.town?.account);
    const roles = account.roles.length ? account.roles : ['NEIGHBOUR'];
    return html`<div>
        <h1>${this.heading}</h1>
        <p class="account-roles"><span class="soft">${account.userName}</span>
          ${roles.map(role => html`<span class="tag">${shared(`role.${role}`)}</span>`)}
          ${OPEN_TO_ALL.filter(role => roles.includes(role)).map(role => html`<button class="button button--quiet button--small"
            type="button" @click=${() => this.layDown(role)}>${t(`lay-down.${role}`)}</button>`)}</p>
      </div>
      <div class="account-grid">
        <div class="account-column">
          <account-profile></account-profile>
          <account-data></account-data>
        </div>
        <div class="account-column">
          <account-password></account-password>
          <account-sessions></account-sessions>
          <account-tokens></account-tokens>
        </div>
      </div>`;
  }
}
customElements.define('plaza-account', PlazaAccount);

class AccountProfile extends PlazaElement {
  /** @type {Account | null} */
  account = null;
  /** @type {string | null} */
  etag = null;

  form = new Form(this, 'profile', async values => {
    await api.put(
      '/api/accounts/me',
      {
        displayName: values.displayName.trim(),
        language: values.language,
        contact: {
          phone: values['contact.phone'].trim() || undefined,
          email: values['contact.email'].trim() || undefined,
          note: values['contact.note'].trim() || undefined,
        },
      },
      this.etag,
    );
    if (values.language !== language) {
      chooseLanguage(values.language);
      location.reload();
      return;
    }
    await this.read();
    say(shared('form.saved'));
  });

  async start() {
    await this.read();
  }

  async read() {
    const { value, etag } = await api.read('/api/accounts/me');
    this.account = value;
    this.etag = etag;
  }

  template() {
    const account = this.account;
    return html`<section class="card" aria-labelledby="profile-title">
      <h2 id="profile-title">${t('profile')}</h2>
      ${account
        ? html`<form novalidate @submit=${this.form.submit}>
            ${this.form.alert()}
            ${this.form.field({ name: 'displayName', label: shared('field.display-name'), value: account.displayName, autocomplete: 'name', maxlength: 80 })}
            ${this.form.field({
              name: 'language',
              label: shared('field.language'),
              type: 'select',
              value: language,
              options: [['es', shared('language.es')], ['en', shared('language.en')]],
            })}
            <fieldset class="fields">
              <legend>${t('contact')}</legend>
              <p class="field__hint">${t('contact-about')}</p>
              ${this.form.field({ name: 'contact.phone', label: t('phone'), type: 'tel', value: account.contact?.phone, autocomplete: 'tel', optional: true, maxlength: 40 })}
              ${this.form.field({ name: 'contact.email', label: t('email'), type: 'email', value: account.contact?.email, autocomplete: 'email', optional: true, maxlength: 254 })}
              ${this.form.field({ name: 'contact.note', label: t('note'), type: 'textarea', rows: 2, hint: t('note-hint'), value: account.contact?.note, optional: true, maxlength: 500 })}
            </fieldset>
            <div class="actions">${this.form.button(shared('form.save'))}</div>
          </form>`
        : html`<p class="loading" role="status">${shared('page.loading')}</p>`}
    </section>`;
  }
}
customElements.define('account-profile', AccountProfile);

/** Whose password it is is known here: it alone can be wrong, and not the name. @param {unknown} thrown @returns {never} */
function namePassword(thrown) {
  if (!(thrown instanceof Problem) || thrown.slug !== 'wrong-credentials') throw thrown;
  throw new Problem({ type: thrown.slug, status: thrown.status, title: t('password-wrong') });
}

class AccountPassword extends PlazaElement {
  form = new Form(
    this,
    'password',
    async ({ current, next }, form) => {
      await api.post('/api/accounts/me/password', { current, next }).catch(namePassword);
      form.reset();
      document.dispatchEvent(new Event('plaza-sessions'));
      say(t('password-changed'));
    },
    { 'wrong-credentials': 'current', 'password-too-common': 'next' },
  );

  template() {
    return html`<section class="card" aria-labelledby="password-title">
      <h2 id="password-title">${t('password')}</h2>
      <form novalidate @submit=${this.form.submit}>
        ${this.form.alert()}
        ${this.form.field({ name: 'current', label: t('password-current'), type: 'password', autocomplete: 'current-password' })}
        ${this.form.field({ name: 'next', label: t('password-next'), type: 'password', autocomplete: 'new-password', hint: shared('register.password-hint') })}
        <p class="soft small">${t('password-about')}</p>
        <div class="actions">${this.form.button(t('password-change'))}</div>
      </form>
    </section>`;
  }
}
customElements.define('account-password', AccountPassword);

/** A browser and a system that a person recognises; never exact, browsers say a lot that is not so. @param {string | undefined} agent */
function browserName(agent = '') {
  /** @type {[RegExp, string][]} */
  const browsers = [[/Edg\//, 'Edge'], [/OPR\//, 'Opera'], [/Firefox\//, 'Firefox'], [/Chrom(e|ium)\//, 'Chrome'], [/Safari\//, 'Safari']];
  /** @type {[RegExp, string][]} */
  const systems = [[/iPhone|iPad/, 'iOS'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/Linux/, 'Linux']];
  const browser = browsers.find(([pattern]) => pattern.test(agent))?.[1];
  const system = systems.find(([pattern]) => pattern.test(agent))?.[1];
  if (browser && system) return t('browser-on', { browser, system });
  return browser ?? (agent.split(' ')[0] || t('browser-unknown'));
}

/** A list of things that can be ended one by one. @template {{id: string}} T @extends {PlazaElement} */
class EndableList extends PlazaElement {
  /** @type {Pager<T>} */
  pager = new Pager(after => withQuery(this.path, { limit: 20, after }));
  /** @type {Problem | null} */
  problem = null;

  get path() {
    return '';
  }

  async start() {
    await this.pager.first();
  }

  /** @param {T} thing */
  async end(thing) {
    this.problem = null;
    try {
      await api.remove(`${this.path}/${thing.id}`);
      this.pager.items = this.pager.items.filter(each => each.id !== thing.id);
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.update();
  }

  moreButton() {
    return moreButton(this.pager, () => this.update());
  }
}

/** @extends {EndableList<Session>} */
class AccountSessions extends EndableList {
  get path() {
    return '/api/accounts/sessions';
  }

  async start() {
    document.addEventListener('plaza-sessions', () => super.start().then(() => this.update()));
    await super.start();
  }

  template() {
    return html`<section class="card" aria-labelledby="sessions-title">
      <h2 id="sessions-title">${t('sessions')}</h2>
      <p class="soft">${t('sessions-about')}</p>
      ${alertBox(this.problem)}
      <ul class="rows">${repeat(this.pager.items, session => session.id, session => html`<li class="row">
        <span>
          <strong>${browserName(session.browser)}</strong>
          ${session.current ? html`<span class="tag tag--good">${t('session-current')}</span>` : nothing}
          <br><span class="soft small">${t('session-seen', { ago: ago(session.lastSeenAt), from: dayOf(session.createdAt) })}</span>
        </span>
        ${session.current
          ? nothing
          : html`<button class="button button--quiet button--small" type="button" @click=${() => this.end(session)}>
              ${t('session-end')}<span class="visually-hidden"> ${browserName(session.browser)}</span></button>`}
      </li>`)}</ul>
      ${this.moreButton()}
    </section>`;
  }
}
customElements.define('account-sessions', AccountSessions);

/** @extends {EndableList<Token>} */
class AccountTokens extends EndableList {
  form = new Form(this, 'token', async ({ name, days }, form) => {
    const made = await api.post(this.path, { name: name.trim(), days: days ? Number(days) : undefined });
    form.reset();
    await this.pager.first();
    show(
      t('token-made', { name: made.name }),
      html`<p>${t('token-once')}</p><pre class="secret" tabindex="0">${made.token}</pre>
        <p class="soft small">${t('token-use')} <code>Authorization: Bearer …</code></p>`,
      t('token-copied'),
    );
  });

  get path() {
    return '/api/accounts/tokens';
  }

  /** @param {Token} token */
  revoke(token) {
    ask({
      title: t('token-revoke-title', { name: token.name }),
      body: html`<p>${t('token-revoke-body')}</p>`,
      confirm: t('token-revoke'),
      danger: true,
      act: () => this.end(token),
    });
  }

  template() {
    return html`<section class="card" aria-labelledby="tokens-title">
      <h2 id="tokens-title">${t('tokens')}</h2>
      <p class="soft">${t('tokens-about')} <a href="/api-docs/">${shared('footer.api')}</a></p>
      ${alertBox(this.problem)}
      ${this.pager.items.length
        ? html`<ul class="rows">${repeat(this.pager.items, token => token.id, token => html`<li class="row">
            <span><strong>${token.name}</strong><br>
              <span class="soft small">${t('token-until', { day: dayOf(token.expiresAt) })}</span></span>
            <button class="button button--quiet button--small" type="button" @click=${() => this.revoke(token)}>
              ${t('token-revoke')}<span class="visually-hidden"> ${token.name}</span></button>
          </li>`)}</ul>`
        : html`<p class="empty">${t('tokens-none')}</p>`}
      ${this.moreButton()}
      <form class="token-form" novalidate @submit=${this.form.submit}>
        ${this.form.alert()}
        ${this.form.field({ name: 'name', label: t('token-name'), hint: t('token-name-hint'), maxlength: 80, autocomplete: 'off' })}
        ${this.form.field({ name: 'days', label: t('token-days'), type: 'number', value: 365, min: 1, max: 3660 })}
        <div class="actions">${this.form.button(t('token-make'))}</div>
      </form>
    </section>`;
  }
}
customElements.define('account-tokens', AccountTokens);

class AccountData extends PlazaElement {
  erase() {
    ask({
      title: t('erase-title'),
      body: html`<p>${t('erase-body')}</p>`,
      confirm: t('erase-confirm'),
      danger: true,
      fields: [{ name: 'password', label: shared('field.password'), type: 'password', autocomplete: 'current-password' }],
      act: async ({ password }) => {
        await api.post('/api/accounts/me/erasure', { password }).catch(namePassword);
        await forgetAnswers();
        location.assign('/');
      },
    });
  }

  template() {
    return html`<section class="card account-data" aria-labelledby="data-title">
      <h2 id="data-title">${t('data')}</h2>
      <p class="soft">${t('data-about')}</p>
      <div class="actions">
        <a class="button button--quiet" href="/api/accounts/me/export" download>${icon('file')} ${t('data-download')}</a>
        <button class="button button--danger" type="button" @click=${() => this.erase()}>${t('erase')}</button>
      </div>
    </section>`;
  }
}
customElements.define('account-data', AccountData);
