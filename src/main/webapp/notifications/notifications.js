import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, Pager, Problem, withQuery } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { listen } from '/app/live.js';
import { moreButton } from '/app/parts.js';
import { ago, moment } from '/app/texts.js';
import { t } from '/notifications/texts.js';

/** @typedef {{id: string, kind: string, text: string, link: string, createdAt: string, read: boolean}} Notification */

class PlazaNotifications extends PlazaPage {
  /** @type {Pager<Notification>} */
  pager = new Pager(after => withQuery('/api/notifications', { limit: after ? 20 : this.shown, after }));
  /** @type {Problem | null} */
  problem = null;

  /** As many as are read anew: those that are on the page. */
  get shown() {
    return Math.max(20, Math.min(100, this.pager.items.length));
  }

  get heading() {
    return t('title');
  }

  /** @returns {'SIGNED_IN'} */
  get audience() {
    return 'SIGNED_IN';
  }

  async load() {
    await this.pager.first();
    // what came before the line was open, or while it was down, was told to others only
    listen(
      ['plaza.notifications'],
      () => this.again(),
      isOn => isOn && this.again(),
    );
  }

  /** Reads anew as much as is shown. @param {() => Promise<unknown>} [act] is done first */
  async again(act) {
    try {
      await act?.();
      await this.pager.first();
      this.problem = null;
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.update();
  }

  readAll = () => this.again(() => api.post('/api/notifications/read'));

  /** Is read by following it; the page that comes need not wait for that. @param {Notification} notification */
  follow(notification) {
    if (!notification.read) {
      fetch(`/api/notifications/${notification.id}/read`, { method: 'POST', keepalive: true });
    }
  }

  content() {
    const { items } = this.pager;
    return html`<div class="title-row">
        <h1>${this.heading}</h1>
        ${items.some(each => !each.read)
          ? html`<button class="button button--quiet" type="button" @click=${this.readAll}>${t('read-all')}</button>`
          : nothing}
      </div>
      ${alertBox(this.problem)}
      ${items.length
        ? html`<ul class="rows card">${repeat(items, each => each.id, each => html`<li>
            <a class="notification ${each.read ? '' : 'notification--new'}" href=${each.link} @click=${() => this.follow(each)}>
              ${each.read ? nothing : html`<span class="tag">${t('new')}</span>`}
              <span class="notification__text">${each.text}</span>
              <time datetime=${each.createdAt} title=${moment(each.createdAt)}>${ago(each.createdAt)}</time>
            </a>
          </li>`)}</ul>
          ${moreButton(this.pager, () => this.update())}`
        : html`<p class="empty">${t('none')}</p>`}`;
  }
}
customElements.define('plaza-notifications', PlazaNotifications);
