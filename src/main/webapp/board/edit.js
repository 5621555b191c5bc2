import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, etagOf, Problem, upload } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaPage } from '/app/element.js';
import { alertBox, Form } from '/app/forms.js';
import { icon } from '/app/icons.js';
import { say } from '/app/say.js';
import { size, t as shared } from '/app/texts.js';
import { askToKeep } from '/board/identity-numbers.js';
import { addressOf, nameOf } from '/board/notices.js';
import '/board/rich-text.js';
import { t } from '/board/texts.js';

/** @typedef {import('/board/types.js').Notice} Notice */

const LARGEST = 10 * 1024 * 1024;

class BoardEdit extends PlazaPage {
  /** @type {Notice | null} */
  draft = null;
  /** @type {string | null} */
  etag = null;
  /** @type {import('/board/types.js').Category[]} */
  categories = [];
  /** @type {string | null} the notice that this one is to correct */
  corrects = new URLSearchParams(location.search).get('corrects');
  /** @type {number | null} */
  uploading = null;
  /** @type {Problem | null} */
  fileProblem = null;
  intent = 'save';
  /** @type {Notice | null} the notice that this one corrects, or one before it that still shows its text, to begin from */
  corrected = null;
  /** @type {string | undefined} */
  firstText;
  /** @type {string | null} what the server has of it */
  kept = null;

  form = new Form(this, 'edit', async values => {
    await this.save(values);
    if (this.intent === 'publish') await this.publish(false);
    else say(t('edit.saved'));
  });

  get heading() {
    if (this.corrects) return t('edit.correction');
    return this.draft ? t('edit.title') : t('edit.new');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['CLERK', 'ADMIN'];
  }

  get path() {
    return `/api/board/notices/${encodeURIComponent(this.draft?.id ?? '')}`;
  }

  async load() {
    const id = new URLSearchParams(location.search).get('id');
    const categories = await api.get('/api/board/categories');
    this.categories = categories.items ?? categories;
    if (id) {
      await this.read(`/api/board/notices/${encodeURIComponent(id)}`);
      if (this.draft && this.draft.status !== 'DRAFT') location.replace(addressOf(id));
      this.corrects = this.draft?.corrects ?? null;
    } else if (this.corrects) {
      this.corrected = await this.textBehind(this.corrects);
    }
  }

  async start() {
    await super.start();
    this.update();
    this.kept = this.written;
    window.addEventListener('beforeunload', event => {
      if (this.written !== this.kept) event.preventDefault();
    });
  }

  /** All that the form says, to be compared. */
  get written() {
    const form = this.querySelector('form');
    return form && JSON.stringify([[...new FormData(form)], this.text, this.corrects]);
  }

  /** @param {string} id @returns {Promise<Notice>} */
  async textBehind(id) {
    const notice = /** @type {Notice} */ (await api.get(`/api/board/notices/${encodeURIComponent(id)}`));
    return notice.body || !notice.corrects ? notice : this.textBehind(notice.corrects);
  }

  /** @param {string} path */
  async read(path) {
    const { value, etag } = await api.read(path);
    this.take(value, etag);
  }

  /** As this page's own change left it: what somebody else changed since must not pass for seen. @param {Notice} draft @param {string | null} [etag] */
  take(draft, etag = etagOf(draft.version)) {
    this.draft = draft;
    this.etag = etag;
  }

  /** @param {Record<string, string>} values */
  async save(values) {
    const body = {
      title: values.title.trim(),
      body: this.text,
      category: values.category,
      period: { days: Number(values['period.days']), kind: values['period.kind'] },
      corrects: this.corrects ?? undefined,
    };
    const sent = this.written;
    if (this.draft) {
      this.take(await api.put(this.path, body, this.etag));
    } else {
      this.take(await api.post('/api/board/notices', body));
      history.replaceState(null, '', `/board/edit.html?id=${encodeURIComponent(this.draft?.id ?? '')}`);
    }
    this.kept = sent;
  }

  get text() {
    return /** @type {import('/board/rich-text.js').RichText} */ (this.querySelector('rich-text')).value;
  }

  /** @param {boolean} keepIdentityNumbers */
  async publish(keepIdentityNumbers) {
    try {
      await api.post(`${this.path}/publish`, { keepIdentityNumbers }, this.etag);
    } catch (thrown) {
      const problem = Problem.of(thrown);
      if (problem.slug === 'identity-numbers-unconfirmed' && !keepIdentityNumbers) {
        await this.warn(problem);
        return;
      }
      throw problem;
    }
    location.assign(addressOf(this.draft?.id ?? ''));
  }

  /** @param {Problem} problem */
  async warn(problem) {
    const { found } = await api.get(`${this.path}/identity-numbers`);
    await askToKeep(problem, found, t('identity.publish'), () => this.publish(true));
  }

  /** @param {Event} event */
  attach = async event => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    this.fileProblem = null;
    if (file.size > LARGEST) {
      this.fileProblem = new Problem({ title: t('edit.file-too-large'), detail: t('edit.file-too-large-detail') });
      this.update();
      return;
    }
    this.uploading = 0;
    this.update();
    try {
      const address = `${this.path}/attachment?fileName=${encodeURIComponent(file.name)}`;
      const pdf = new Blob([file], { type: 'application/pdf' });
      const progress = (/** @type {number} */ share) => {
        this.uploading = share;
        this.update();
      };
      this.take(await upload(address, pdf, progress, 'PUT', this.etag));
      say(t('edit.file-attached'));
    } catch (thrown) {
      this.fileProblem = Problem.of(thrown);
    }
    this.uploading = null;
    this.update();
  };

  detach = async () => {
    try {
      const etag = await api.detach(`${this.path}/attachment`, this.etag);
      if (this.draft) this.take({ ...this.draft, attachment: undefined }, etag);
    } catch (thrown) {
      this.fileProblem = Problem.of(thrown);
    }
    this.update();
  };

  /** Counts once the draft is saved. */
  standAlone = () => {
    this.corrects = null;
    this.update();
  };

  discard = () =>
    ask({
      title: t('edit.discard-title'),
      body: html`<p>${t('edit.discard-body')}</p>`,
      confirm: t('edit.discard'),
      danger: true,
      act: async () => {
        await api.remove(this.path, this.etag);
        this.kept = this.written;
        location.assign('/board/drafts.html');
      },
    });

  content() {
    const from = this.draft ?? this.corrected;
    return html`<p class="back"><a href="/board/drafts.html">${t('edit.back')}</a></p>
      <h1>${this.heading}</h1>
      ${this.corrects
        ? html`<div class="banner">${icon('pencil')}<p>${t('edit.corrects')}
            <a href=${addressOf(this.corrects)}>${t('notice.see-corrected')}</a>
            <button class="link-button" type="button" @click=${this.standAlone}>${t('edit.stand-alone')}</button></p></div>`
        : nothing}
      ${this.categories.length ? nothing : html`<p class="empty">${t('edit.no-categories')} <a href="/board/settings.html">${t('board.settings')}</a></p>`}
      <form class="editor split" novalidate @submit=${this.form.submit}>
        <div class="card">
          ${this.form.alert()}
          ${this.form.field({ name: 'title', label: t('edit.notice-title'), value: from?.title, maxlength: 200 })}
          <div class="field">
            <span class="field__label" id="rich-label">${t('edit.text')}</span>
            <p class="field__hint" id="rich-hint">${t('edit.text-hint')}</p>
            <rich-text .value=${this.first(from)}></rich-text>
            ${this.bodyError()}
          </div>
        </div>
        <div class="stack">
          <section class="card">
            ${this.form.field({
              name: 'category',
              label: t('notices.category'),
              type: 'select',
              value: from?.category?.slug,
              options: this.categories.map(category => [category.slug, nameOf(category)]),
            })}
            ${this.form.field({ name: 'period.days', label: t('edit.days'), type: 'number', value: from?.period?.days ?? 15, min: 1, max: 730, hint: t('edit.days-hint') })}
            ${this.form.field({
              name: 'period.kind',
              label: t('edit.kind'),
              type: 'select',
              value: from?.period?.kind ?? 'WORKING',
              options: [['WORKING', t('edit.working-days')], ['CALENDAR', t('edit.calendar-days')]],
            })}
          </section>
          ${this.attachment()}
          <section class="card stack stack--tight">
            <button class="button button--quiet button--wide" name="intent" value="save" aria-disabled=${this.form.busy ? 'true' : nothing}
              @click=${() => (this.intent = 'save')}>${this.form.busy && this.intent === 'save' ? shared('form.working') : t('edit.save')}</button>
            <button class="button button--wide" name="intent" value="publish" aria-disabled=${this.form.busy ? 'true' : nothing}
              @click=${() => (this.intent = 'publish')}>${this.form.busy && this.intent === 'publish' ? t('edit.publishing') : t('edit.publish')}</button>
            <p class="soft small">${t('edit.publish-hint')}</p>
            ${this.draft ? html`<button class="link-button" type="button" @click=${this.discard}>${t('edit.discard')}</button>` : nothing}
          </section>
        </div>
      </form>`;
  }

  /** The editor keeps its own text; it is given one only when the page opens. @param {Notice | null} from */
  first(from) {
    this.firstText ??= from?.body ?? '';
    return this.firstText;
  }

  bodyError() {
    this.form.names.add('body');
    const error = this.form.errors.body;
    return error ? html`<p class="field__error">${icon('warning')} ${error}</p>` : nothing;
  }

  attachment() {
    const attachment = this.draft?.attachment;
    return html`<section class="card stack stack--tight" aria-labelledby="file-title">
      <h2 id="file-title" class="card__title">${t('edit.file')}</h2>
      ${alertBox(this.fileProblem)}
      ${attachment
        ? html`<p class="attachment attachment--plain">${icon('file')}<span>
            <a href="${this.path}/attachment" download>${attachment.fileName}</a> <span class="soft small">${size(attachment.bytes)}</span></span></p>
            ${attachment.readable ? nothing : html`<div class="banner">${icon('warning')}<p>${t('edit.file-unreadable')}</p></div>`}
            <button class="link-button" type="button" @click=${this.detach}>${t('edit.file-remove')}</button>`
        : nothing}
      ${this.uploading === null
        ? this.draft
          ? html`<label class="button button--quiet file-button">${t(attachment ? 'edit.file-replace' : 'edit.file-choose')}
              <input type="file" accept="application/pdf,.pdf" @change=${this.attach}></label>`
          : html`<p class="soft small">${t('edit.file-after-save')}</p>`
        : html`<p><label for="upload">${t('edit.file-uploading')}</label>
            <progress id="upload" max="1" .value=${this.uploading}></progress></p>`}
    </section>`;
  }
}
customElements.define('board-edit', BoardEdit);
