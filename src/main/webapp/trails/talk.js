import { html } from '/vendor/lit-html/lit-html.js';
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

/** A form to say more; nothing once it is closed. @param {any} form @param {{state: string}} request @param {string} label */
export function reply(form, request, label) {
  if (request.state === 'CLOSED') return html`<p class="empty">${t('edit.talk.closed')}</p>`;
  return html`<form class="stack" novalidate @submit=${form.submit}>
    ${form.alert()}
    ${form.field({ name: 'text', label, type: 'textarea', rows: 4, maxlength: 4000 })}
    <div class="actions">${form.button(t('edit.talk.send'))}</div>
  </form>`;
}
