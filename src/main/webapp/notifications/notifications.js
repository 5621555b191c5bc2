import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Pager, withQuery } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { listen } from '/app/live.js';
import { moreButton } from '/app/parts.js';
import { ago, moment } from '/app/texts.js';
import { t } from '/notifications/texts.js';

/** @typedef {{id: string, kind: string, text: string, link: string, createdAt: string, read: boolean}} Notification */

class PlazaNotifications extends PlazaPage {
  /** @type {Pager<Notification>} */
  pager = new Pager(after => withQuery('/api/notifications', { limit: 20, after }));

  get heading() {
    return t('title');
  }

  /** @returns {'SIGNED_IN'} */
  get audience() {
    return 'SIGNED_IN';
  }

  async load() {
    await this.pager.first();
    listen(['plaza.notifications'], () => this.again());
  }

  /** Reads anew as much as is shown. */
  async again() {
    const shown = Math.max(20, Math.min(100, this.pager.items.length));
    const page = await api.get(withQuery('/api/notifications', { limit: shown }));
    this.pager.items = page.items;
    this.pager.next = page.next ?? null;
    this.update();
  }

  readAll = async () => {
    await api.post('/api/notifications/read');
    await this.again();
  };

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
      ${items.length
        ? html`<ul class="rows card">${items.map(each => html`<li>
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
