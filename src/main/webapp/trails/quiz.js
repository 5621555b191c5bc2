import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Problem } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { icon } from '/app/icons.js';
import { newKey } from '/app/send-queue.js';
import { langOf } from '/trails/parts.js';
import { t } from '/trails/texts.js';

/** @typedef {import('/trails/types.js').Question} Question */

/**
 * Questions one after the other, with all the time there is. Which answer is right the server tells; without network it
 * tells it later.
 */
class TrailsQuiz extends PlazaElement {
  /** @type {Question[]} */
  questions = [];
  /** @type {(() => Promise<void>) | null} adds to the questions, where there are more */
  readOn = null;
  /** @type {import('/app/send-queue.js').SendQueue | null} */
  queue = null;
  at = 0;
  chosen = '';
  practising = false;
  busy = false;
  missing = false;
  /** @type {import('/trails/types.js').Answer | null} */
  answer = null;
  /** @type {Problem | null} */
  problem = null;

  async start() {
    const open = this.questions.findIndex(question => !question.answer && !this.waits(question));
    this.at = Math.max(0, open);
    this.queue?.addEventListener('sent', event => this.sent(/** @type {CustomEvent} */ (event).detail));
  }

  /** What was answered without network is judged when it arrives. @param {{item: import('/app/send-queue.js').Waiting, entry: any}} sent */
  sent({ item, entry }) {
    const question = this.questions.find(each => item.about === `answer ${each.id}`);
    if (!question) return;
    question.answer = entry;
    question.options = inOrder(question.options, entry.nextOptions);
    if (question === this.questions[this.at]) this.answer = entry;
    this.update();
  }

  /** @param {Question} question */
  waits(question) {
    return this.queue?.has(`answer ${question.id}`) ?? false;
  }

  /** @param {SubmitEvent} event */
  submit = async event => {
    event.preventDefault();
    const question = this.questions[this.at];
    if (this.busy || !question) return;
    this.missing = !this.chosen;
    if (this.missing) {
      this.update();
      /** @type {HTMLElement | null} */ (this.querySelector('input'))?.focus();
      return;
    }
    this.busy = true;
    this.problem = null;
    this.update();
    const key = newKey();
    const body = { key, question: question.id, place: question.place ?? null, option: this.chosen, practice: this.practising };
    try {
      if (this.practising) {
        this.answer = await api.post('/api/trails/answers', body);
        question.options = inOrder(question.options, this.answer?.nextOptions);
      } else await this.first(question, body);
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.busy = false;
    this.update();
    /** @type {HTMLElement | null} */ (this.querySelector('.result, .alert:not([hidden])'))?.focus();
  };

  /** @param {Question} question @param {any} body */
  async first(question, body) {
    const { queue } = this;
    if (!queue) return;
    await queue.add({ key: body.key, path: '/api/trails/answers', body, about: `answer ${question.id}`, ...(question.place && { after: `visit ${question.place}` }),
      label: t('queue.answer', { question: question.text }) });
    const refused = queue.refused.find(item => item.key === body.key);
    if (refused?.refused) {
      queue.seen(body.key);
      throw new Problem(refused.refused);
    }
  }

  /** @param {number} index */
  go(index) {
    this.at = index;
    this.chosen = '';
    this.answer = null;
    this.practising = false;
    this.problem = null;
    this.missing = false;
    this.update();
    /** @type {HTMLElement | null} */ (this.querySelector('.quiz__question'))?.focus();
  }

  async goOn() {
    if (this.busy) return;
    if (this.at === this.questions.length - 1) {
      this.busy = true;
      this.problem = null;
      this.update();
      try {
        await this.readOn?.();
      } catch (thrown) {
        this.problem = Problem.of(thrown);
      }
      this.busy = false;
    }
    if (this.at < this.questions.length - 1) this.go(this.at + 1);
    else this.update();
  }

  practise() {
    this.go(this.at);
    this.practising = true;
    this.update();
  }

  template() {
    const question = this.questions[this.at];
    if (!question) return nothing;
    const answered = this.answer ?? (this.practising ? null : question.answer ?? null);
    const lang = langOf(question.language);
    return html`<section class="card stack quiz" aria-labelledby="quiz-title">
      <p class="quiz__facts small soft"><span>${t(this.readOn ? 'quiz.number-of-more' : 'quiz.number', { number: this.at + 1, of: this.questions.length })}</span>
        <span class="tag tag--quiet">${question.category.name}</span>
        <span class="tag tag--quiet">${t(`difficulty.${question.difficulty}`)} · ${t('points', { count: question.points })}</span></p>
      <h2 id="quiz-title" class="quiz__question" tabindex="-1" lang=${lang}>${question.text}</h2>
      ${alertBox(this.problem)}
      ${answered ? this.result(question, answered) : this.waits(question) ? this.later() : this.form(question)}
    </section>`;
  }

  /** @param {Question} question */
  form(question) {
    return html`<form novalidate @submit=${this.submit}>
      <fieldset class="options" aria-describedby=${this.missing ? 'quiz-missing' : nothing}>
        <legend class="visually-hidden">${t('quiz.choose')}</legend>
        ${question.options.map(option => html`<label class="option" lang=${langOf(question.language)}>
          <input type="radio" name="option" value=${option.key} .checked=${this.chosen === option.key} @change=${() => { this.chosen = option.key; this.missing = false; this.update(); }}>
          <span>${option.text}</span></label>`)}
      </fieldset>
      ${this.missing ? html`<p class="field__error" id="quiz-missing">${icon('warning')} ${t('quiz.missing')}</p>` : nothing}
      <div class="actions">
        <button class="button button--big" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>${t(this.practising ? 'quiz.practise-send' : 'quiz.send')}</button>
        ${this.next()}
      </div>
      <p class="small soft">${t(this.practising ? 'quiz.practice-about' : 'quiz.untimed')}</p>
    </form>`;
  }

  later() {
    return html`<div class="result" tabindex="-1" role="status"><p><strong>${t('quiz.later')}</strong></p><p>${t('quiz.later-about')}</p></div>
      <div class="actions">${this.next()}</div>`;
  }

  /** @param {Question} question @param {import('/trails/types.js').Answer} answer */
  result(question, answer) {
    const lang = langOf(question.language);
    const chosen = question.options.find(option => option.key === answer.chosen);
    return html`<div class="result ${answer.right ? 'result--right' : 'result--wrong'}" tabindex="-1" role="status">
        <p class="result__title">${icon(answer.right ? 'check' : 'warning')} ${t(answer.right ? 'quiz.right' : 'quiz.wrong')}
          ${answer.points ? html`<span class="tag tag--good">+${t('points', { count: answer.points })}</span>` : nothing}</p>
        ${answer.right || !chosen ? nothing : html`<p>${t('quiz.chosen')} <span lang=${lang}>${chosen.text}</span></p>`}
        <p>${t('quiz.right-one')} <strong lang=${lang}>${answer.rightText}</strong></p>
        ${answer.explanation ? html`<p lang=${lang}>${answer.explanation}</p>` : nothing}
      </div>
      <div class="actions">${this.next()}
        <button class="button button--quiet" type="button" @click=${() => this.practise()}>${t('quiz.practise')}</button></div>`;
  }

  next() {
    const buttons = [];
    if (this.at > 0) buttons.push(html`<button class="button button--quiet" type="button" @click=${() => this.go(this.at - 1)}>${t('quiz.before')}</button>`);
    if (this.at < this.questions.length - 1 || this.readOn) buttons.push(html`<button class="button" type="button" @click=${() => this.goOn()}>${t('quiz.next')}</button>`);
    else buttons.push(html`<a class="button button--quiet" href="/trails/rankings.html">${t('quiz.to-rankings')}</a>`);
    return buttons;
  }
}
customElements.define('trails-quiz', TrailsQuiz);

/** As they come in the next attempt; as they are where one of them was written anew since. @param {Question['options']} options @param {string[]} [keys] */
function inOrder(options, keys) {
  const sorted = (keys ?? []).flatMap(key => options.filter(option => option.key === key));
  return sorted.length === options.length ? sorted : options;
}
