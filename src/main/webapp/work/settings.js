import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, Pager, withQuery } from '/app/api.js';
import { nameFields, namesOf, slugField } from '/app/categories.js';
import { ask } from '/app/dialog.js';
import { PlazaElement, PlazaPage } from '/app/element.js';
import { Form } from '/app/forms.js';
import { ago, day, t as shared } from '/app/texts.js';
import { town } from '/app/town.js';
import { today } from '/app/days.js';
import { moreButton } from '/app/parts.js';
import { money, rated } from '/work/parts.js';
import { t } from '/work/texts.js';

/**
 * @typedef {{id: string, name: string, reason?: string, suggestedAt: string}} Suggestion
 * @typedef {{validFrom: string, eurosPerHour: number}} Floor
 * @typedef {{account: string, name: string, place: string, rating: import('/work/types.js').Rating}} Person
 */

/** What an administrator keeps for farm work. */
class WorkSettings extends PlazaPage {
  get heading() {
    return t('settings.title');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['ADMIN'];
  }

  content() {
    return html`<p class="back"><a href="/work/">${t('title')}</a></p>
      <h1>${this.heading}</h1>
      <div class="halves">
        <plaza-categories path="/api/work/categories" about=${t('settings.categories-about')} removal=${t('settings.remove-body')}
          editable></plaza-categories>
        <div class="stack stack--wide">
          <work-suggestions></work-suggestions>
          <work-floors></work-floors>
        </div>
      </div>
      <section class="stack" aria-labelledby="people-title">
        <h2 id="people-title">${t('settings.people')}</h2>
        <p class="soft">${t('settings.people-about')}</p>
        <div class="halves"><work-people data-side="workers"></work-people><work-people data-side="farmers"></work-people></div>
      </section>`;
  }
}
customElements.define('work-settings', WorkSettings);

/** A list of the administrator's, read part by part. */
class Kept extends PlazaElement {
  /** @type {Pager<any>} */
  pager = new Pager(after => withQuery(this.path, { limit: 20, after }));

  get path() {
    return '';
  }

  async start() {
    await this.read();
  }

  async read() {
    await this.pager.first();
    this.update();
  }

  /** @param {string} none @param {(item: any) => unknown} row */
  list(none, row) {
    if (!this.pager.loaded) return html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    if (this.pager.items.length === 0) return html`<p class="empty">${none}</p>`;
    return html`<ul class="rows card">${repeat(this.pager.items, item => item.id ?? item.account ?? item.validFrom, item => html`<li class="row">${row(item)}</li>`)}</ul>
      ${moreButton(this.pager, () => this.update())}`;
  }

  /** @param {string} label @param {string} of @param {() => void} act */
  button(label, of, act) {
    return html`<button class="link-button" type="button" @click=${act}>${label}<span class="visually-hidden"> ${of}</span></button>`;
  }
}

class WorkSuggestions extends Kept {
  get path() {
    return '/api/work/suggestions';
  }

  /** @param {Suggestion} suggestion */
  accept(suggestion) {
    const names = { es: suggestion.name, en: suggestion.name };
    ask({
      title: t('settings.accept-title', { name: suggestion.name }),
      confirm: t('settings.accept'),
      fields: [slugField(), ...nameFields({ slug: '', names })],
      act: async values => {
        await api.post(`${this.path}/${suggestion.id}/accept`, { slug: values.slug.trim(), names: namesOf(values) });
        await Promise.all([this.read(), /** @type {any} */ (document.querySelector('plaza-categories'))?.read()]);
      },
    });
  }

  /** @param {Suggestion} suggestion */
  decline(suggestion) {
    ask({
      title: t('settings.decline-title', { name: suggestion.name }),
      confirm: t('settings.decline'),
      danger: true,
      fields: [{ name: 'answer', label: t('settings.answer'), type: 'textarea', rows: 3, maxlength: 500, optional: true }],
      act: async ({ answer }) => {
        await api.post(`${this.path}/${suggestion.id}/decline`, { answer: answer.trim() || undefined });
        await this.read();
      },
    });
  }

  template() {
    return html`<section class="stack" aria-labelledby="suggestions-title">
      <h2 id="suggestions-title">${t('settings.suggestions')}</h2>
      ${this.list(t('settings.no-suggestions'), (/** @type {Suggestion} */ suggestion) => html`
        <div><strong>${suggestion.name}</strong> <span class="soft small">${ago(suggestion.suggestedAt)}</span>
          ${suggestion.reason ? html`<p class="small">${suggestion.reason}</p>` : nothing}</div>
        <span class="actions">
          ${this.button(t('settings.accept'), suggestion.name, () => this.accept(suggestion))}
          ${this.button(t('settings.decline'), suggestion.name, () => this.decline(suggestion))}
        </span>`)}
    </section>`;
  }
}
customElements.define('work-suggestions', WorkSuggestions);

class WorkFloors extends Kept {
  today = '';

  form = new Form(
    this,
    'floor',
    async (values, form) => {
      await api.post(this.path, { validFrom: values.validFrom, eurosPerHour: Number(values.eurosPerHour) });
      form.reset();
      await this.read();
    },
    { 'wage-floor-taken': 'validFrom', 'period-past': 'validFrom', 'wage-floor-in-force': 'validFrom' },
  );

  get path() {
    return '/api/work/wage-floors';
  }

  async start() {
    this.today = today((await town()).zone);
    await this.read();
  }

  /** @param {Floor} floor */
  takeBack(floor) {
    ask({
      title: t('settings.take-back-title', { day: day(floor.validFrom) }),
      confirm: t('settings.take-back'),
      danger: true,
      act: async () => {
        await api.remove(`${this.path}/${floor.validFrom}`);
        await this.read();
      },
    });
  }

  template() {
    return html`<section class="stack" aria-labelledby="floors-title">
      <h2 id="floors-title">${t('settings.floors')}</h2>
      <p class="soft">${t('settings.floors-about')}</p>
      ${this.list('', (/** @type {Floor} */ floor) => html`
        <span>${t('settings.floor-from', { day: day(floor.validFrom) })}: <strong>${money(floor.eurosPerHour)}</strong></span>
        ${floor.validFrom > this.today
          ? this.button(t('settings.take-back'), day(floor.validFrom), () => this.takeBack(floor))
          : nothing}`)}
      <form class="card" novalidate @submit=${this.form.submit}>
        <h3>${t('settings.floor-add')}</h3>
        ${this.form.alert()}
        <div class="pair">
          ${this.form.field({ name: 'validFrom', label: t('settings.valid-from'), type: 'date' })}
          ${this.form.field({ name: 'eurosPerHour', label: t('settings.euros'), type: 'number' })}
        </div>
        <div class="actions">${this.form.button(t('settings.add'))}</div>
      </form>
    </section>`;
  }
}
customElements.define('work-floors', WorkFloors);

/** Attribute `data-side`: workers or farmers. */
class WorkPeople extends Kept {
  pager = new Pager(after => withQuery(this.path, { q: this.q, limit: 20, after }));
  q = '';
  typing = 0;

  get path() {
    return `/api/work/${this.dataset.side}`;
  }

  /** What comes late for what is no longer typed is asked for anew. */
  async read() {
    const { q } = this;
    await super.read();
    if (q !== this.q) await this.read();
  }

  /** @param {Event} event */
  type = event => {
    this.q = /** @type {HTMLInputElement} */ (event.target).value.trim();
    window.clearTimeout(this.typing);
    this.typing = window.setTimeout(() => this.read().catch(thrown => this.fail(thrown)), 300);
  };

  /** @param {Person} person */
  remove_(person) {
    ask({
      title: t('settings.remove-title', { name: person.name }),
      body: html`<p>${t('settings.people-about')}</p>`,
      confirm: t('settings.remove'),
      danger: true,
      act: async () => {
        await api.remove(`${this.path}/${person.account}`);
        await this.read();
      },
    });
  }

  template() {
    return html`<div class="stack">
      <h3>${t(`settings.${this.dataset.side}`)}</h3>
      <form role="search" aria-label=${t(`settings.${this.dataset.side}`)} @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
        <div class="field"><label for="${this.dataset.side}-q">${t('settings.people-search')}</label>
          <input id="${this.dataset.side}-q" type="search" autocomplete="off" maxlength="80" @input=${this.type}></div>
      </form>
      ${this.list(t(this.q ? 'settings.nobody' : 'settings.no-people'), (/** @type {Person} */ person) => html`
        <span><strong>${person.name}</strong> <span class="soft small">${person.place} · ${rated(person.rating)}</span></span>
        ${this.button(t('settings.remove'), person.name, () => this.remove_(person))}`)}
    </div>`;
  }
}
customElements.define('work-people', WorkPeople);
