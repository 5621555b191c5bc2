import { html } from '/vendor/lit-html/lit-html.js';
import { api, etagOf, Pager, withQuery } from '/app/api.js';
import { PlazaElement, PlazaPage } from '/app/element.js';
import { Form } from '/app/forms.js';
import { moreButton } from '/app/parts.js';
import { say } from '/app/say.js';
import { moment, t as shared } from '/app/texts.js';
import { careNav, home } from '/care/parts.js';
import { t } from '/care/texts.js';

/** What an administrator keeps for the home, and who read what. */
class CareSettingsPage extends PlazaPage {
  /** @type {import('/care/types.js').HomeSettings | null} */
  settings = null;

  form = new Form(
    this,
    'home',
    async values => {
      this.settings = await api.put(
        '/api/care/home',
        {
          name: values.name.trim() || undefined,
          zone: values.zone.trim(),
          dueBeforeMinutes: Number(values.dueBeforeMinutes),
          dueAfterMinutes: Number(values.dueAfterMinutes),
          missedAfterHours: Number(values.missedAfterHours),
        },
        etagOf(this.settings?.version),
      );
      say(t('resident.saved'));
    },
    { 'missed-before-late': 'missedAfterHours', 'home-zone-in-use': 'zone' },
  );

  get heading() {
    return t('settings.title');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['ADMIN'];
  }

  async load() {
    this.settings = await home();
  }

  content() {
    const { settings } = this;
    return html`<p class="back"><a href="/care/">${t('title')}</a></p>
      <h1>${this.heading}</h1>
      ${careNav(this.town?.account ?? null, '/care/settings.html')}
      <form class="card narrow-form" novalidate @submit=${this.form.submit}>
        <h2>${t('settings.home')}</h2>
        ${this.form.alert()}
        ${this.form.field({ name: 'name', label: t('settings.name'), value: settings?.name, maxlength: 120, optional: true })}
        ${this.form.field({ name: 'zone', label: t('settings.zone'), hint: t('settings.zone-hint'), value: settings?.zone, maxlength: 60, autocapitalize: 'none', spellcheck: false })}
        <div class="pair">
          ${this.form.field({ name: 'dueBeforeMinutes', label: t('settings.due-before'), type: 'number', min: 0, max: 720, value: settings?.dueBeforeMinutes })}
          ${this.form.field({ name: 'dueAfterMinutes', label: t('settings.due-after'), type: 'number', min: 0, max: 720, value: settings?.dueAfterMinutes })}
          ${this.form.field({ name: 'missedAfterHours', label: t('settings.missed-after'), type: 'number', min: 1, max: 72, value: settings?.missedAfterHours })}
        </div>
        <div class="actions">${this.form.button(t('resident.save'))}</div>
      </form>
      <care-reads></care-reads>`;
  }
}
customElements.define('care-settings-page', CareSettingsPage);

/** Who read whose file. */
class CareReads extends PlazaElement {
  /** @type {Pager<import('/care/types.js').FileRead>} */
  pager = new Pager(after => withQuery('/api/care/reads', { limit: 50, after }));

  async start() {
    await this.pager.first();
  }

  template() {
    const { pager } = this;
    return html`<section class="stack" aria-labelledby="reads-title">
      <h2 id="reads-title">${t('reads.title')}</h2>
      <p class="soft">${t('reads.about')}</p>
      ${pager.loaded
        ? pager.items.length
          ? html`<div class="card scroll" tabindex="0" role="region" aria-label=${t('reads.table')}><table class="data">
              <thead><tr><th scope="col">${t('reads.when')}</th><th scope="col">${t('reads.who')}</th><th scope="col">${t('reads.whose')}</th><th scope="col">${t('reads.what')}</th></tr></thead>
              <tbody>${pager.items.map(read => html`<tr><td>${moment(read.at)}</td><td>${read.readerName ?? t('somebody')}</td>
                <td>${read.residentName ?? t('somebody')}</td><td>${t(`kind.${read.kind}`)}</td></tr>`)}</tbody>
            </table></div>${moreButton(pager, () => this.update())}`
          : html`<p class="empty">${t('reads.none')}</p>`
        : html`<p class="loading" role="status">${shared('page.loading')}</p>`}
    </section>`;
  }
}
customElements.define('care-reads', CareReads);
