import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Pager, withQuery } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { moreButton } from '/app/parts.js';
import { EDITOR, editorNav, KEEPERS, saidIn } from '/trails/edit-parts.js';
import { t } from '/trails/texts.js';

/** All questions with their right answers, for those who keep them. */
class TrailsQuestionsPage extends PlazaPage {
  which = new URLSearchParams(location.search).get('which') ?? '';
  category = '';
  /** @type {{slug: string, names: Record<string, string>}[]} */
  categories = [];
  /** @type {Pager<any>} */
  pager = new Pager(after => withQuery(`${EDITOR}/questions`, { ...this.filter(), limit: 50, after }));

  get heading() {
    return t('edit.questions');
  }

  get audience() {
    return KEEPERS;
  }

  filter() {
    return { general: this.which === 'general' ? 'true' : null, category: this.category };
  }

  async load() {
    const [categories] = await Promise.all([api.get('/api/trails/categories'), this.pager.first()]);
    this.categories = categories.items;
  }

  /** @param {'which' | 'category'} what @param {Event} event */
  async choose(what, event) {
    this[what] = /** @type {HTMLSelectElement} */ (event.target).value;
    try {
      await this.pager.first();
      this.update();
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  content() {
    const language = document.documentElement.lang;
    return html`<h1>${this.heading}</h1>
      <p class="intro">${t('edit.questions.about')}</p>
      ${editorNav(this.town?.account ?? null, '/trails/edit-questions.html')}
      <div class="tools">
        <div class="field"><label for="which">${t('edit.questions.which')}</label>
          <select id="which" @change=${/** @param {Event} event */ event => this.choose('which', event)}>
            <option value="">${t('edit.questions.all')}</option>
            <option value="general" ?selected=${this.which === 'general'}>${t('edit.questions.general')}</option></select></div>
        <div class="field"><label for="category">${t('edit.questions.category')}</label>
          <select id="category" @change=${/** @param {Event} event */ event => this.choose('category', event)}>
            <option value="">${t('edit.questions.all-categories')}</option>
            ${this.categories.map(each => html`<option value=${each.slug}>${each.names[language] ?? each.names.es}</option>`)}</select></div>
        <a class="button" href="/trails/question-edit.html">${t('edit.questions.add')}</a>
        <a class="button button--quiet" href="/trails/question-import.html">${t('edit.questions.import')}</a>
      </div>
      <p class="actions">
        <a class="button button--quiet button--small" href=${withQuery(`${EDITOR}/question-files/csv`, this.filter())} download="questions.csv">${t('edit.questions.export-csv')}</a>
        <a class="button button--quiet button--small" href=${withQuery(`${EDITOR}/question-files/open-trivia`, { ...this.filter(), language })} download="questions.json">${t('edit.questions.export-json')}</a>
      </p>
      ${this.pager.items.length === 0
        ? html`<p class="empty">${t('edit.questions.none')}</p>`
        : html`<ul class="rows card">${this.pager.items.map(each => this.row(each))}</ul>
            ${moreButton(this.pager, () => this.update())}`}`;
  }

  /** @param {any} each */
  row(each) {
    return html`<li class="row">
      <div><a href="/trails/question-edit.html?id=${each.id}"><strong>${saidIn(each, 'text')}</strong></a>
        <p class="soft small">${saidIn(each, 'right')} · ${each.placeName ?? t('edit.questions.of-none')}</p></div>
      <span class="actions"><span class="tag">${t(`edit.difficulty.${each.difficulty}`)}</span>
        ${each.retired ? html`<span class="tag tag--quiet">${t('edit.retired')}</span>` : nothing}
        ${each.es && each.en ? nothing : html`<span class="tag">${t('edit.one-language')}</span>`}</span>
    </li>`;
  }
}
customElements.define('trails-questions-page', TrailsQuestionsPage);
