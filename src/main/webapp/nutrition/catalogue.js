import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Pager, Problem, withQuery } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { moreButton } from '/app/parts.js';
import { say } from '/app/say.js';
import { language, moment } from '/app/texts.js';
import { attempt, nutritionNav } from '/nutrition/parts.js';
import { t } from '/nutrition/texts.js';

/**
 * @typedef {import('/nutrition/types.js').ImportJob} ImportJob
 * @typedef {import('/nutrition/types.js').ImportFault} ImportFault
 */

const LOOK_AGAIN_MS = 2000;
const MOST = 100;
const locale = language === 'en' ? 'en-GB' : 'es-ES';
const whole = new Intl.NumberFormat(locale);
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
const megabytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const COUNTS = /** @type {const} */ (['lines', 'added', 'changed', 'unchanged', 'bad']);

/** Where everybody's foods come from: files in the operator's folder, imported in the background. */
class NutritionCataloguePage extends PlazaPage {
  /** @type {import('/nutrition/types.js').ImportFile[]} */
  files = [];
  /** @type {Pager<ImportJob>} */
  jobs = new Pager(after => withQuery('/api/nutrition/catalogue/jobs', { after, limit: 10 }));
  /** @type {{job: string, list: Pager<ImportFault>} | null} */
  faults = null;
  /** @type {Problem | null} */
  problem = null;
  timer = 0;

  get heading() {
    return t('catalogue.title');
  }

  /** @returns {import('/app/town.js').Role[]} */
  get audience() {
    return ['ADMIN'];
  }

  async load() {
    try {
      this.files = (await api.get('/api/nutrition/catalogue/files')).items;
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    await this.jobs.first();
    this.lookAgain();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  /** Only while something happens. */
  lookAgain() {
    clearTimeout(this.timer);
    if (!this.isConnected || !this.jobs.items.some(job => ['WAITING', 'RUNNING'].includes(job.state))) return;
    this.timer = setTimeout(() => this.read().catch(thrown => console.error(thrown)).finally(() => this.lookAgain()), LOOK_AGAIN_MS);
  }

  /** As many as are shown, and those that have come since. */
  async read() {
    const { items } = await api.get(withQuery('/api/nutrition/catalogue/jobs', { limit: Math.min(this.jobs.items.length + 10, MOST) }));
    const news = new Map(items.map((/** @type {ImportJob} */ job) => [job.id, job]));
    this.jobs.items = [
      ...items.filter((/** @type {ImportJob} */ job) => !this.jobs.items.some(old => old.id === job.id)),
      ...this.jobs.items.map(old => news.get(old.id) ?? old),
    ];
    this.update();
  }

  /** @param {string} path @param {unknown} body @param {string} text */
  async act(path, body, text) {
    await attempt(this, async () => {
      await api.post(path, body);
      say(text);
      await this.read();
    });
    this.lookAgain();
  }

  /** @param {ImportJob} job */
  async showFaults(job) {
    if (this.faults?.job === job.id) {
      this.faults = null;
    } else {
      /** @type {Pager<ImportFault>} */
      const list = new Pager(after => withQuery(`/api/nutrition/catalogue/jobs/${job.id}/faults`, { after, limit: 50 }));
      await list.first();
      this.faults = { job: job.id, list };
    }
  }

  content() {
    return html`<h1>${this.heading}</h1>
      <p class="intro">${t('catalogue.intro')}</p>
      ${nutritionNav('/nutrition/catalogue.html', this.town?.account)}
      ${alertBox(this.problem)}
      <section class="card stack" aria-labelledby="files-title"><h2 id="files-title">${t('catalogue.files')}</h2>
        ${this.files.length === 0 ? html`<p class="empty">${t('catalogue.no-files')}</p>` : html`<ul class="rows">${this.files.map(file => html`<li class="row">
          <span><strong>${file.name}</strong><br><span class="soft small">${t(`catalogue.${file.form}`)}${file.bytes === undefined ? '' : ` · ${megabytes.format(file.bytes / 1e6)} MB`}</span></span>
          <button class="button button--quiet" type="button" aria-label=${t('catalogue.import-named', { file: file.name })}
            @click=${() => this.act('/api/nutrition/catalogue/jobs', { file: file.name }, t('catalogue.ordered'))}>${t('catalogue.import')}</button></li>`)}</ul>`}
      </section>
      <section class="stack" aria-labelledby="jobs-title"><h2 id="jobs-title">${t('catalogue.jobs')}</h2>
        ${this.jobs.items.length === 0 ? html`<p class="empty">${t('catalogue.no-jobs')}</p>` : this.jobs.items.map(job => this.job(job))}
        ${moreButton(this.jobs, () => { this.update(); this.lookAgain(); })}
      </section>`;
  }

  /** @param {ImportJob} job */
  job(job) {
    const share = percent.format(job.share);
    return html`<article class="card stack import-job" aria-labelledby="job-${job.id}">
      <div class="title-row"><h3 id="job-${job.id}">${job.file}</h3><span class="tag tag--quiet">${t(`catalogue.${job.state}`)}</span></div>
      <p class="soft small">${moment(job.createdAt)}</p>
      ${job.state === 'RUNNING' ? html`<p><progress class="bar" max="1" value=${job.share} aria-label=${t('catalogue.share')}></progress> ${share}</p>` : nothing}
      ${job.failure ? html`<div class="alert" role="status"><div><p class="alert__title">${t(`fault.${job.failure}`)}</p>${job.detail ? html`<p>${job.detail}</p>` : nothing}</div></div>` : nothing}
      <dl class="energy__parts">${COUNTS.map(each => html`<div><dt>${t(`catalogue.${each}`)}</dt><dd>${whole.format(job[each])}</dd></div>`)}</dl>
      <div class="actions">
        ${['WAITING', 'RUNNING'].includes(job.state) ? html`<button class="button button--quiet" type="button"
          @click=${() => this.act(`/api/nutrition/catalogue/jobs/${job.id}/stop`, undefined, t('catalogue.stopped'))}>${t('catalogue.stop')}</button>` : nothing}
        ${['FAILED', 'STOPPED'].includes(job.state) && job.failure !== 'FILE_CHANGED' ? html`<button class="button button--quiet" type="button"
          @click=${() => this.act(`/api/nutrition/catalogue/jobs/${job.id}/resume`, undefined, t('catalogue.resumed'))}>${t('catalogue.resume')}</button>` : nothing}
        ${job.bad ? html`<button class="link-button" type="button" aria-expanded=${this.faults?.job === job.id}
          @click=${() => attempt(this, () => this.showFaults(job))}>${t('catalogue.faults')}</button>` : nothing}
      </div>
      ${this.faults?.job === job.id ? this.faultsOf(this.faults.list, job) : nothing}
    </article>`;
  }

  /** @param {Pager<ImportFault>} list @param {ImportJob} job */
  faultsOf(list, job) {
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="faults-caption"><table class="table"><caption id="faults-caption">${t('catalogue.faults-about', { count: whole.format(job.bad) })}</caption>
        <thead><tr><th scope="col">${t('catalogue.line')}</th><th scope="col">${t('catalogue.reason')}</th></tr></thead>
        <tbody>${list.items.map(fault => html`<tr><th scope="row">${fault.part ? `${fault.part}, ` : ''}${whole.format(fault.line)}</th>
          <td>${t(`fault.${fault.reason}`)}${fault.detail ? html` <span class="soft">(${fault.detail})</span>` : nothing}</td></tr>`)}</tbody></table></div>
      ${moreButton(list, () => this.update())}`;
  }
}
customElements.define('nutrition-catalogue-page', NutritionCataloguePage);
