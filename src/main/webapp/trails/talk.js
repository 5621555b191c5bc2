import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, etagOf, Pager, Problem, withQuery } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaPage } from '/app/element.js';
import { Form } from '/app/forms.js';
import { say } from '/app/say.js';
import { moment } from '/app/texts.js';
import { t } from '/trails/texts.js';

export const KINDS = ['QUESTION', 'SUGGESTION', 'COMPLAINT'];

/** @typedef {{id: string, fromStaff: boolean, text: string, sentAt: string}} Message */

/**
 * A conversation, the oldest first.
 * @param {{messages: Message[]}} request
 * @param {boolean} byStaff whether those who keep the game read it
 */
export function talk(request, byStaff) {
  return html`<ol class="talk">${request.messages.map(each => html`<li class="talk__message ${each.fromStaff ? 'talk__message--staff' : ''}">
    <p class="small soft">${t(each.fromStaff === byStaff ? 'edit.talk.you' : byStaff ? 'edit.talk.player' : 'edit.talk.staff')} · ${moment(each.sentAt)}</p>
    <p class="pre">${each.text}</p></li>`)}</ol>`;
}

/** @param {{state: string, kind: string}} request */
export function tags(request) {
  return html`<span class="tag ${request.state === 'OPEN' ? '' : request.state === 'CLOSED' ? 'tag--quiet' : 'tag--good'}">${t(`edit.state.${request.state}`)}</span>
    <span class="tag tag--quiet">${t(`edit.kind.${request.kind}`)}</span>`;
}

/** A form to say more; nothing once it is closed, save what could not be sent any more. @param {any} form @param {{state: string}} request @param {string} label */
function reply(form, request, label) {
  if (request.state === 'CLOSED' && !form.busy && !form.problem) return html`<p class="empty">${t('edit.talk.closed')}</p>`;
  return html`<form class="stack" novalidate @submit=${form.submit}>
    ${form.alert()}
    ${form.field({ name: 'text', label, type: 'textarea', rows: 4, maxlength: 4000 })}
    <div class="actions">${form.button(t('edit.talk.send'))}</div>
  </form>`;
}

/** A list of requests, or the one that the address names with its conversation. */
export class TalkPage extends PlazaPage {
  requestId = new URLSearchParams(location.search).get('id');
  /** @type {any} */
  request = null;
  /** @type {Pager<any>} */
  pager = new Pager(after => withQuery(this.requests, { ...this.query, limit: 50, after }));

  form = new Form(this, 'reply', async (values, form) => {
    await this.change(() => api.post(`${this.path}/messages`, { text: values.text.trim() }, this.seen));
    form.reset();
    say(t('edit.talk.sent'));
  });

  /** The address of the API. @returns {string} */
  get requests() {
    throw new Error('no address');
  }

  /** Which of them the list shows. @returns {Record<string, string>} */
  get query() {
    return {};
  }

  /** The version that a reply answers, where it must be the newest. @returns {string | undefined} */
  get seen() {
    return undefined;
  }

  get path() {
    return `${this.requests}/${encodeURIComponent(this.requestId ?? '')}`;
  }

  async load() {
    if (this.requestId) this.request = await api.get(this.path);
    else await this.pager.first();
    document.title = `${this.heading} · Plaza`;
  }

  /** Where somebody was faster, shows what they did; what is typed here stays. @param {() => Promise<any>} act */
  async change(act) {
    try {
      this.request = await act();
    } catch (thrown) {
      if (Problem.of(thrown).slug !== 'stale') throw thrown;
      this.request = await api.get(this.path);
      this.update();
      if (this.request.state === 'CLOSED') throw new Problem({ title: t('edit.talk.closed') });
      throw new Problem({ title: t('edit.talk.changed'), detail: t('edit.talk.changed-about') });
    }
  }

  async close() {
    await this.change(() => api.post(`${this.path}/close`, undefined, etagOf(this.request.version)));
    this.form.problem = null;
    say(t('edit.talk.ended'));
    this.update();
  }

  /** @param {string} label what ends it */
  async end(label) {
    if (/** @type {HTMLTextAreaElement | null} */ (this.querySelector('textarea'))?.value.trim()) {
      await ask({ title: t('edit.talk.unsent'), body: html`<p>${t('edit.talk.unsent-about')}</p>`, confirm: label, danger: true, act: () => this.close() });
      return;
    }
    try {
      await this.close();
    } catch (thrown) {
      this.form.refuse(Problem.of(thrown));
      this.update();
    }
  }

  content() {
    return this.request ? this.one() : this.list();
  }

  /** @returns {unknown} */
  one() {
    return nothing;
  }

  /** @returns {unknown} */
  list() {
    return nothing;
  }

  /** @param {string} label of a reply @param {string} end what ends the conversation */
  answering(label, end) {
    return html`<section class="card stack narrow-form">${reply(this.form, this.request, label)}
        ${this.request.state === 'CLOSED' ? nothing : html`<div class="actions"><button class="button button--quiet" type="button" @click=${() => this.end(end)}>${end}</button></div>`}
      </section>`;
  }
}
