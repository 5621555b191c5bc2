import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, Pager, withQuery } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaElement } from '/app/element.js';
import { Form } from '/app/forms.js';
import { moreButton } from '/app/parts.js';
import { say } from '/app/say.js';
import { moment, t as shared } from '/app/texts.js';
import { KINDS } from '/care/parts.js';
import { t } from '/care/texts.js';

/**
 * @typedef {import('/care/types.js').Relative} Relative
 * @typedef {import('/care/types.js').DataKind} DataKind
 */

/** A resident's relatives, and what each may see. Attribute `data-id`. */
class CareRelatives extends PlazaElement {
  /** @type {Pager<Relative>} */
  pager = new Pager(after => withQuery(this.path, { limit: 20, after }));

  form = new Form(
    this,
    'relative',
    async (values, form) => {
      const consents = KINDS.filter(kind => values[kind]);
      await api.post(this.path, { userName: values.userName.trim(), relation: values.relation.trim() || undefined, consents });
      form.reset();
      say(t('relative.tied'));
      await this.read();
    },
    { 'relative-unknown': 'userName', 'relative-tied': 'userName' },
  );

  get path() {
    return `/api/care/residents/${this.dataset.id}/relatives`;
  }

  async start() {
    await this.read();
  }

  async read() {
    await this.pager.first();
    this.update();
  }

  /** @param {Relative} relative @param {DataKind} kind @param {boolean} isGiven */
  change(relative, kind, isGiven) {
    const name = relative.name ?? t('somebody');
    ask({
      title: t(isGiven ? 'consent.withdraw-title' : 'consent.give-title', { name, kind: t(`kind.${kind}`) }),
      body: html`<p>${t(isGiven ? 'consent.withdraw-about' : 'consent.give-about')}</p>`,
      confirm: t(isGiven ? 'consent.withdraw' : 'consent.give'),
      danger: isGiven,
      act: async () => {
        const address = `${this.path}/${relative.id}/consents/${kind}`;
        await (isGiven ? api.remove(address) : api.put(address, {}));
        await this.read();
      },
    });
  }

  /** @param {Relative} relative */
  end(relative) {
    ask({
      title: t('relative.end-title', { name: relative.name ?? t('somebody') }),
      body: html`<p>${t('relative.end-about')}</p>`,
      confirm: t('relative.end'),
      danger: true,
      act: async () => {
        await api.remove(`${this.path}/${relative.id}`);
        await this.read();
      },
    });
  }

  template() {
    const { pager } = this;
    return html`<section class="card stack" aria-labelledby="relatives-title">
      <h2 id="relatives-title">${t('relatives.title')}</h2>
      ${pager.loaded ? this.list() : html`<p class="loading" role="status">${shared('page.loading')}</p>`}
      <details class="more-ways">
        <summary>${t('relative.add')}</summary>
        <form class="stack" novalidate @submit=${this.form.submit}>
          <p class="soft">${t('relative.about')}</p>
          ${this.form.alert()}
          <div class="pair">
            ${this.form.field({ name: 'userName', label: t('relative.user-name'), maxlength: 30, autocapitalize: 'none', autocomplete: 'off', spellcheck: false })}
            ${this.form.field({ name: 'relation', label: t('relative.relation'), maxlength: 60, optional: true })}
          </div>
          <fieldset class="checks"><legend>${t('relative.agrees')}</legend>
            ${KINDS.map(kind => html`<label class="check"><input type="checkbox" name=${kind}> ${t(`kind.${kind}`)}</label>`)}
          </fieldset>
          <div class="actions">${this.form.button(t('relative.tie'))}</div>
        </form>
      </details>
    </section>`;
  }

  list() {
    if (this.pager.items.length === 0) return html`<p class="empty">${t('relatives.none')}</p>`;
    return html`<ul class="rows">${repeat(this.pager.items, relative => relative.id, relative => html`<li class="stack stack--tight">${this.relative(relative)}</li>`)}</ul>
      ${moreButton(this.pager, () => this.update())}`;
  }

  /** @param {Relative} relative */
  relative(relative) {
    const isOver = Boolean(relative.endedAt);
    return html`<div class="title-row">
        <h3>${relative.name ?? t('somebody')} ${relative.relation ? html`<span class="soft small">${relative.relation}</span>` : nothing}</h3>
        ${isOver
          ? html`<span class="tag tag--quiet">${t('relative.ended', { moment: moment(relative.endedAt) })}</span>`
          : html`<button class="link-button" type="button" @click=${() => this.end(relative)}>${t('relative.end')}<span class="visually-hidden"> ${relative.name}</span></button>`}
      </div>
      ${isOver ? nothing : html`<div class="consents">${KINDS.map(kind => this.consent(relative, kind))}</div>`}
      ${relative.consents.length
        ? html`<details class="as-table"><summary>${t('consent.history')}</summary>
            <ul class="history">${relative.consents.map(each => html`<li>
              ${t('consent.given', { kind: t(`kind.${each.kind}`), moment: moment(each.givenAt), name: each.givenBy ?? t('somebody') })}
              ${each.withdrawnAt ? t('consent.withdrawn', { moment: moment(each.withdrawnAt), name: each.withdrawnBy ?? t('somebody') }) : nothing}</li>`)}</ul></details>`
        : nothing}`;
  }

  /** @param {Relative} relative @param {DataKind} kind */
  consent(relative, kind) {
    const isGiven = relative.consents.some(each => each.kind === kind && !each.withdrawnAt);
    return html`<button class="consent" type="button" aria-pressed=${isGiven ? 'true' : 'false'}
      @click=${() => this.change(relative, kind, isGiven)}>${t(`kind.${kind}`)}<span class="consent__state">${t(isGiven ? 'consent.yes' : 'consent.no')}</span></button>`;
  }
}
customElements.define('care-relatives', CareRelatives);
