import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, etagOf, Problem } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaPage } from '/app/element.js';
import { Form } from '/app/forms.js';
import { say } from '/app/say.js';
import { allPlaces, EDITOR, editorNav, KEEPERS, LANGUAGES, saidIn, tongue } from '/trails/edit-parts.js';
import { t } from '/trails/texts.js';

const PATH = `${EDITOR}/questions`;
const LEVELS = ['EASY', 'MEDIUM', 'HARD'];
const WRONG = [0, 1, 2];

/** A question with its answers, in one language or in both. */
class TrailsQuestionEdit extends PlazaPage {
  /** @type {any} */
  question = null;
  /** @type {any[]} */
  places = [];
  /** @type {{slug: string, names: Record<string, string>}[]} */
  categories = [];
  ofPlace = new URLSearchParams(location.search).get('place');
  another = false;

  form = new Form(this, 'question', async (values, form) => {
    const draft = {
      place: values.place || null,
      category: values.category,
      difficulty: values.difficulty,
      es: wording(values, 'es'),
      en: wording(values, 'en'),
    };
    if (this.question) {
      this.question = await api.put(this.path, draft, etagOf(this.question.version));
      say(t('edit.saved'));
      return;
    }
    await api.post(PATH, draft);
    say(t('edit.question.added'));
    if (this.another) {
      for (const input of form.querySelectorAll('fieldset input, fieldset textarea')) /** @type {HTMLInputElement} */ (input).value = '';
      /** @type {HTMLElement | null} */ (form.querySelector('fieldset input, fieldset textarea'))?.focus();
      return;
    }
    location.assign(values.place ? `/trails/place-edit.html?id=${encodeURIComponent(values.place)}` : '/trails/edit-questions.html?which=general');
    await new Promise(() => {});
  });

  get path() {
    return `${PATH}/${encodeURIComponent(this.question?.id ?? '')}`;
  }

  get heading() {
    return t(this.question ? 'edit.question.title' : 'edit.question.new');
  }

  get audience() {
    return KEEPERS;
  }

  async load() {
    const id = new URLSearchParams(location.search).get('id');
    const [places, categories, question] = await Promise.all([
      allPlaces(),
      api.get('/api/trails/categories'),
      id ? api.get(`${PATH}/${encodeURIComponent(id)}`) : null,
    ]);
    this.places = places;
    this.categories = categories.items;
    this.question = question;
    document.title = `${this.heading} · Plaza`;
  }

  content() {
    const { question, form } = this;
    const language = document.documentElement.lang;
    return html`<p class="back"><a href="/trails/edit-questions.html">${t('edit.questions')}</a></p>
      <h1>${this.heading} ${question?.retired ? html`<span class="tag tag--quiet">${t('edit.retired')}</span>` : nothing}</h1>
      ${editorNav(this.town?.account ?? null, '/trails/edit-questions.html')}
      <form class="card narrow-form" novalidate @submit=${form.submit}>
        ${form.alert()}
        ${form.field({ name: 'place', label: t('edit.question.place'), type: 'select', value: question?.place ?? this.ofPlace ?? '', optional: true, options: [['', t('edit.questions.of-none')], ...this.places.map(each => /** @type {[string, string]} */ ([each.id, each.name]))] })}
        <div class="pair">
          ${form.field({ name: 'category', label: t('edit.questions.category'), type: 'select', value: question?.category ?? '', options: [['', t('edit.question.choose')], ...this.categories.map(each => /** @type {[string, string]} */ ([each.slug, each.names[language] ?? each.names.es]))] })}
          ${form.field({ name: 'difficulty', label: t('edit.question.difficulty'), type: 'select', value: question?.difficulty ?? 'EASY', options: LEVELS.map(each => /** @type {[string, string]} */ ([each, t(`edit.difficulty.${each}`)])) })}
        </div>
        ${LANGUAGES.map(each => tongue(each, html`
          ${form.field({ name: `${each}.text`, label: t('edit.question.text'), type: 'textarea', rows: 2, value: question?.[each]?.text ?? '', maxlength: 500, optional: true })}
          ${form.field({ name: `${each}.right`, label: t('edit.question.right'), value: question?.[each]?.right ?? '', maxlength: 200, optional: true })}
          ${WRONG.map(index => form.field({ name: `${each}.wrong.${index}`, label: t('edit.question.wrong', { number: index + 1 }), value: question?.[each]?.wrong[index] ?? '', maxlength: 200, optional: true }))}
          ${form.field({ name: `${each}.explanation`, label: t('edit.question.explanation'), type: 'textarea', rows: 3, value: question?.[each]?.explanation ?? '', maxlength: 2000, optional: true })}`))}
        <p class="field__hint">${t('edit.question.languages-hint')}</p>
        <div class="actions">
          ${form.button(t('edit.save'))}
          ${question ? nothing : html`<label class="check"><input type="checkbox" ?checked=${this.another} @change=${/** @param {Event} event */ event => { this.another = /** @type {HTMLInputElement} */ (event.target).checked; }}> ${t('edit.question.another')}</label>`}
        </div>
      </form>
      ${question ? this.ending() : nothing}`;
  }

  ending() {
    const { retired } = this.question;
    return html`<section class="card stack" aria-labelledby="ending">
      <h2 id="ending">${t(retired ? 'edit.question.is-retired' : 'edit.question.ending')}</h2>
      <p>${t('edit.question.retire-about')}</p>
      <div class="actions">
        <button class="button button--quiet" type="button" @click=${() => this.turn(retired ? 'reopen' : 'retire')}>${t(retired ? 'edit.reopen' : 'edit.retire')}</button>
        <button class="button button--danger" type="button" @click=${() => this.removeIt()}>${t('edit.remove')}</button>
      </div>
    </section>`;
  }

  /** @param {'retire' | 'reopen'} what */
  async turn(what) {
    try {
      this.question = await api.post(`${this.path}/${what}`, undefined, etagOf(this.question.version));
      say(t('edit.saved'));
    } catch (thrown) {
      this.form.refuse(Problem.of(thrown));
    }
    this.update();
  }

  removeIt() {
    ask({
      title: t('edit.question.remove-title'),
      confirm: t('edit.remove'),
      danger: true,
      act: async () => {
        await api.remove(this.path, etagOf(this.question.version));
        location.assign('/trails/edit-questions.html');
        await new Promise(() => {});
      },
    });
  }
}
customElements.define('trails-question-edit', TrailsQuestionEdit);

/** Nothing where nobody wrote anything in that language. @param {Record<string, string>} values @param {string} tongue */
function wording(values, tongue) {
  const of = /** @param {string} name */ name => (values[`${tongue}.${name}`] ?? '').trim();
  const wrong = WRONG.map(index => of(`wrong.${index}`)).filter(Boolean);
  const explanation = of('explanation');
  if (![of('text'), of('right'), explanation, ...wrong].some(Boolean)) return null;
  return { text: of('text'), right: of('right'), wrong, explanation: explanation || null };
}
