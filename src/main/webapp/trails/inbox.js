import { html } from '/vendor/lit-html/lit-html.js';
import { etagOf } from '/app/api.js';
import { moreButton } from '/app/parts.js';
import { ago } from '/app/texts.js';
import { editorNav, KEEPERS } from '/trails/edit-parts.js';
import { KINDS, tags, talk, TalkPage } from '/trails/talk.js';
import { t } from '/trails/texts.js';

const STATES = ['OPEN', 'ANSWERED', 'CLOSED'];

/** What players ask, suggest and complain of: a list, and one of them with its conversation. */
class TrailsInboxPage extends TalkPage {
  state = 'OPEN';
  kind = '';

  get requests() {
    return '/api/trails/inbox';
  }

  get query() {
    return { state: this.state, kind: this.kind };
  }

  get seen() {
    return etagOf(this.request.version);
  }

  get heading() {
    return this.request?.subject ?? t('edit.inbox');
  }

  get audience() {
    return KEEPERS;
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

  one() {
    const { request } = this;
    return html`<p class="back"><a href="/trails/inbox.html">${t('edit.inbox')}</a></p>
      <h1>${request.subject}</h1>
      <p class="actions">${tags(request)} <span class="soft">${request.player ?? t('edit.talk.no-player')}</span></p>
      ${talk(request, true)}
      ${this.answering(t('edit.talk.answer'), t('edit.talk.end'))}`;
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
            ${moreButton(this.pager, () => this.update())}`}`;
  }
}
customElements.define('trails-inbox-page', TrailsInboxPage);
