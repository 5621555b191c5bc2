import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Pager, Problem, withQuery } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { Form } from '/app/forms.js';
import { moreButton } from '/app/parts.js';
import { say } from '/app/say.js';
import { ago } from '/app/texts.js';
import { etag } from '/trails/edit-parts.js';
import { trailsNav } from '/trails/parts.js';
import { KINDS, reply, tags, talk } from '/trails/talk.js';
import { t } from '/trails/texts.js';

const PATH = '/api/trails/support';

/** A player's questions, suggestions and complaints, and what was answered. */
class TrailsSupportPage extends PlazaPage {
  requestId = new URLSearchParams(location.search).get('id');
  fetching = false;
  /** @type {any} */
  request = null;
  /** @type {Pager<any>} */
  pager = new Pager(after => withQuery(PATH, { limit: 50, after }));

  asking = new Form(this, 'asking', async values => {
    const opened = await api.post(PATH, { kind: values.kind, subject: values.subject.trim(), text: values.text.trim() });
    location.assign(`/trails/support.html?id=${encodeURIComponent(opened.id)}`);
    await new Promise(() => {});
  });

  form = new Form(this, 'reply', async (values, form) => {
    this.request = await api.post(`${this.path}/messages`, { text: values.text.trim() });
    form.reset();
    say(t('edit.talk.sent'));
  });

  get path() {
    return `${PATH}/${encodeURIComponent(this.requestId ?? '')}`;
  }

  get heading() {
    return this.request?.subject ?? t('edit.support.title');
  }

  /** @returns {'SIGNED_IN'} */
  get audience() {
    return 'SIGNED_IN';
  }

  async load() {
    if (this.requestId) this.request = await api.get(this.path);
    else await this.pager.first();
    document.title = `${this.heading} · Plaza`;
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
    return html`<p class="back"><a href="/trails/support.html">${t('edit.support.title')}</a></p>
      <h1>${request.subject}</h1>
      <p class="actions">${tags(request)}</p>
      ${talk(request, false)}
      <section class="card stack narrow-form">${reply(this.form, request, t('edit.talk.more'))}
        ${request.state === 'CLOSED' ? nothing : html`<div class="actions"><button class="button button--quiet" type="button" @click=${() => this.end()}>${t('edit.talk.end-own')}</button></div>`}
      </section>`;
  }

  list() {
    const { asking } = this;
    return html`<h1>${this.heading}</h1>
      <p class="intro">${t('edit.support.about')}</p>
      ${trailsNav('/trails/support.html')}
      <form class="card narrow-form" novalidate @submit=${asking.submit}>
        <h2>${t('edit.support.new')}</h2>
        ${asking.alert()}
        ${asking.field({ name: 'kind', label: t('edit.support.kind'), type: 'select', value: 'QUESTION', options: KINDS.map(each => /** @type {[string, string]} */ ([each, t(`edit.kind.${each}`)])) })}
        ${asking.field({ name: 'subject', label: t('edit.support.subject'), maxlength: 120 })}
        ${asking.field({ name: 'text', label: t('edit.support.text'), type: 'textarea', rows: 5, maxlength: 4000 })}
        <div class="actions">${asking.button(t('edit.talk.send'))}</div>
      </form>
      <section class="stack" aria-labelledby="own"><h2 id="own">${t('edit.support.own')}</h2>
      ${this.pager.items.length === 0
        ? html`<p class="empty">${t('edit.support.none')}</p>`
        : html`<ul class="rows card">${this.pager.items.map(each => html`<li class="row">
            <div><a href="/trails/support.html?id=${each.id}"><strong>${each.subject}</strong></a> <span class="soft small">${ago(each.changedAt)}</span></div>
            <span class="actions">${tags(each)}</span></li>`)}</ul>
            ${moreButton(this.pager, this.fetching, () => this.more())}`}</section>`;
  }
}
customElements.define('trails-support-page', TrailsSupportPage);
