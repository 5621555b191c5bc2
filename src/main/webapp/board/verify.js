import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { PlazaPage } from '/app/element.js';
import { Form } from '/app/forms.js';
import { icon } from '/app/icons.js';
import { canVerify } from '/app/merkle.js';
import { moment } from '/app/texts.js';
import { addressOf } from '/board/notices.js';
import { t } from '/board/texts.js';
import { verify } from '/board/verifying.js';

/** @param {string} typed an identifier, or an address that has one */
function idIn(typed) {
  return /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(typed)?.[0] ?? null;
}

class BoardVerify extends PlazaPage {
  noticeId = new URLSearchParams(location.search).get('id') ?? '';
  /** @type {import('/board/verifying.js').Step[]} */
  steps = [];
  /** @type {Awaited<ReturnType<typeof verify>> | null} */
  result = null;

  form = new Form(this, 'verify', async ({ id }) => {
    this.noticeId = idIn(id) ?? id.trim();
    this.steps = [];
    this.result = null;
    history.replaceState(null, '', `/board/verify.html?id=${encodeURIComponent(this.noticeId)}`);
    if (!canVerify) return;
    this.result = await verify(this.noticeId, step => {
      this.steps = [...this.steps, step];
      this.update();
    });
  });

  get heading() {
    return t('verify.title');
  }

  waiting() {
    return this.content();
  }

  async start() {
    await super.start();
    this.update();
    if (this.noticeId) this.querySelector('form')?.requestSubmit();
  }

  content() {
    return html`<p class="back"><a href="/board/">${t('notice.back')}</a></p>
      <div><h1>${this.heading}</h1><p class="intro">${t('verify.intro')}</p></div>
      ${canVerify ? nothing : html`<div class="banner reading">${icon('warning')}<p>${t('verify.insecure')}</p></div>`}
      <form class="card reading" novalidate @submit=${this.form.submit}>
        ${this.form.alert()}
        ${this.form.field({ name: 'id', label: t('verify.id'), hint: t('verify.id-hint'), value: this.noticeId, autocomplete: 'off', spellcheck: false, autocapitalize: 'none' })}
        <div class="actions">${this.form.button(t(canVerify ? 'verify.start' : 'verify.insecure-command'), { working: t('verify.working') })}</div>
      </form>
      <div class="stack reading" aria-live="polite">${this.verdict()}${this.stepList()}</div>
      ${this.result ? this.details(this.result) : nothing}
      ${this.command()}`;
  }

  verdict() {
    const result = this.result;
    if (!result) return this.steps.length || this.noticeId ? nothing : html`<p class="empty">${t('verify.first')}</p>`;
    const { notice, valid, proof } = result;
    return html`<div class="verdict ${valid ? '' : 'verdict--wrong'}">
      ${icon(valid ? 'seal' : 'warning')}
      <div>
        <h2>${t(valid ? (notice.status === 'WITHDRAWN' ? 'verify.valid-withdrawn' : 'verify.valid') : 'verify.invalid')}</h2>
        <p>${valid
          ? t('verify.valid-detail', { title: notice.title, at: moment(JSON.parse(proof.body).data?.publishedAt ?? notice.publishedAt) })
          : t('verify.invalid-detail')}</p>
        ${notice.withdrawnAt ? html`<p>${t('verify.withdrawn', { at: moment(notice.withdrawnAt), reason: notice.withdrawnReason })}</p>` : nothing}
        ${notice.correction
          ? html`<p>${t(notice.correction.withdrawn ? 'notice.correction-withdrawn' : 'notice.corrected-by')}
              <a href=${addressOf(notice.correction.id)}>${t('notice.see-correction')}</a></p>`
          : nothing}
        <p><a href=${addressOf(notice.id)}>${t('verify.notice')}</a></p>
      </div>
    </div>`;
  }

  stepList() {
    if (this.steps.length === 0) return nothing;
    const marks = /** @type {const} */ ({ ok: 'check', wrong: 'close', unsure: 'warning' });
    return html`<section class="stack" aria-labelledby="steps-title">
      <h2 id="steps-title">${t('verify.steps')}</h2>
      <ol class="steps">${this.steps.map(step => html`<li>
        <span class="steps__mark steps__mark--${step.outcome}">${icon(marks[step.outcome])}</span>
        <div>
          <h3>${step.title} <span class="visually-hidden">(${t(`verify.${step.outcome}`)})</span></h3>
          <p class="soft">${step.outcome === 'unsure' ? t('verify.old-browser') : step.detail}</p>
        </div>
      </li>`)}</ol>
    </section>`;
  }

  /** @param {NonNullable<typeof this.result>} result */
  details({ notice, proof }) {
    return html`<details class="reading verify-details">
      <summary>${t('verify.details')}</summary>
      <dl class="facts facts--stacked">
        <dt>${t('notice.hash')}</dt><dd class="hash">${notice.sha256}</dd>
        <dt>${t('verify.entry')}</dt><dd><pre tabindex="0">${proof.body}</pre></dd>
        <dt>${t('verify.leaf-hash')}</dt><dd class="hash">${proof.leaf}</dd>
        <dt>${t('verify.root')}</dt><dd class="hash">${proof.head.root}</dd>
        <dt>${t('verify.checkpoint')}</dt><dd><pre tabindex="0">${proof.head.checkpoint}</pre></dd>
      </dl>
    </details>`;
  }

  /** People paste it into a terminal, and a link says what is asked for: so of what it says only an identifier is shown. */
  command() {
    const id = idIn(this.noticeId);
    if (id === null) return nothing;
    const origin = location.origin;
    return html`<section class="stack reading" aria-labelledby="yourself-title">
      <h2 id="yourself-title">${t('verify.yourself')}</h2>
      <p class="soft">${t('verify.yourself-detail')}</p>
      <pre class="command" tabindex="0">curl -fsSO ${origin}/board/verify.sh &amp;&amp; sh verify.sh ${origin} ${id}</pre>
    </section>`;
  }
}
customElements.define('board-verify', BoardVerify);
