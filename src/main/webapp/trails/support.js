import { html } from '/vendor/lit-html/lit-html.js';
import { api } from '/app/api.js';
import { Form } from '/app/forms.js';
import { moreButton } from '/app/parts.js';
import { ago } from '/app/texts.js';
import { trailsNav } from '/trails/parts.js';
import { KINDS, tags, talk, TalkPage } from '/trails/talk.js';
import { t } from '/trails/texts.js';

/** A player's questions, suggestions and complaints, and what was answered. */
class TrailsSupportPage extends TalkPage {
  asking = new Form(this, 'asking', async values => {
    const opened = await api.post(this.requests, { kind: values.kind, subject: values.subject.trim(), text: values.text.trim() });
    location.assign(`/trails/support.html?id=${encodeURIComponent(opened.id)}`);
    await new Promise(() => {});
  });

  get requests() {
    return '/api/trails/support';
  }

  get heading() {
    return this.request?.subject ?? t('edit.support.title');
  }

  /** @returns {'SIGNED_IN'} */
  get audience() {
    return 'SIGNED_IN';
  }

  one() {
    const { request } = this;
    return html`<p class="back"><a href="/trails/support.html">${t('edit.support.title')}</a></p>
      <h1>${request.subject}</h1>
      <p class="actions">${tags(request)}</p>
      ${talk(request, false)}
      ${this.answering(t('edit.talk.more'), t('edit.talk.end-own'))}`;
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
            ${moreButton(this.pager, () => this.update())}`}</section>`;
  }
}
customElements.define('trails-support-page', TrailsSupportPage);
