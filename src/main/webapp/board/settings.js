import { html } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, withQuery } from '/app/api.js';
import '/app/categories.js';
import { ask } from '/app/dialog.js';
import { PlazaPage } from '/app/element.js';
import { Form } from '/app/forms.js';
import { day, language } from '/app/texts.js';
import { hasRole } from '/app/town.js';
import { t } from '/board/texts.js';

/** @typedef {{day: string, scope: 'NATION' | 'REGION' | 'TOWN', names: {es: string, en: string}}} Holiday */

const YEAR = new Date().getFullYear();

class BoardSettings extends PlazaPage {
  /** @type {Holiday[]} */
  holidays = [];
  year = YEAR;

  holiday = new Form(
    this,
    'holiday',
    async (values, form) => {
      await api.post('/api/board/holidays', {
        day: values.day,
        scope: values.scope,
        names: { es: values['names.es'].trim(), en: values['names.en'].trim() },
      });
      this.year = Number(values.day.slice(0, 4));
      form.reset();
      await this.readHolidays();
    },
    { 'holiday-taken': 'day' },
  );

  get heading() {
    return t('settings.title');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['CLERK', 'ADMIN'];
  }

  get isAdmin() {
    return hasRole(this.town?.account ?? null, 'ADMIN');
  }

  async load() {
    await this.readHolidays();
  }

  async readHolidays() {
    const holidays = await api.get(withQuery('/api/board/holidays', { year: this.year }));
    this.holidays = holidays.items ?? holidays;
    this.update();
  }

  /** @param {Holiday} holiday */
  removeHoliday(holiday) {
    ask({
      title: t('settings.remove-holiday', { name: holiday.names[language] }),
      body: html`<p>${day(holiday.day)}</p>`,
      confirm: t('settings.remove'),
      danger: true,
      act: async () => {
        await api.remove(`/api/board/holidays/${holiday.day}`);
        await this.readHolidays();
      },
    });
  }

  content() {
    return html`<p class="back"><a href="/board/">${t('notice.back')}</a></p>
      <h1>${this.heading}</h1>
      <div class="halves">
        <plaza-categories path="/api/board/categories" about=${t('settings.categories-about')}
          removal=${t('settings.remove-category-body')} ?editable=${this.isAdmin}></plaza-categories>
        <section class="stack" aria-labelledby="holidays-title">
          <h2 id="holidays-title">${t('settings.holidays')}</h2>
          <p class="soft">${t('settings.holidays-about')}</p>
          <div class="field field--inline">
            <label for="year">${t('settings.year')}</label>
            <select id="year" @change=${(/** @type {Event} */ event) => {
              this.year = Number(/** @type {HTMLSelectElement} */ (event.target).value);
              this.readHolidays();
            }}>
              ${[YEAR - 1, YEAR, YEAR + 1, YEAR + 2, YEAR + 3].map(year => html`<option value=${year} ?selected=${year === this.year}>${year}</option>`)}
            </select>
          </div>
          ${this.holidays.length
            ? html`<ul class="rows card">${repeat(this.holidays, holiday => holiday.day, holiday => html`<li class="row">
                <span><strong>${day(holiday.day)}</strong><br>${holiday.names[language]}
                  <span class="tag tag--quiet">${t(`scope.${holiday.scope}`)}</span></span>
                <button class="link-button" type="button" @click=${() => this.removeHoliday(holiday)}>${t('settings.remove')}<span class="visually-hidden"> ${holiday.names[language]}</span></button>
              </li>`)}</ul>`
            : html`<p class="empty">${t('settings.no-holidays', { year: String(this.year) })}</p>`}
          ${this.holidayForm()}
        </section>
      </div>`;
  }

  holidayForm() {
    return html`<form class="card" novalidate @submit=${this.holiday.submit}>
      <h3>${t('settings.add-holiday')}</h3>
      ${this.holiday.alert()}
      ${this.holiday.field({ name: 'day', label: t('settings.day'), type: 'date' })}
      ${this.holiday.field({
        name: 'scope',
        label: t('settings.scope'),
        type: 'select',
        value: 'TOWN',
        options: [['TOWN', t('scope.TOWN')], ['REGION', t('scope.REGION')], ['NATION', t('scope.NATION')]],
      })}
      ${this.holiday.field({ name: 'names.es', label: t('settings.name-es'), maxlength: 80 })}
      ${this.holiday.field({ name: 'names.en', label: t('settings.name-en'), maxlength: 80 })}
      <div class="actions">${this.holiday.button(t('settings.add'))}</div>
    </form>`;
  }
}
customElements.define('board-settings', BoardSettings);
