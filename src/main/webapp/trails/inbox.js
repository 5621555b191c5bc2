import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Pager, Problem, withQuery } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { Form } from '/app/forms.js';
import { moreButton } from '/app/parts.js';
import { say } from '/app/say.js';
import { ago } from '/app/texts.js';
import { editorNav, etag, KEEPERS } from '/trails/edit-parts.js';
import { KINDS, reply, tags, talk } from '/trails/talk.js';
import { t } from '/trails/texts.js';

const PATH = '/api/trails/inbox';
const STATES = ['OPEN', 'ANSWERED', 'CLOSED'];

/** What players ask, suggest and complain of: a list, and one of them with its conversation. */
class TrailsInboxPage extends PlazaPage {
  requestId = new URLSearchParams(location.search).get('id');
  state = 'OPEN';
  kind = '';
  fetching = false;
  /** @type {any} */
  request = null;
  /** @type {Pager<any>} */
  pager = new Pager(after => withQuery(PATH, { state: this.state, kind: this.kind, limit: 50, after }));

  form = new Form(this, 'reply', async (values, form) => {
    this.request = await api.post(`${this.path}/messages`, { text: values.text.trim() }, etag(this.request.version));
    form.reset();
    say(t('edit.talk.sent'));
  });

  get path() {
    return `${PATH}/${encodeURIComponent(this.requestId ?? '')}`;
  }

  get heading() {
    return this.request?.subject ?? t('edit.inbox');
  }

  get audience() {
    return KEEPERS;
  }

  async load() {
    if (this.requestId) this.request = await api.get(this.path);
    else await this.pager.first();
    document.title = `${this.heading} · Plaza`;
  }

  /** @param {'state' | 'kind'} what @param {Event} event */
  async choose(what, event) {
    this[what] = /** @type {HTMLSelectElement} */ (event.target).value;
    try {
      await this.pager.first();
      this.update();
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  async more() {
    this.fetching = true;
    this.update();
    try {
      await this.pager.more();
    } finally {
      this.fetching = false;
      this.update();
    }
  }

  async end() {
    try {
      this.request = await api.post(`${this.path}/close`, undefined, etag(this.request.version));
      say(t('edit.talk.ended'));
    } catch (thrown) {
      this.form.refuse(Problem.of(thrown));
    }
    this.update();
  }

  content() {
    return this.request ? this.one() : this.list();
  }

  one() {
    const { request } = this;
    return html`<p class="back"><a href="/trails/inbox.html">${t('edit.inbox')}</a></p>
      <h1>${request.subject}</h1>
      <p class="actions">${tags(request)} <span class="soft">${request.player ?? t('edit.talk.no-player')}</span></p>
      ${talk(request, true)}
      <section class="card stack narrow-form">${reply(this.form, request, t('edit.talk.answer'))}
        ${request.state === 'CLOSED' ? nothing : html`<div class="actions"><button class="button button--quiet" type="button" @click=${() => this.end()}>${t('edit.talk.end')}</button></div>`}
      </section>`;
  }

  list() {
    return html`<h1>${this.heading}</h1>
      <p class="intro">${t('edit.inbox.about')}</p>
      ${editorNav(this.town?.account ?? null, '/trails/inbox.html')}
      <div class="tools">
        <div class="field"><label for="state">${t('edit.inbox.state')}</label>
          <select id="state" @change=${/** @param {Event} event */ event => this.choose('state', event)}>${STATES.map(each => html`<option value=${each}>${t(`edit.state.${each}`)}</option>`)}</select></div>
        <div class="field"><label for="kind">${t('edit.inbox.kind')}</label>
          <select id="kind" @change=${/** @param {Event} event */ event => this.choose('kind', event)}><option value="">${t('edit.inbox.all-kinds')}</option>${KINDS.map(each => html`<option value=${each}>${t(`edit.kind.${each}`)}</option>`)}</select></div>
      </div>
      ${this.pager.items.length === 0
        ? html`<p class="empty">${t('edit.inbox.none')}</p>`
        : html`<ul class="rows card">${this.pager.items.map(each => html`<li class="row">
            <div><a href="/trails/inbox.html?id=${each.id}"><strong>${each.subject}</strong></a>
              <span class="soft small">${[each.player, ago(each.changedAt)].filter(Boolean).join(' · ')}</span></div>
            <span class="actions">${tags(each)}</span></li>`)}</ul>
            ${moreButton(this.pager, this.fetching, () => this.more())}`}`;
  }
}
customElements.define('trails-inbox-page', TrailsInboxPage);
