import { html, nothing, render } from '/vendor/lit-html/lit-html.js';
import { PlazaElement } from '/app/element.js';
import { Form } from '/app/forms.js';
import { t } from '/app/texts.js';

/**
 * @typedef {object} Question
 * @property {string} title
 * @property {unknown} [body]
 * @property {string} confirm what the button that does it says
 * @property {boolean} [danger]
 * @property {import('/app/forms.js').Field[]} [fields]
 * @property {(values: Record<string, string>) => Promise<unknown>} act done on confirmation; a problem stays in the dialog
 */

class PlazaDialog extends PlazaElement {
  /** @type {Question | null} */
  question = null;
  form = new Form(this, 'dialog', async values => {
    await this.question?.act(values);
    this.close(true);
  });

  /** What is under way is not to be taken back; and browsers ask once only before they close. @param {Event} event */
  stay = event => {
    if (this.form.busy && (!(event instanceof KeyboardEvent) || event.key === 'Escape')) event.preventDefault();
  };

  /** @param {boolean} done */
  close(done) {
    this.querySelector('dialog')?.close(done ? 'done' : '');
  }

  template() {
    const question = this.question;
    if (!question) return nothing;
    return html`<dialog class="dialog" aria-labelledby="dialog-title" @cancel=${this.stay} @keydown=${this.stay}>
      <form novalidate @submit=${this.form.submit}>
        <h2 id="dialog-title">${question.title}</h2>
        ${question.body ?? nothing}
        ${this.form.alert()}
        ${(question.fields ?? []).map(field => this.form.field(field))}
        <div class="actions actions--end">
          <button class="button button--quiet" type="button" aria-disabled=${this.form.busy ? 'true' : nothing}
            @click=${() => this.form.busy || this.close(false)}>${t('dialog.cancel')}</button>
          ${this.form.button(question.confirm, { kind: question.danger ? 'button--danger' : '' })}
        </div>
      </form>
    </dialog>`;
  }
}
customElements.define('plaza-dialog', PlazaDialog);

/**
 * Asks before something that should not happen by accident.
 * @param {Question} question
 * @returns {Promise<boolean>} whether it was done
 */
export function ask(question) {
  const element = new PlazaDialog();
  element.question = question;
  document.body.append(element);
  const dialog = /** @type {HTMLDialogElement} */ (element.querySelector('dialog'));
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  dialog.showModal();
  return new Promise(resolve => {
    dialog.addEventListener('close', () => {
      element.remove();
      before?.focus();
      resolve(dialog.returnValue === 'done');
    });
  });
}

/** Shows something that must be read or copied now. @param {string} title @param {unknown} body @param {string} close */
export function show(title, body, close) {
  const holder = document.createElement('div');
  document.body.append(holder);
  render(
    html`<dialog class="dialog" aria-labelledby="dialog-title">
      <h2 id="dialog-title">${title}</h2>
      ${body}
      <form method="dialog" class="actions actions--end"><button class="button">${close}</button></form>
    </dialog>`,
    holder,
  );
  const dialog = /** @type {HTMLDialogElement} */ (holder.querySelector('dialog'));
  dialog.addEventListener('close', () => holder.remove());
  dialog.showModal();
}
