import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, Pager, withQuery } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaElement } from '/app/element.js';
import { Form } from '/app/forms.js';
import { listen } from '/app/live.js';
import { moreButton } from '/app/parts.js';
import { say } from '/app/say.js';
import { ago, moment, t as shared } from '/app/texts.js';
import { hasRole, town } from '/app/town.js';
import { t } from '/board/texts.js';

/** @typedef {import('/board/types.js').Note} Note */

const LONGEST = 140;

/** The notes, with the form to leave one; new ones of others appear by themselves. */
class BoardNotes extends PlazaElement {
  /** @type {Pager<Note>} */
  pager = new Pager(after => withQuery('/api/board/notes', { limit: this.dataset.limit ?? 20, after }));
  canHide = false;
  /** @type {boolean | null} not known until the line is open or has failed */
  connected = null;
  length = 0;
  /** @type {Set<number>} */
  arrived = new Set();

  form = new Form(this, 'note', async ({ text }, form) => {
    const note = await api.post('/api/board/notes', { text: text.trim() });
    form.reset();
    this.length = 0;
    this.add(note);
    say(t('notes.added'));
  });

  async start() {
    const [{ account }] = await Promise.all([town(), this.pager.first()]);
    this.canHide = hasRole(account, 'ADMIN');
    listen(
      ['board.notes'],
      (_, news) => this.hear(news),
      connected => this.onLine(connected),
    );
  }

  /** @param {boolean} connected */
  async onLine(connected) {
    const { loaded } = this.pager;
    const before = this.connected;
    this.connected = connected;
    this.update();
    if (!connected || !loaded) return;
    if (before === null) await this.addNewest();
    else if (!before) await this.catchUp();
  }

  /** What came since the list was read, a moment ago. */
  async addNewest() {
    const newest = await api.get(this.pager.path(null));
    for (const note of newest.items.reverse()) this.add(note);
  }

  /** Reads as many again as there were: what came or was hidden during a gap was not told here. */
  async catchUp() {
    const before = new Set(this.pager.items.map(note => note.number));
    const newest = Math.max(0, ...before);
    /** @type {Note[]} */
    let heard = [];
    await this.pager.again(read => {
      for (const note of read) if (note.number > newest) this.arrived.add(note.number);
      // the line is open already: what was heard of meanwhile counts too
      heard = this.pager.items.filter(note => note.number > newest);
      const kept = new Set(this.pager.items.map(note => note.number));
      return read.filter(note => kept.has(note.number) || !before.has(note.number));
    });
    for (const note of heard) this.add(note);
    this.update();
  }

  /** @param {Note & {hidden?: boolean}} news */
  hear(news) {
    if (news.hidden) this.drop(news.number);
    else this.add(news);
  }

  /** @param {Note} note */
  add(note) {
    if (this.pager.items.some(each => each.number === note.number)) return;
    this.arrived.add(note.number);
    this.pager.items = [note, ...this.pager.items].sort((one, other) => other.number - one.number);
    this.update();
  }

  /** @param {number} number */
  drop(number) {
    this.pager.items = this.pager.items.filter(note => note.number !== number);
    this.update();
  }

  /** @param {Note} note */
  hide(note) {
    ask({
      title: t('notes.hide-title', { number: note.number }),
      body: html`<p>«${note.text}»</p><p>${t('notes.hide-body')}</p>`,
      confirm: t('notes.hide'),
      danger: true,
      fields: [{ name: 'reason', label: t('notes.hide-reason'), optional: true, maxlength: 500 }],
      act: async ({ reason }) => {
        await api.post(`/api/board/notes/${note.number}/hide`, { reason: reason.trim() || undefined });
        this.drop(note.number);
      },
    });
  }

  /** @param {Note} note */
  note(note) {
    return html`<li class="note ${this.arrived.has(note.number) ? 'note--new' : ''}">
      <p class="note__text">${note.text}</p>
      <p class="note__about">
        <span>${t('notes.number', { number: String(note.number) })}</span>
        <time datetime=${note.createdAt} title=${moment(note.createdAt)}>${ago(note.createdAt)}</time>
        ${this.canHide
          ? html`<button class="link-button" type="button" @click=${() => this.hide(note)}>
              ${t('notes.hide')}<span class="visually-hidden"> ${t('notes.number', { number: String(note.number) })}</span>
            </button>`
          : nothing}
      </p>
    </li>`;
  }

  template() {
    const left = LONGEST - this.length;
    const short = this.dataset.short !== undefined;
    return html`<section class="notes" aria-labelledby="notes-title">
      <div class="title-row">
        <h2 id="notes-title">${t('notes.title')}</h2>
        ${this.pager.loaded && this.connected !== null
          ? html`<span class="live ${this.connected ? 'live--on' : ''}">${shared(this.connected ? 'live.on' : 'live.off')}</span>`
          : nothing}
      </div>
      <form class="note-form" novalidate @submit=${this.form.submit}>
        ${this.form.alert()}
        ${this.form.field({
          name: 'text',
          label: t('notes.label'),
          type: 'textarea',
          rows: 2,
          hint: t('notes.left', { count: left }),
          oninput: event => {
            this.length = [.../** @type {HTMLTextAreaElement} */ (event.target).value].length;
            this.update();
          },
        })}
        <div class="actions">${this.form.button(t('notes.send'), { working: t('notes.sending') })}</div>
      </form>
      ${this.pager.loaded ? this.list(short) : html`<p class="loading" role="status">${t('notes.loading')}</p>`}
    </section>`;
  }

  /** @param {boolean} short */
  list(short) {
    const notes = short ? this.pager.items.slice(0, Number(this.dataset.limit)) : this.pager.items;
    if (notes.length === 0) return html`<p class="empty">${t('notes.empty')}</p>`;
    return html`<ul class="note-list">${repeat(notes, note => note.number, note => this.note(note))}</ul>
      ${short ? nothing : moreButton(this.pager, () => this.update(), t('notes.more'))}
      <p class="soft small">${t('notes.by-address')} <a href="/words">${t('notes.wall')}</a></p>`;
  }
}
customElements.define('board-notes', BoardNotes);
