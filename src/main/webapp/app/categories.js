import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, etagOf } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaElement } from '/app/element.js';
import { Form } from '/app/forms.js';
import { language, t } from '/app/texts.js';

/** @typedef {{slug: string, names: {es: string, en: string}, version: number}} Category */

/** Fields of a category's names, for forms and dialogs. @param {Category} [category] @returns {import('/app/forms.js').Field[]} */
export function nameFields(category) {
  return [
    { name: 'names.es', label: t('category.name-es'), value: category?.names.es, maxlength: 80 },
    { name: 'names.en', label: t('category.name-en'), value: category?.names.en, maxlength: 80 },
  ];
}

/** @returns {import('/app/forms.js').Field} */
export function slugField() {
  return { name: 'slug', label: t('category.slug'), hint: t('category.slug-hint'), autocapitalize: 'none', spellcheck: false, maxlength: 40 };
}

/** @param {Record<string, string>} values */
export function namesOf(values) {
  return { es: values['names.es'].trim(), en: values['names.en'].trim() };
}

/**
 * The categories of a service, as its administrator keeps them. Attributes: `path` in the API, `about` what they are
 * for, `removal` which of them can be removed, `editable` where the person may change them.
 */
class PlazaCategories extends PlazaElement {
  /** @type {Category[] | null} */
  categories = null;

  form = new Form(
    this,
    'category',
    async (values, form) => {
      await api.post(this.path, { slug: values.slug.trim(), names: namesOf(values) });
      form.reset();
      await this.read();
    },
    { 'category-taken': 'slug' },
  );

  get path() {
    return this.getAttribute('path') ?? '';
  }

  get isEditable() {
    return this.hasAttribute('editable');
  }

  async start() {
    await this.read();
  }

  async read() {
    this.categories = (await api.get(this.path)).items;
    this.update();
  }

  /** @param {Category} category */
  addressOf(category) {
    return `${this.path}/${encodeURIComponent(category.slug)}`;
  }

  /** @param {Category} category */
  rename(category) {
    ask({
      title: t('category.rename-title', { name: category.names[language] }),
      confirm: t('category.rename'),
      fields: nameFields(category),
      act: async values => {
        await api.put(this.addressOf(category), { names: namesOf(values) }, etagOf(category.version));
        await this.read();
      },
    });
  }

  /** @param {Category} category */
  remove_(category) {
    ask({
      title: t('category.remove-title', { name: category.names[language] }),
      body: html`<p>${this.getAttribute('removal')}</p>`,
      confirm: t('category.remove'),
      danger: true,
      act: async () => {
        await api.remove(this.addressOf(category));
        await this.read();
      },
    });
  }

  template() {
    return html`<section class="stack" aria-labelledby="categories-title">
      <h2 id="categories-title">${t('category.title')}</h2>
      <p class="soft">${this.getAttribute('about')}</p>
      ${this.categories === null ? html`<p class="loading" role="status">${t('page.loading')}</p>` : this.list(this.categories)}
      ${this.isEditable ? this.addition() : html`<p class="soft small">${t('category.admin')}</p>`}
    </section>`;
  }

  /** @param {Category[]} categories */
  list(categories) {
    if (categories.length === 0) return html`<p class="empty">${t(this.isEditable ? 'category.none-admin' : 'category.none')}</p>`;
    return html`<ul class="rows card">${repeat(categories, category => category.slug, category => html`<li class="row">
      <span><strong>${category.names[language]}</strong> <span class="soft small hash">${category.slug}</span></span>
      ${this.isEditable
        ? html`<span class="actions">
            <button class="link-button" type="button" @click=${() => this.rename(category)}>${t('category.rename')}<span class="visually-hidden"> ${category.names[language]}</span></button>
            <button class="link-button" type="button" @click=${() => this.remove_(category)}>${t('category.remove')}<span class="visually-hidden"> ${category.names[language]}</span></button>
          </span>`
        : nothing}
    </li>`)}</ul>`;
  }

  addition() {
    return html`<form class="card" novalidate @submit=${this.form.submit}>
      <h3>${t('category.add-title')}</h3>
      ${this.form.alert()} ${this.form.field(slugField())} ${nameFields().map(field => this.form.field(field))}
      <div class="actions">${this.form.button(t('category.add'))}</div>
    </form>`;
  }
}
customElements.define('plaza-categories', PlazaCategories);
