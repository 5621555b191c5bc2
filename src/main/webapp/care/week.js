import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, etagOf, withQuery } from '/app/api.js';
import { plusDays, weekdayOf } from '/app/days.js';
import { ask } from '/app/dialog.js';
import { PlazaPage } from '/app/element.js';
import { say } from '/app/say.js';
import { careNav, home, today, weekdayAndDay } from '/care/parts.js';
import '/care/participants.js';
import { t } from '/care/texts.js';

/** @typedef {import('/care/types.js').Activity} Activity */

/** The week's activities, for carers. */
class CareWeekPage extends PlazaPage {
  today = '';
  monday = '';
  /** @type {Activity[]} */
  activities = [];
  /** whose participants are shown */
  open = '';

  get heading() {
    return t('week.title');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['CARER'];
  }

  async load() {
    this.today = today((await home()).zone);
    this.monday = plusDays(this.today, -weekdayOf(this.today));
    await this.read();
    this.addEventListener('participants-changed', () => this.read().catch(thrown => this.fail(thrown)));
  }

  async read() {
    const asked = this.monday;
    const page = await api.get(withQuery('/api/care/activities', { from: asked, to: plusDays(asked, 6), limit: 100 }));
    if (asked !== this.monday) return;
    this.activities = page.items;
    this.update();
  }

  /** @param {number} weeks */
  go(weeks) {
    this.monday = weeks === 0 ? plusDays(this.today, -weekdayOf(this.today)) : plusDays(this.monday, 7 * weeks);
    this.open = '';
    this.read().catch(thrown => this.fail(thrown));
  }

  /** @param {Activity} [activity] @param {string} [day] */
  plan(activity, day = this.today) {
    ask({
      title: t(activity ? 'activity.change-title' : 'activity.add-title'),
      confirm: t('resident.save'),
      fields: [
        { name: 'name', label: t('activity.name'), value: activity?.name, maxlength: 120 },
        { name: 'start', label: t('activity.start'), type: 'datetime-local', value: activity?.start.slice(0, 16) ?? `${day}T11:00` },
        { name: 'minutes', label: t('activity.minutes'), type: 'number', min: 5, max: 1440, value: activity?.minutes ?? 60 },
        { name: 'capacity', label: t('activity.capacity'), type: 'number', min: 1, max: 1000, value: activity?.capacity ?? 10 },
        { name: 'place', label: t('activity.place'), value: activity?.place, maxlength: 120, optional: true },
        { name: 'description', label: t('activity.description'), type: 'textarea', rows: 3, maxlength: 2000, value: activity?.description, optional: true },
      ],
      act: async values => {
        const draft = {
          name: values.name.trim(),
          start: values.start,
          minutes: Number(values.minutes),
          capacity: Number(values.capacity),
          place: values.place.trim() || undefined,
          description: values.description.trim() || undefined,
        };
        if (activity) await api.put(`/api/care/activities/${activity.id}`, draft, etagOf(activity.version));
        else await api.post('/api/care/activities', draft);
        say(t('resident.saved'));
        await this.read();
      },
    });
  }

  /** @param {Activity} activity */
  cancel(activity) {
    ask({
      title: t('activity.cancel-title', { name: activity.name }),
      confirm: t('activity.cancel'),
      danger: true,
      act: async () => {
        await api.post(`/api/care/activities/${activity.id}/cancel`, undefined, etagOf(activity.version));
        await this.read();
      },
    });
  }

  content() {
    const days = Array.from({ length: 7 }, (_, index) => plusDays(this.monday, index));
    return html`<div class="title-row">
        <h1>${this.heading}</h1>
        <button class="button" type="button" @click=${() => this.plan()}>${t('activity.add')}</button>
      </div>
      ${careNav(this.town?.account ?? null, '/care/week.html')}
      <div class="actions">
        <button class="button button--quiet" type="button" @click=${() => this.go(-1)}>${t('week.before')}</button>
        <button class="button button--quiet" type="button" @click=${() => this.go(0)}>${t('week.now')}</button>
        <button class="button button--quiet" type="button" @click=${() => this.go(1)}>${t('week.after')}</button>
      </div>
      ${this.activities.length ? nothing : html`<p class="empty">${t('week.none')}</p>`}
      <div class="week" aria-live="polite">${days.map(each => this.day(each))}</div>`;
  }

  /** @param {string} day */
  day(day) {
    const activities = this.activities.filter(activity => activity.start.startsWith(day));
    return html`<section class="week__day" aria-labelledby="day-${day}">
      <h2 id="day-${day}" aria-current=${day === this.today ? 'date' : nothing}>${weekdayAndDay(day)}</h2>
      ${activities.length
        ? html`<ul class="week__list">${repeat(activities, activity => activity.id, activity => html`<li class="card activity">${this.activity(activity)}</li>`)}</ul>`
        : html`<p class="soft small">${t('week.day-none')}</p>`}
    </section>`;
  }

  /** @param {Activity} activity */
  activity(activity) {
    const isOpen = this.open === activity.id;
    return html`<h3>${activity.start.slice(11, 16)} ${activity.name}</h3>
      <p class="soft small">${t('activity.length', { count: activity.minutes })}${activity.place ? ` · ${activity.place}` : ''}</p>
      ${activity.description ? html`<p class="pre small">${activity.description}</p>` : nothing}
      <p>${activity.cancelled
        ? html`<span class="tag tag--danger">${t('activity.cancelled')}</span>`
        : html`<span class="tag ${activity.taken === activity.capacity ? 'tag--quiet' : ''}">${t('activity.taken', { taken: activity.taken, capacity: activity.capacity })}</span>`}</p>
      <div class="actions">
        <button class="button button--quiet button--small" type="button" aria-expanded=${isOpen ? 'true' : 'false'}
          @click=${() => { this.open = isOpen ? '' : activity.id; this.update(); }}>${t('activity.people')}<span class="visually-hidden"> ${activity.name}</span></button>
        ${activity.cancelled
          ? nothing
          : html`<button class="link-button" type="button" @click=${() => this.plan(activity)}>${t('resident.change')}<span class="visually-hidden"> ${activity.name}</span></button>
            <button class="link-button" type="button" @click=${() => this.cancel(activity)}>${t('activity.cancel')}<span class="visually-hidden"> ${activity.name}</span></button>`}
      </div>
      ${isOpen ? html`<care-participants data-id=${activity.id} data-starts=${activity.startsAt} ?closed=${activity.cancelled}></care-participants>` : nothing}`;
  }
}
customElements.define('care-week-page', CareWeekPage);
