import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, etagOf } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaPage } from '/app/element.js';
import { say } from '/app/say.js';
import { EDITOR, editorNav, KEEPERS, part, saidIn } from '/trails/edit-parts.js';
import { t } from '/trails/texts.js';

const PATH = `${EDITOR}/tutorials`;

/** The pages on how to play. */
class TrailsTutorialsEdit extends PlazaPage {
  /** @type {any[]} */
  all = [];

  get heading() {
    return t('edit.tutorials');
  }

  get audience() {
    return KEEPERS;
  }

  async load() {
    this.all = (await api.get(PATH)).items;
  }

  /** @param {any} [page] @returns {import('/app/forms.js').Field[]} */
  fields(page) {
    return [
      { name: 'es.title', label: t('edit.tutorials.title-es'), maxlength: 120, value: page?.es?.title ?? '', optional: true },
      { name: 'es.body', label: t('edit.tutorials.body-es'), hint: t('edit.tutorials.hint'), type: 'textarea', rows: 8, maxlength: 8000, value: page?.es?.body ?? '', optional: true },
      { name: 'en.title', label: t('edit.tutorials.title-en'), maxlength: 120, value: page?.en?.title ?? '', optional: true },
      { name: 'en.body', label: t('edit.tutorials.body-en'), type: 'textarea', rows: 8, maxlength: 8000, value: page?.en?.body ?? '', optional: true },
      { name: 'position', label: t('edit.tutorials.position'), hint: t('edit.tutorials.position-hint'), type: 'number', min: 0, max: 999, value: page?.position ?? this.all.length },
    ];
  }

  /** @param {any} [page] */
  edit(page) {
    ask({
      title: t(page ? 'edit.tutorials.change' : 'edit.tutorials.add'),
      confirm: t('edit.save'),
      fields: this.fields(page),
      act: async values => {
        const draft = { position: Number(values.position), es: part(values, 'es', ['title', 'body']), en: part(values, 'en', ['title', 'body']) };
        await (page ? api.put(`${PATH}/${page.id}`, draft, etagOf(page.version)) : api.post(PATH, draft));
        say(t('edit.saved'));
        await this.load();
        this.update();
      },
    });
  }

  /** @param {any} page */
  removeIt(page) {
    ask({
      title: t('edit.remove-title', { name: saidIn(page, 'title') }),
      confirm: t('edit.remove'),
      danger: true,
      act: async () => {
        await api.remove(`${PATH}/${page.id}`, etagOf(page.version));
        await this.load();
        this.update();
      },
    });
  }

  content() {
    return html`<h1>${this.heading}</h1>
      <p class="intro">${t('edit.tutorials.about')}</p>
      ${editorNav(this.town?.account ?? null, '/trails/tutorials-edit.html')}
      <p class="actions"><button class="button" type="button" @click=${() => this.edit()}>${t('edit.tutorials.add')}</button></p>
      ${this.all.length === 0
        ? html`<p class="empty">${t('edit.tutorials.none')}</p>`
        : html`<ul class="rows card">${repeat(this.all, each => each.id, each => html`<li class="row">
            <div><strong>${saidIn(each, 'title')}</strong> ${each.es && each.en ? nothing : html`<span class="tag">${t('edit.one-language')}</span>`}</div>
            <span class="actions">
              <button class="link-button" type="button" @click=${() => this.edit(each)}>${t('edit.change')}<span class="visually-hidden"> ${saidIn(each, 'title')}</span></button>
              <button class="link-button" type="button" @click=${() => this.removeIt(each)}>${t('edit.remove')}<span class="visually-hidden"> ${saidIn(each, 'title')}</span></button>
            </span></li>`)}</ul>`}`;
  }
}
customElements.define('trails-tutorials-edit', TrailsTutorialsEdit);
