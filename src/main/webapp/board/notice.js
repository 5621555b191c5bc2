import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Problem } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaPage } from '/app/element.js';
import { icon } from '/app/icons.js';
import { listen } from '/app/live.js';
import { day, moment, size } from '/app/texts.js';
import { hasRole } from '/app/town.js';
import { askToKeep } from '/board/identity-numbers.js';
import { addressOf, nameOf, statusTag } from '/board/notices.js';
import { safeNodes } from '/board/safe-html.js';
import { t } from '/board/texts.js';

class BoardNotice extends PlazaPage {
  noticeId = new URLSearchParams(location.search).get('id') ?? '';
  /** @type {import('/board/types.js').Notice | null} */
  notice = null;
  /** @type {HTMLElement | null} */
  text = null;
  /** @type {string | null} */
  etag = null;

  get heading() {
    return this.notice?.title ?? t('notice.title');
  }

  get path() {
    return `/api/board/notices/${encodeURIComponent(this.noticeId)}`;
  }

  async load() {
    await this.read();
    if (this.notice?.status === 'DRAFT') {
      location.replace(`/board/edit.html?id=${encodeURIComponent(this.noticeId)}`);
    }
    // what happens to its corrections is about this notice too
    const again = () => this.read().then(() => this.update());
    listen(['board.notices'], again, connected => connected && again());
  }

  async read() {
    const { value, etag } = await api.read(this.path);
    if (etag !== null && etag === this.etag) return;
    this.notice = value;
    this.etag = etag;
    this.text = document.createElement('div');
    this.text.className = 'prose';
    this.text.append(safeNodes(value.body ?? ''));
    document.title = `${value.title} · Plaza`;
  }

  /** @param {string} [typed] the reason, from before */
  async withdraw(typed) {
    let reason = '';
    /** @type {Problem[]} */
    const refusals = [];
    const send = async (keepIdentityNumbers = false) => {
      await api.post(`${this.path}/withdraw`, { reason, keepIdentityNumbers }, this.etag);
      await this.read();
      this.update();
    };
    await ask({
      title: t('withdraw.title'),
      body: html`<p>${t('withdraw.body')}</p>`,
      confirm: t('withdraw.confirm'),
      danger: true,
      fields: [{ name: 'reason', label: t('withdraw.reason'), type: 'textarea', rows: 3, maxlength: 500, value: typed }],
      act: async values => {
        reason = values.reason.trim();
        try {
          await send();
        } catch (thrown) {
          const problem = Problem.of(thrown);
          if (problem.slug !== 'identity-numbers-unconfirmed') throw problem;
          refusals.push(problem);
        }
      },
    });
    const [refused] = refusals;
    if (!refused) return;
    const numbers = refused.violations.map(violation => ({ masked: violation.message }));
    const isKept = await askToKeep(refused, numbers, t('identity.withdraw'), () => send(true));
    if (!isKept) await this.withdraw(reason);
  }

  /** @param {import('/board/types.js').Notice} notice */
  banner(notice) {
    return html`
      ${notice.status === 'WITHDRAWN'
        ? html`<div class="banner banner--danger">${icon('warning')}<div>
            <p><strong>${t('notice.withdrawn')}</strong></p>
            ${notice.withdrawnReason ? html`<p>${notice.withdrawnReason}</p>` : nothing}
          </div></div>`
        : nothing}
      ${notice.correction
        ? html`<div class="banner">${icon('pencil')}<p>${t(notice.correction.withdrawn ? 'notice.correction-withdrawn' : 'notice.corrected-by')}
            <a href=${addressOf(notice.correction.id)}>${t('notice.see-correction')}</a></p></div>`
        : nothing}
      ${notice.corrects
        ? html`<div class="banner">${icon('pencil')}<p>${t('notice.corrects')}
            <a href=${addressOf(notice.corrects)}>${t('notice.see-corrected')}</a></p></div>`
        : nothing}
      ${notice.status === 'EXPIRED' ? html`<div class="banner">${icon('warning')}<p>${t('notice.expired')}</p></div>` : nothing}`;
  }

  content() {
    const notice = this.notice;
    if (!notice) return nothing;
    const isClerk = hasRole(this.town?.account ?? null, 'CLERK', 'ADMIN');
    return html`<p class="back"><a href="/board/">${t('notice.back')}</a></p>
      <div class="split">
        <article class="notice stack">
          <p class="notice-card__about">
            <span class="tag">${nameOf(notice.category)}</span> ${statusTag(notice.status)}
          </p>
          <h1>${notice.title}</h1>
          ${this.banner(notice)}
          ${notice.body ? this.text : html`<p class="empty">${t('notice.no-text')}</p>`}
          ${notice.attachment && notice.status !== 'WITHDRAWN'
            ? html`<a class="attachment" href="${this.path}/attachment" download>
                ${icon('file')}
                <span><span class="attachment__name">${notice.attachment.fileName}</span>
                <span class="soft small">PDF, ${size(notice.attachment.bytes)}</span></span>
              </a>`
            : nothing}
          ${isClerk ? this.tools(notice) : nothing}
        </article>
        <aside class="card stack" aria-labelledby="facts-title">
          <h2 id="facts-title">${t('notice.facts')}</h2>
          <dl class="facts facts--stacked">
            <dt>${t('notice.published-at')}</dt><dd>${moment(notice.publishedAt)}</dd>
            <dt>${t('notice.period')}</dt>
            <dd>${t('notice.from-to', { from: day(notice.firstDay), to: day(notice.lastDay) })}
              <br><span class="soft small">${t(`period.${notice.period.kind}`, { count: notice.period.days })}</span></dd>
            ${notice.attachment
              ? html`<dt>${t('notice.attachment-hash')}</dt><dd class="hash">${notice.attachment.sha256}</dd>`
              : nothing}
            <dt>${t('notice.hash')}</dt><dd class="hash">${notice.sha256}</dd>
            <dt>${t('notice.log')}</dt>
            <dd><ol class="log">${notice.log.map(entry => html`<li>
              ${t(`log.${entry.kind}`)}, ${moment(entry.at)}
              <span class="soft small">${entry.index === null || entry.index === undefined ? t('log.waiting') : t('log.index', { index: String(entry.index) })}</span>
            </li>`)}</ol></dd>
          </dl>
          <div class="stack stack--tight">
            <a class="button button--wide" href="/board/verify.html?id=${encodeURIComponent(notice.id)}">${icon('seal')} ${t('notice.verify')}</a>
            <a class="button button--quiet button--wide" href="${this.path}/certificate" download>${icon('file')} ${t('notice.certificate')}</a>
          </div>
        </aside>
      </div>`;
  }

  /** @param {import('/board/types.js').Notice} notice */
  tools(notice) {
    const correctable = notice.correction?.withdrawn ? notice.correction.id : notice.correction ? null : notice.id;
    return html`<div class="actions clerk-tools">
      ${correctable
        ? html`<a class="button button--quiet" href="/board/edit.html?corrects=${encodeURIComponent(correctable)}">${t('notice.correct')}</a>`
        : nothing}
      ${notice.status === 'WITHDRAWN'
        ? nothing
        : html`<button class="button button--danger" type="button" @click=${() => this.withdraw()}>${t('notice.withdraw')}</button>`}
    </div>`;
  }
}
customElements.define('board-notice', BoardNotice);
