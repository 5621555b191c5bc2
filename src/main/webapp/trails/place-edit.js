import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { api, etagOf, Problem, upload } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaPage } from '/app/element.js';
import { alertBox, Form } from '/app/forms.js';
import { numberOf } from '/app/numbers.js';
import { say } from '/app/say.js';
import { EDITOR, editorNav, KEEPERS, LANGUAGES, part, saidIn, tongue } from '/trails/edit-parts.js';
import '/trails/pin.js';
import { t } from '/trails/texts.js';

const PATH = `${EDITOR}/places`;
const LARGEST_PHOTO = 2 * 1024 * 1024;

/** A place: where it is, its story, its photo, its code, its questions. */
class TrailsPlaceEdit extends PlazaPage {
  /** @type {any} */
  place = null;
  /** @type {any[]} */
  questions = [];
  /** @type {{code: string, names: Record<string, string>}[]} */
  communities = [];
  /** @type {Problem | null} */
  photoProblem = null;
  share = 0;

  form = new Form(this, 'place', async values => {
    const draft = {
      es: part(values, 'es', ['name', 'story']),
      en: part(values, 'en', ['name', 'story']),
      latitude: numberOf(values.latitude),
      longitude: numberOf(values.longitude),
      radius: numberOf(values.radius),
      community: values.community,
      town: values.town.trim() || null,
    };
    const isNew = !this.place;
    const saved = isNew ? await api.post(PATH, draft) : await api.put(this.path, draft, etagOf(this.place.version));
    this.place = saved;
    say(t('edit.saved'));
    if (isNew) history.replaceState(null, '', `?id=${encodeURIComponent(saved.id)}`);
  });

  get path() {
    return `${PATH}/${encodeURIComponent(this.place?.id ?? '')}`;
  }

  get heading() {
    return this.place ? saidIn(this.place, 'name') : t('edit.place.new');
  }

  get audience() {
    return KEEPERS;
  }

  async load() {
    const id = new URLSearchParams(location.search).get('id');
    const [communities, place, questions] = await Promise.all([
      api.get('/api/trails/communities'),
      id ? api.get(`${PATH}/${encodeURIComponent(id)}`) : null,
      id ? api.get(`${EDITOR}/questions?limit=100&place=${encodeURIComponent(id)}`) : { items: [] },
    ]);
    this.communities = communities.items;
    this.place = place;
    this.questions = questions.items;
    document.title = `${this.heading} · Plaza`;
  }

  moved = () => {
    /** @type {any} */ (this.querySelector('trails-pin'))?.show();
  };

  content() {
    const { place, form } = this;
    const language = document.documentElement.lang;
    return html`<p class="back"><a href="/trails/edit-places.html">${t('edit.places')}</a></p>
      <h1>${this.heading} ${place?.retired ? html`<span class="tag tag--quiet">${t('edit.retired')}</span>` : nothing}</h1>
      ${editorNav(this.town?.account ?? null, '/trails/edit-places.html')}
      <form class="card narrow-form" novalidate @submit=${form.submit}>
        ${form.alert()}
        <h2>${t('edit.place.where')}</h2>
        <div class="pair">
          ${form.field({ name: 'latitude', label: t('edit.place.latitude'), hint: t('edit.place.latitude-hint'), type: 'decimal', max: 90, value: place?.latitude, oninput: this.moved, maxlength: 20 })}
          ${form.field({ name: 'longitude', label: t('edit.place.longitude'), hint: t('edit.place.longitude-hint'), type: 'decimal', max: 180, value: place?.longitude, oninput: this.moved, maxlength: 20 })}
        </div>
        <trails-pin .form=${() => this.querySelector('form')}></trails-pin>
        <div class="pair">
          ${form.field({ name: 'radius', label: t('edit.place.radius'), hint: t('edit.place.radius-hint'), value: place?.radius ?? 80, type: 'decimal', oninput: this.moved, maxlength: 4 })}
          ${form.field({ name: 'town', label: t('edit.place.town'), value: place?.town ?? '', maxlength: 80, optional: true })}
        </div>
        ${form.field({ name: 'community', label: t('edit.place.community'), type: 'select', value: place?.community ?? '01', options: this.communities.map(each => /** @type {[string, string]} */ ([each.code, each.names[language] ?? each.names.es])) })}
        ${LANGUAGES.map(each => tongue(each, html`
          ${form.field({ name: `${each}.name`, label: t('edit.place.name'), value: place?.[each]?.name ?? '', maxlength: 120, optional: true })}
          ${form.field({ name: `${each}.story`, label: t('edit.place.story'), type: 'textarea', rows: 9, value: place?.[each]?.story ?? '', maxlength: 8000, optional: true })}`))}
        <p class="field__hint">${t('edit.languages-hint')}</p>
        <div class="actions">${form.button(t('edit.save'))}</div>
      </form>
      ${place ? html`${this.asked()}${this.poster()}${this.photo()}${this.ending()}` : html`<p class="empty">${t('edit.place.then')}</p>`}`;
  }

  asked() {
    return html`<section class="card stack" aria-labelledby="asked">
      <h2 id="asked">${t('edit.questions')}</h2>
      ${this.questions.length
        ? html`<ul class="rows">${repeat(this.questions, each => each.id, each => html`<li class="row"><a href="/trails/question-edit.html?id=${each.id}">${saidIn(each, 'text')}</a>
            <span class="actions"><span class="tag">${t(`edit.difficulty.${each.difficulty}`)}</span>${each.retired ? html`<span class="tag tag--quiet">${t('edit.retired')}</span>` : nothing}</span></li>`)}</ul>`
        : html`<p class="empty">${t('edit.place.no-questions')}</p>`}
      <div class="actions">
        <a class="button" href="/trails/question-edit.html?place=${this.place.id}">${t('edit.questions.add')}</a>
        <a class="button button--quiet" href="/trails/question-import.html?place=${this.place.id}">${t('edit.questions.import')}</a>
      </div>
    </section>`;
  }

  poster() {
    return html`<section class="card stack" aria-labelledby="poster">
      <h2 id="poster">${t('edit.poster.title')}</h2>
      <p>${t('edit.poster.about')}</p>
      <div class="actions">
        ${LANGUAGES.map(each => html`<a class="button button--quiet" href="${this.path}/poster?language=${each}" target="_blank" rel="noopener">${t(`edit.poster.in-${each}`)}</a>`)}
        <button class="button button--danger" type="button" @click=${() => this.renew()}>${t('edit.poster.renew')}</button>
      </div>
      <p class="soft small">${t('edit.poster.generation', { number: this.place.codeGeneration })}</p>
    </section>`;
  }

  renew() {
    ask({
      title: t('edit.poster.renew-title'),
      body: html`<p>${t('edit.poster.renew-about')}</p>`,
      confirm: t('edit.poster.renew'),
      danger: true,
      act: async () => {
        this.place = await api.post(`${this.path}/code/renew`, undefined, etagOf(this.place.version));
        say(t('edit.poster.renewed'));
        this.update();
      },
    });
  }

  photo() {
    const { photo, version } = this.place;
    return html`<section class="card stack" aria-labelledby="photo">
      <h2 id="photo">${t('edit.photo.title')}</h2>
      <p class="soft">${t('edit.photo.about')}</p>
      ${alertBox(this.photoProblem)}
      ${photo ? html`<img class="photo" src="${this.path}/photo?v=${version}" alt=${photo[document.documentElement.lang] ?? photo.es ?? photo.en ?? t('edit.photo.undescribed')}>` : nothing}
      <div class="field"><label for="photo-file">${t(photo ? 'edit.photo.replace' : 'edit.photo.choose')}</label>
        <input id="photo-file" type="file" accept="image/jpeg,image/png,image/webp" @change=${this.sendPhoto}></div>
      ${this.share ? html`<progress max="1" value=${this.share} aria-label=${t('edit.photo.sending')}></progress>` : nothing}
      ${photo ? html`<div class="actions">
        <button class="button button--quiet" type="button" @click=${() => this.describe()}>${t('edit.photo.describe')}</button>
        <button class="button button--danger" type="button" @click=${() => this.takeDown()}>${t('edit.photo.remove')}</button></div>` : nothing}
    </section>`;
  }

  /** @param {Event} event */
  sendPhoto = async event => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const file = input.files?.[0];
    if (!file) return;
    this.photoProblem = null;
    try {
      if (file.size > LARGEST_PHOTO) throw new Problem({ title: t('edit.photo.too-large') });
      this.place = await upload(`${this.path}/photo`, file, share => {
        this.share = share;
        this.update();
      }, 'PUT', etagOf(this.place.version));
      say(t('edit.saved'));
    } catch (thrown) {
      this.photoProblem = Problem.of(thrown);
    }
    this.share = 0;
    input.value = '';
    this.update();
  };

  describe() {
    const photo = this.place.photo;
    ask({
      title: t('edit.photo.describe'),
      confirm: t('edit.save'),
      fields: [
        { name: 'es', label: t('edit.photo.shows-es'), maxlength: 300, value: photo.es ?? '', optional: true },
        { name: 'en', label: t('edit.photo.shows-en'), maxlength: 300, value: photo.en ?? '', optional: true },
        { name: 'credit', label: t('edit.photo.credit'), maxlength: 200, value: photo.credit ?? '', optional: true },
      ],
      act: async values => {
        this.place = await api.put(`${this.path}/photo/text`, values, etagOf(this.place.version));
        say(t('edit.saved'));
        this.update();
      },
    });
  }

  takeDown() {
    ask({
      title: t('edit.photo.remove-title'),
      confirm: t('edit.photo.remove'),
      danger: true,
      act: async () => {
        this.place = await api.remove(`${this.path}/photo`, etagOf(this.place.version));
        this.update();
      },
    });
  }

  ending() {
    const { retired } = this.place;
    return html`<section class="card stack" aria-labelledby="ending">
      <h2 id="ending">${t(retired ? 'edit.place.is-retired' : 'edit.place.ending')}</h2>
      <p>${t(retired ? 'edit.place.reopen-about' : 'edit.place.retire-about')}</p>
      <div class="actions">
        <button class="button button--quiet" type="button" @click=${() => this.turn(retired ? 'reopen' : 'retire')}>${t(retired ? 'edit.reopen' : 'edit.retire')}</button>
        <button class="button button--danger" type="button" @click=${() => this.removeIt()}>${t('edit.remove')}</button>
      </div>
    </section>`;
  }

  /** @param {'retire' | 'reopen'} what */
  async turn(what) {
    try {
      this.place = await api.post(`${this.path}/${what}`, undefined, etagOf(this.place.version));
      say(t('edit.saved'));
      this.update();
    } catch (thrown) {
      this.form.refuse(Problem.of(thrown));
      this.update();
      /** @type {HTMLElement | null} */ (this.querySelector('.alert:not([hidden])'))?.focus();
    }
  }

  removeIt() {
    ask({
      title: t('edit.remove-title', { name: this.heading }),
      confirm: t('edit.remove'),
      danger: true,
      act: async () => {
        await api.remove(this.path, etagOf(this.place.version));
        location.assign('/trails/edit-places.html');
        await new Promise(() => {});
      },
    });
  }
}
customElements.define('trails-place-edit', TrailsPlaceEdit);
