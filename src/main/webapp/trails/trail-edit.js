import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, etagOf, Problem } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaPage } from '/app/element.js';
import { Form } from '/app/forms.js';
import { say } from '/app/say.js';
import { allPlaces, EDITOR, editorNav, KEEPERS, LANGUAGES, part, saidIn, tongue } from '/trails/edit-parts.js';
import { t } from '/trails/texts.js';

const PATH = `${EDITOR}/trails`;

/** @typedef {{id: string, name: string, retired?: boolean}} Stop */

/** A trail: its texts, and its places in an order that is changed by dragging or by buttons. */
class TrailsTrailEdit extends PlazaPage {
  /** @type {any} */
  trail = null;
  /** @type {Stop[]} */
  stops = [];
  /** @type {Stop[]} */
  places = [];
  dragged = -1;
  over = -1;
  told = '';

  form = new Form(this, 'trail', async values => {
    const draft = { es: part(values, 'es', ['name', 'about']), en: part(values, 'en', ['name', 'about']), places: this.stops.map(each => each.id) };
    const isNew = !this.trail;
    this.trail = isNew ? await api.post(PATH, draft) : await api.put(this.path, draft, etagOf(this.trail.version));
    this.stops = this.trail.places;
    say(t('edit.saved'));
    if (isNew) history.replaceState(null, '', `?id=${encodeURIComponent(this.trail.id)}`);
  });

  get path() {
    return `${PATH}/${encodeURIComponent(this.trail?.id ?? '')}`;
  }

  get heading() {
    return this.trail ? saidIn(this.trail, 'name') : t('edit.trails.new');
  }

  get audience() {
    return KEEPERS;
  }

  async load() {
    const id = new URLSearchParams(location.search).get('id');
    this.trail = id ? await api.get(`${PATH}/${encodeURIComponent(id)}`) : null;
    this.stops = this.trail?.places ?? [];
    this.places = (await allPlaces()).filter(each => !each.retired);
    document.title = `${this.heading} · Plaza`;
  }

  /** @param {number} from @param {number} to */
  move(from, to) {
    if (from === to || to < 0 || to >= this.stops.length) return;
    const stops = [...this.stops];
    const [stop] = stops.splice(from, 1);
    stops.splice(to, 0, stop);
    this.stops = stops;
    this.told = t('edit.trails.moved', { name: stop.name, number: to + 1, all: stops.length });
    this.update();
  }

  /** The button that was pressed keeps the focus, or at an end the other one of that place. @param {number} from @param {number} to @param {'up' | 'down'} which */
  step(from, to, which) {
    const { id } = this.stops[from];
    this.move(from, to);
    const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (this.querySelectorAll(`[data-stop="${id}"] button:not(:disabled)`));
    const same = [...buttons].find(each => each.dataset.way === which);
    (same ?? buttons[0])?.focus();
  }

  /** @param {Event} event */
  add = event => {
    const select = /** @type {HTMLSelectElement} */ (event.target);
    const place = this.places.find(each => each.id === select.value);
    if (place) {
      this.stops = [...this.stops, place];
      this.told = t('edit.trails.added', { name: place.name });
    }
    select.value = '';
    this.update();
  };

  /** @param {number} index */
  drop(index) {
    const [gone] = this.stops.slice(index, index + 1);
    this.stops = this.stops.filter((_, at) => at !== index);
    this.told = t('edit.trails.taken-out', { name: gone.name });
    this.update();
    /** @type {HTMLElement | null} */ (this.querySelector('#trail-add'))?.focus();
  }

  content() {
    const { trail, form } = this;
    return html`<p class="back"><a href="/trails/edit-trails.html">${t('edit.trails')}</a></p>
      <h1>${this.heading} ${trail?.retired ? html`<span class="tag tag--quiet">${t('edit.retired')}</span>` : nothing}</h1>
      ${editorNav(this.town?.account ?? null, '/trails/edit-trails.html')}
      <form class="card narrow-form" novalidate @submit=${form.submit}>
        ${form.alert()}
        <h2 id="stops">${t('edit.trails.order')}</h2>
        <p class="field__hint">${t('edit.trails.order-hint')}</p>
        ${this.stops.length
          ? html`<ol class="order" aria-labelledby="stops">${repeat(this.stops, each => each.id, (each, index) => this.stop(each, index))}</ol>`
          : html`<p class="empty">${t('edit.trails.no-stops')}</p>`}
        <p class="visually-hidden" role="status">${this.told}</p>
        <div class="field"><label for="trail-add">${t('edit.trails.add-place')}</label>
          <select id="trail-add" @change=${this.add}><option value="">${t('edit.question.choose')}</option>
            ${this.places.filter(each => !this.stops.some(stop => stop.id === each.id)).map(each => html`<option value=${each.id}>${each.name}</option>`)}</select></div>
        ${LANGUAGES.map(each => tongue(each, html`
          ${form.field({ name: `${each}.name`, label: t('edit.trails.name'), value: trail?.[each]?.name ?? '', maxlength: 120, optional: true })}
          ${form.field({ name: `${each}.about`, label: t('edit.trails.text'), type: 'textarea', rows: 4, value: trail?.[each]?.about ?? '', maxlength: 2000, optional: true })}`))}
        <p class="field__hint">${t('edit.languages-hint')}</p>
        <div class="actions">${form.button(t('edit.save'))}</div>
      </form>
      ${trail ? this.ending() : nothing}`;
  }

  /** @param {Stop} stop @param {number} index */
  stop(stop, index) {
    const last = this.stops.length - 1;
    return html`<li class="order__stop" draggable="true" data-stop=${stop.id} ?data-over=${this.over === index}
      @dragstart=${/** @param {DragEvent} event */ event => { this.dragged = index; event.dataTransfer?.setData('text/plain', stop.name); }}
      @dragover=${/** @param {DragEvent} event */ event => { event.preventDefault(); if (this.over !== index) { this.over = index; this.update(); } }}
      @dragend=${() => { this.dragged = -1; this.over = -1; this.update(); }}
      @drop=${/** @param {DragEvent} event */ event => { event.preventDefault(); const from = this.dragged; this.dragged = -1; this.over = -1; if (from >= 0) this.move(from, index); else this.update(); }}>
      <span class="order__number">${index + 1}.</span>
      <span class="order__name">${stop.name}${stop.retired ? html` <span class="tag tag--quiet">${t('edit.retired')}</span>` : nothing}</span>
      <span class="order__buttons">
        <button class="icon-button" type="button" data-way="up" ?disabled=${index === 0} aria-label=${t('edit.trails.up', { name: stop.name })} @click=${() => this.step(index, index - 1, 'up')}>↑</button>
        <button class="icon-button" type="button" data-way="down" ?disabled=${index === last} aria-label=${t('edit.trails.down', { name: stop.name })} @click=${() => this.step(index, index + 1, 'down')}>↓</button>
        <button class="icon-button" type="button" aria-label=${t('edit.trails.take-out', { name: stop.name })} @click=${() => this.drop(index)}>×</button>
      </span>
    </li>`;
  }

  ending() {
    const { retired } = this.trail;
    return html`<section class="card stack" aria-labelledby="ending">
      <h2 id="ending">${t(retired ? 'edit.trails.is-retired' : 'edit.trails.ending')}</h2>
      <div class="actions">
        ${retired ? nothing : html`<a class="button button--quiet" href="/api/trails/maps/trails/${this.trail.id}.gpx" download>${t('edit.trails.gpx')}</a>`}
        <button class="button button--quiet" type="button" @click=${() => this.turn(retired ? 'reopen' : 'retire')}>${t(retired ? 'edit.reopen' : 'edit.retire')}</button>
        <button class="button button--danger" type="button" @click=${() => this.removeIt()}>${t('edit.remove')}</button>
      </div>
    </section>`;
  }

  /** @param {'retire' | 'reopen'} what */
  async turn(what) {
    try {
      this.trail = await api.post(`${this.path}/${what}`, undefined, etagOf(this.trail.version));
      say(t('edit.saved'));
    } catch (thrown) {
      this.form.refuse(Problem.of(thrown));
    }
    this.update();
  }

  removeIt() {
    ask({
      title: t('edit.remove-title', { name: this.heading }),
      confirm: t('edit.remove'),
      danger: true,
      act: async () => {
        await api.remove(this.path, etagOf(this.trail.version));
        location.assign('/trails/edit-trails.html');
        await new Promise(() => {});
      },
    });
  }
}
customElements.define('trails-trail-edit', TrailsTrailEdit);
