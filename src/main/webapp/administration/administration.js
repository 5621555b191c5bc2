import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, etagOf, Pager, Problem, withQuery } from '/app/api.js';
import { ask, show } from '/app/dialog.js';
import { PlazaElement, PlazaPage } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { icon } from '/app/icons.js';
import { moreButton, tabs } from '/app/parts.js';
import { say } from '/app/say.js';
import { town } from '/app/town.js';
import { dayOf, moment, t as shared } from '/app/texts.js';
import { t } from '/administration/texts.js';

/**
 * @typedef {import('/app/town.js').Role} Role
 * @typedef {{id: string, userName: string, displayName: string, roles: Role[], blocked: boolean, oneTimeUntil?: string, createdAt: string, version: number}} Person
 * @typedef {{index: number | null, kind: string, subject: string, at: string, body: string}} Entry
 */

/** @type {Role[]} */
const ROLES = ['ADMIN', 'CLERK', 'FARMER', 'WORKER', 'CARER', 'RELATIVE'];
const TABS = ['people', 'audit'];

class PlazaAdministration extends PlazaPage {
  tab = this.tabOfAddress();

  get heading() {
    return t('title');
  }

  /** @returns {Role[]} */
  get audience() {
    return ['ADMIN'];
  }

  tabOfAddress() {
    const wanted = location.hash.slice(1);
    return TABS.includes(wanted) ? wanted : TABS[0];
  }

  async load() {
    window.addEventListener('hashchange', () => {
      this.tab = this.tabOfAddress();
      this.update();
    });
  }

  content() {
    return html`<h1>${this.heading}</h1>
      ${tabs(this.heading, TABS.map(tab => ({ path: `#${tab}`, name: t(tab) })), `#${this.tab}`)}
      ${this.tab === 'people' ? html`<administration-people></administration-people>` : html`<administration-audit></administration-audit>`}
      ${this.town?.services.includes('board') ? html`<p class="soft">${t('moderation')} <a href="/board/">${shared('service.board')}</a></p>` : nothing}`;
  }
}
customElements.define('plaza-administration', PlazaAdministration);

/** A list that is searched and read on. @template T @extends {PlazaElement} */
class SearchedList extends PlazaElement {
  /** @type {Pager<T>} */
  pager = new Pager(after => this.path(after));
  /** @type {Problem | null} */
  problem = null;
  fetching = false;
  /** Whether something was changed while a list from before the change was on its way. */
  outdated = false;
  typing = 0;

  /** @param {string | null} after */
  path(after) {
    return String(after);
  }

  async start() {
    await this.pager.first();
  }

  async refresh() {
    this.fetching = true;
    this.problem = null;
    this.update();
    try {
      await this.pager.first();
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.fetching = false;
    this.update();
    if (this.outdated) {
      this.outdated = false;
      await this.refresh();
    }
  }

  refreshSoon() {
    window.clearTimeout(this.typing);
    this.typing = window.setTimeout(() => this.refresh(), 300);
  }

  moreButton() {
    return moreButton(this.pager, () => this.update());
  }
}

/** @extends {SearchedList<Person>} */
class AdministrationPeople extends SearchedList {
  q = '';
  /** @type {string | undefined} */
  own;

  async start() {
    this.own = (await town()).account?.id;
    await super.start();
  }

  /** @param {string | null} after */
  path(after) {
    return withQuery('/api/accounts/people', { q: this.q, limit: 20, after });
  }

  /** @param {Person} person */
  changeRoles(person) {
    ask({
      title: t('roles-title', { name: person.displayName || person.userName }),
      body: html`<fieldset class="role-choice">
        <legend class="visually-hidden">${t('roles')}</legend>
        ${ROLES.map(role => html`<label class="check">
          <input type="checkbox" name="role-${role}" ?checked=${person.roles.includes(role)}>
          <span>${shared(`role.${role}`)}<br><span class="soft small">${shared(`role.${role}.about`)}</span></span>
        </label>`)}
      </fieldset>`,
      confirm: shared('form.save'),
      act: async values => {
        const roles = ROLES.filter(role => `role-${role}` in values);
        const changed = await api.put(`/api/accounts/people/${person.id}/roles`, { roles }, etagOf(person.version));
        this.replace(changed);
        say(shared('form.saved'));
      },
    });
  }

  /** @param {Person} person */
  toggleBlock(person) {
    const name = person.displayName || person.userName;
    const action = person.blocked ? 'unblock' : 'block';
    ask({
      title: t(`${action}-title`, { name }),
      body: html`<p>${t(`${action}-body`)}</p>`,
      confirm: t(action),
      danger: !person.blocked,
      act: async () => this.replace(await api.post(`/api/accounts/people/${person.id}/${action}`)),
    });
  }

  /** @param {Person} person */
  async resetPassword(person) {
    const name = person.displayName || person.userName;
    let password = '';
    let until = '';
    const done = await ask({
      title: t('reset-title', { name }),
      body: html`<p>${t('reset-body')}</p>`,
      confirm: t('reset-confirm'),
      danger: true,
      act: async () => {
        const reset = await api.post(`/api/accounts/people/${person.id}/password-reset`);
        this.replace(reset.person);
        password = reset.password;
        until = moment(reset.person.oneTimeUntil);
      },
    });
    if (!done) return;
    show(
      t('reset-made', { name }),
      html`<p>${t('reset-once')}</p><pre class="secret" tabindex="0">${password}</pre>
        <p>${t('reset-use', { userName: person.userName, until })}</p>`,
      t('reset-copied'),
    );
  }

  /** @param {Person} person */
  erase(person) {
    ask({
      title: t('remove-title', { name: person.displayName || person.userName }),
      body: html`<p>${t('remove-body')}</p>`,
      confirm: t('remove'),
      danger: true,
      act: async () => {
        await api.remove(`/api/accounts/people/${person.id}`);
        this.outdated = this.fetching;
        this.pager.items = this.pager.items.filter(each => each.id !== person.id);
        this.update();
      },
    });
  }

  /** @param {Person} person */
  replace(person) {
    this.outdated = this.fetching;
    this.pager.items = this.pager.items.map(each => (each.id === person.id ? person : each));
    this.update();
  }

  template() {
    return html`<section class="stack" aria-labelledby="people-title">
      <h2 id="people-title">${t('people')}</h2>
      <form class="search" role="search" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
        <label for="people-q">${t('people-search')}</label>
        <div class="search__box">${icon('search')}
          <input id="people-q" type="search" autocomplete="off" @input=${(/** @type {Event} */ event) => {
            this.q = /** @type {HTMLInputElement} */ (event.target).value.trim();
            this.refreshSoon();
          }}>
        </div>
      </form>
      ${alertBox(this.problem)}
      <div class="stack" aria-busy=${String(this.fetching)}>
        ${this.pager.loaded ? this.list() : html`<p class="loading" role="status">${shared('page.loading')}</p>`}
      </div>
    </section>`;
  }

  list() {
    if (this.pager.items.length === 0) return html`<p class="empty" role="status">${t('people-none')}</p>`;
    return html`<ul class="rows card people">${repeat(this.pager.items, person => person.id, person => html`<li class="person">
        <div>
          <h3>${person.displayName || person.userName}</h3>
          <p class="soft small">${person.userName}, ${t('since', { day: dayOf(person.createdAt) })}</p>
          ${person.oneTimeUntil ? html`<p class="soft small">${t('one-time', { until: moment(person.oneTimeUntil) })}</p>` : nothing}
          <p class="person__roles">
            ${person.blocked ? html`<span class="tag tag--danger">${t('blocked')}</span>` : nothing}
            ${person.roles.map(role => html`<span class="tag">${shared(`role.${role}`)}</span>`)}
          </p>
        </div>
        <div class="actions">
          ${this.action(person, t('roles'), () => this.changeRoles(person))}
          ${person.id === this.own ? nothing : this.action(person, t('reset'), () => this.resetPassword(person))}
          ${this.action(person, t(person.blocked ? 'unblock' : 'block'), () => this.toggleBlock(person))}
          ${this.action(person, t('remove'), () => this.erase(person), 'button--danger')}
        </div>
      </li>`)}</ul>
      ${this.moreButton()}`;
  }

  /** @param {Person} person @param {string} label @param {() => void} act @param {string} [kind] */
  action(person, label, act, kind = 'button--quiet') {
    return html`<button class="button button--small ${kind}" type="button" @click=${act}>${label}<span class="visually-hidden"> ${person.userName}</span></button>`;
  }
}
customElements.define('administration-people', AdministrationPeople);

/** @extends {SearchedList<Entry>} */
class AdministrationAudit extends SearchedList {
  subject = '';
  kind = '';
  /** @type {Map<string, string>} who did it, by id; empty while that is asked */
  names = new Map();

  update() {
    super.update();
    this.learnNames();
  }

  async learnNames() {
    const actors = new Set(this.pager.items.map(actorOf));
    const unknown = [...actors].filter(id => id && !this.names.has(id));
    if (unknown.length === 0) return;
    await Promise.all(unknown.map(id => this.learnName(id)));
    super.update();
  }

  /** @param {string} id */
  async learnName(id) {
    this.names.set(id, '');
    try {
      const { displayName, userName } = await api.get(`/api/accounts/people/${id}`);
      this.names.set(id, t('audit-by', { name: displayName === userName ? userName : `${displayName} (${userName})` }));
    } catch (thrown) {
      if (Problem.of(thrown).status === 404) this.names.set(id, t('audit-by-gone'));
      else this.names.delete(id);
    }
  }

  /** @param {Entry} entry */
  actor(entry) {
    const id = actorOf(entry);
    return id ? this.names.get(id) : t('audit-by-plaza');
  }

  /** @param {string | null} after */
  path(after) {
    return withQuery('/api/ledger/audit/entries', { subject: this.subject, kind: this.kind, limit: 20, after });
  }

  /** @param {'subject' | 'kind'} name */
  filter(name) {
    return html`<div>
      <label for="audit-${name}">${t(`audit-${name}`)}</label>
      <input id="audit-${name}" type="text" autocomplete="off" spellcheck="false" placeholder=${t(`audit-${name}-example`)}
        @input=${(/** @type {Event} */ event) => {
          this[name] = /** @type {HTMLInputElement} */ (event.target).value.trim();
          this.refreshSoon();
        }}>
    </div>`;
  }

  template() {
    return html`<section class="stack" aria-labelledby="audit-title">
      <h2 id="audit-title">${t('audit')}</h2>
      <p class="soft">${t('audit-about')}</p>
      <form class="search" role="search" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
        ${this.filter('subject')} ${this.filter('kind')}
      </form>
      ${alertBox(this.problem)}
      <div class="stack" aria-busy=${String(this.fetching)}>
        ${this.pager.loaded ? this.list() : html`<p class="loading" role="status">${shared('page.loading')}</p>`}
      </div>
    </section>`;
  }

  list() {
    if (this.pager.items.length === 0) return html`<p class="empty" role="status">${t(this.subject || this.kind ? 'audit-none' : 'audit-empty')}</p>`;
    return html`<ul class="rows card">${this.pager.items.map(entry => html`<li>
        <p class="audit__line">
          <strong>${t(`kind.${entry.kind}`) === `kind.${entry.kind}` ? entry.kind : t(`kind.${entry.kind}`)}</strong>
          <span>${this.actor(entry)}</span>
          <time class="soft small" datetime=${entry.at}>${moment(entry.at)}</time>
          <span class="soft small">${t('audit-index', { index: String(entry.index ?? '…') })}</span>
        </p>
        <details>
          <summary class="hash">${entry.subject}</summary>
          <pre tabindex="0">${pretty(entry.body)}</pre>
        </details>
      </li>`)}</ul>
      ${this.moreButton()}`;
  }
}
customElements.define('administration-audit', AdministrationAudit);

/** @param {Entry} entry @returns {string} the id of who did it; empty where Plaza itself did */
function actorOf(entry) {
  return JSON.parse(entry.body).actor ?? '';
}

/** @param {string} json */
function pretty(json) {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
