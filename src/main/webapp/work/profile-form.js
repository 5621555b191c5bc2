import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, etagOf, Problem } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaElement } from '/app/element.js';
import { Form } from '/app/forms.js';
import { icon } from '/app/icons.js';
import { say } from '/app/say.js';
import { t as shared } from '/app/texts.js';
import { nameOfSlug, rated } from '/work/parts.js';
import { placeField, placeOf } from '/work/places.js';
import { t } from '/work/texts.js';

/** @typedef {import('/work/types.js').Profile} Profile */

/** @param {'worker' | 'farmer'} side @returns {Promise<Profile | null>} null where there is none yet */
export async function readProfile(side) {
  try {
    return await api.get(`/api/work/${side}`);
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.status === 404) return null;
    throw thrown;
  }
}

/** Asks for a task that is missing among the categories. */
export function suggestTask() {
  ask({
    title: t('suggest.title'),
    body: html`<p>${t('suggest.about')}</p>`,
    confirm: t('suggest.send'),
    fields: [
      { name: 'name', label: t('suggest.name'), maxlength: 80 },
      { name: 'reason', label: t('suggest.reason'), type: 'textarea', rows: 2, maxlength: 500, optional: true },
    ],
    act: async ({ name, reason }) => {
      await api.post('/api/work/suggestions', { name: name.trim(), reason: reason.trim() || undefined });
      say(t('suggest.sent'));
      document.dispatchEvent(new Event('work-suggested'));
    },
  });
}

/** Who one is to the other side. Attribute `data-side`: worker or farmer. Tells `work-profile` when saved. */
class WorkProfile extends PlazaElement {
  /** @type {Profile | null} */
  profile = null;
  /** @type {import('/work/types.js').Category[]} */
  categories = [];
  /** @type {string[]} */
  wanted = [];
  loading = true;

  form = new Form(this, 'work-profile', async (values, form) => {
    const place = placeOf(this.form, values);
    if (!place) return;
    const about = values.about.trim() || undefined;
    const isNew = this.profile === null;
    const etag = this.profile && etagOf(this.profile.version);
    this.profile = await api.put(this.path, this.isWorker ? { place, about, wanted: this.wanted } : { place, about }, etag);
    say(t(isNew ? 'profile.made' : 'profile.saved'));
    form.dispatchEvent(new Event('work-profile', { bubbles: true }));
  });

  get isWorker() {
    return this.dataset.side === 'worker';
  }

  get path() {
    return `/api/work/${this.dataset.side}`;
  }

  async start() {
    const [profile, categories] = await Promise.all([
      readProfile(this.isWorker ? 'worker' : 'farmer'),
      this.isWorker ? api.get('/api/work/categories') : { items: [] },
    ]);
    this.categories = categories.items;
    if (profile) {
      this.profile = profile;
      this.wanted = profile.wanted ?? [];
    }
    this.loading = false;
  }

  template() {
    if (this.loading) return html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    const { profile } = this;
    return html`<form class="card narrow-form" novalidate @submit=${this.form.submit}>
      <h2>${t(`${profile ? 'side' : 'profile.first'}.${this.dataset.side}`)}</h2>
      <p class="soft">${t(`profile.about.${this.dataset.side}`)}</p>
      ${profile ? html`<p>${rated(profile.rating)}</p>` : nothing}
      ${this.form.alert()}
      ${placeField(this.form, t(`profile.place.${this.dataset.side}`), profile?.place ?? null)}
      ${this.form.field({
        name: 'about',
        label: t('profile.yourself'),
        hint: t(`profile.yourself-hint.${this.dataset.side}`),
        type: 'textarea',
        rows: 3,
        maxlength: 1000,
        optional: true,
        value: profile?.about ?? '',
      })}
      ${this.isWorker ? this.wishes() : nothing}
      <div class="actions">${this.form.button(t(profile ? 'profile.save' : 'profile.make'))}</div>
    </form>`;
  }

  wishes() {
    const others = this.categories.filter(category => !this.wanted.includes(category.slug));
    return html`<fieldset class="field wishes">
      <legend>${t('wanted')} <span class="field__optional">${shared('form.optional')}</span></legend>
      <p class="field__hint">${t('wanted.hint')}</p>
      ${this.wanted.length
        ? html`<ol class="rows">${this.wanted.map((slug, index) => this.wish(slug, index))}</ol>`
        : nothing}
      ${others.length
        ? html`<label class="visually-hidden" for="wish">${t('wanted.add')}</label>
            <select id="wish" @change=${this.addWish}>
              <option value="">${t('wanted.add')}</option>
              ${others.map(category => html`<option value=${category.slug}>${nameOfSlug(this.categories, category.slug)}</option>`)}
            </select>`
        : nothing}
      <button class="link-button" type="button" @click=${suggestTask}>${t('suggest.open')}</button>
    </fieldset>`;
  }

  /** @param {string} slug @param {number} index */
  wish(slug, index) {
    const name = nameOfSlug(this.categories, slug);
    return html`<li class="wish">
      <span>${index + 1}. ${name}</span>
      ${index > 0
        ? html`<button class="tool" type="button" @click=${() => this.moveUp(index)}><span aria-hidden="true">↑</span>
            <span class="visually-hidden">${t('wanted.up', { name })}</span></button>`
        : nothing}
      <button class="tool" type="button" @click=${() => this.wish_(this.wanted.filter(other => other !== slug))}>${icon('close')}
        <span class="visually-hidden">${t('wanted.remove', { name })}</span></button>
    </li>`;
  }

  /** @param {Event} event */
  addWish = event => {
    const select = /** @type {HTMLSelectElement} */ (event.target);
    if (!select.value) return;
    this.wish_([...this.wanted, select.value]);
    select.value = '';
  };

  /** @param {number} index */
  moveUp(index) {
    const wanted = [...this.wanted];
    [wanted[index - 1], wanted[index]] = [wanted[index], wanted[index - 1]];
    this.wish_(wanted);
  }

  /** @param {string[]} wanted */
  wish_(wanted) {
    this.wanted = wanted;
    this.update();
  }
}
customElements.define('work-profile', WorkProfile);
