import { html } from '/vendor/lit-html/lit-html.js';
import { api, Problem } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { t as shared } from '/app/texts.js';
import { t } from '/work/texts.js';

/** Begins with one side of work, alone. Attributes: `data-side`, worker or farmer; `data-next`, where to go then. */
class WorkStart extends PlazaElement {
  busy = false;
  /** @type {Problem | null} */
  problem = null;

  async begin() {
    if (this.busy) return;
    const { side, next } = this.dataset;
    this.busy = true;
    this.problem = null;
    this.update();
    try {
      await api.put(`/api/accounts/me/roles/${side === 'farmer' ? 'FARMER' : 'WORKER'}`, {});
      location.assign(next ?? `/work/?as=${side}`);
    } catch (thrown) {
      this.problem = Problem.of(thrown);
      this.busy = false;
      this.update();
    }
  }

  template() {
    return html`${alertBox(this.problem)}
      <button class="button" type="button" aria-disabled=${this.busy ? 'true' : 'false'}
        @click=${() => this.begin()}>${this.busy ? shared('form.working') : t(`start.${this.dataset.side}`)}</button>`;
  }
}
customElements.define('work-start', WorkStart);
