import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, withQuery } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { Form } from '/app/forms.js';
import { day as inWords } from '/app/texts.js';
import { today } from '/app/days.js';
import { addressOf, floorOn, money, nameOf } from '/work/parts.js';
import { placeField, placeOf } from '/work/places.js';
import { readProfile, suggestTask } from '/work/profile-form.js';
import { t } from '/work/texts.js';

/** @typedef {import('/work/types.js').Offer} Offer */

const PAUSE = 300;

/** Writing an offer, or changing one. Says meanwhile how many workers it would reach. */
class WorkEdit extends PlazaPage {
  offerId = new URLSearchParams(location.search).get('id');
  /** @type {import('/work/types.js').Category[]} */
  categories = [];
  /** @type {{validFrom: string, eurosPerHour: number}[]} */
  floors = [];
  /** @type {import('/work/types.js').Profile | null} */
  profile = null;
  /** @type {Offer | null} */
  offer = null;
  /** @type {import('/work/types.js').Place | null} */
  place = null;
  /** @type {string | null} */
  etag = null;
  from = '';
  /** @type {{workers: number, more: boolean} | null} */
  reach = null;
  timer = 0;
  asked = 0;

  form = new Form(
    this,
    'offer',
    async values => {
      const place = placeOf(this.form, values);
      if (!place) return;
      const draft = {
        category: values.category,
        place,
        period: { from: values['period.from'], to: values['period.to'] },
        vacancies: Number(values.vacancies),
        hourlyPay: Number(values.hourlyPay),
        description: values.description.trim(),
        draft: values.draft === 'on',
      };
      const offer = this.offerId
        ? await api.put(`/api/work/offers/${encodeURIComponent(this.offerId)}`, draft, this.etag)
        : await api.post('/api/work/offers', draft);
      location.assign(addressOf(offer.id));
      await new Promise(() => {});
    },
    {
      'below-wage-floor': 'hourlyPay',
      'period-reversed': 'period.to',
      'period-past': 'period.from',
      'period-too-far': 'period.to',
      'vacancies-below-hired': 'vacancies',
    },
  );

  get heading() {
    return t(this.offerId ? 'edit.title' : 'edit.new');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['FARMER'];
  }

  async load() {
    const [categories, floors, profile] = await Promise.all([
      api.get('/api/work/categories'),
      api.get('/api/work/wage-floors'),
      readProfile('farmer'),
    ]);
    this.categories = categories.items;
    this.floors = floors.items;
    this.profile = profile;
    this.place = profile?.place ?? null;
    if (!this.offerId) return;
    const { value, etag } = await api.read(`/api/work/offers/${encodeURIComponent(this.offerId)}`);
    this.offer = value;
    this.etag = etag;
    this.place = value.place;
    this.from = value.period.from;
    this.changed();
  }

  changed = () => {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.count(), PAUSE);
  };

  async count() {
    const form = this.querySelector('form');
    if (!form) return;
    const values = /** @type {Record<string, string>} */ (Object.fromEntries(new FormData(form)));
    const from = values['period.from'];
    const to = values['period.to'];
    this.from = from;
    const asked = ++this.asked;
    this.reach = null;
    if (from && to && from <= to && values['place.latitude']) {
      try {
        const reach = await api.get(withQuery('/api/work/reach', {
          from,
          to,
          latitude: values['place.latitude'],
          longitude: values['place.longitude'],
        }));
        // an older answer may come after a newer one
        if (asked === this.asked) this.reach = reach;
      } catch {
        // what is wrong is said when the form is sent
      }
    }
    this.update();
  }

  content() {
    if (!this.profile) {
      return html`<h1>${this.heading}</h1><p class="empty">${t('edit.no-profile')} <a href="/work/profile.html?as=farmer">${t('profile.title')}</a></p>`;
    }
    const { offer } = this;
    const firstDay = this.from || today(this.town?.zone ?? 'UTC');
    const floor = floorOn(this.floors, firstDay);
    return html`<p class="back"><a href=${offer ? addressOf(offer.id) : '/work/?as=farmer'}>${t(offer ? 'offer.title' : 'title')}</a></p>
      <h1>${this.heading}</h1>
      <form class="card narrow-form" novalidate @submit=${this.form.submit} @input=${this.changed}>
        ${this.form.alert()}
        ${offer?.status === 'OPEN' ? html`<p class="soft">${t(offer.filled ? 'edit.hired' : 'edit.ends-pending')}</p>` : nothing}
        ${this.form.field({
          name: 'category',
          label: t('field.task'),
          type: 'select',
          value: offer?.category.slug ?? '',
          options: [['', t('field.task-choose')], ...this.categories.map(category => /** @type {[string, string]} */ ([category.slug, nameOf(category)]))],
        })}
        <button class="link-button" type="button" @click=${suggestTask}>${t('suggest.open')}</button>
        ${placeField(this.form, t('field.place'), this.place, this.changed)}
        <div class="pair">
          ${this.form.field({ name: 'period.from', label: t('field.from'), type: 'date', value: offer?.period.from })}
          ${this.form.field({ name: 'period.to', label: t('field.to'), type: 'date', value: offer?.period.to })}
        </div>
        <p class="reach" role="status">${this.reach ? this.reached(this.reach) : t('reach.none-yet')}</p>
        <div class="pair">
          ${this.form.field({ name: 'vacancies', label: t('field.vacancies'), type: 'number', min: 1, max: 1000, value: offer?.vacancies ?? 1 })}
          ${this.form.field({
            name: 'hourlyPay',
            label: t('field.pay-hour'),
            type: 'number',
            value: offer ? offer.hourlyPay.toFixed(2) : '',
            hint: floor === undefined ? '' : t('floor', { pay: money(floor), day: inWords(firstDay) }),
          })}
        </div>
        ${this.form.field({ name: 'description', label: t('field.description'), hint: t('field.description-hint'), type: 'textarea', rows: 5, maxlength: 4000, optional: true, value: offer?.description })}
        ${this.offerId ? nothing : html`<label class="check"><input type="checkbox" name="draft"> ${t('edit.draft')}</label>`}
        <div class="actions">${this.form.button(t(this.offerId ? 'edit.save' : 'edit.publish'))}</div>
      </form>`;
  }

  /** @param {{workers: number, more: boolean}} reach */
  reached({ workers, more }) {
    if (workers === 0) return t('reach.nobody');
    return more ? t('reach.more', { workers }) : t('reach', { count: workers });
  }
}
customElements.define('work-edit', WorkEdit);
