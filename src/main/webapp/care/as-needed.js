import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, withQuery } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaElement } from '/app/element.js';
import { say } from '/app/say.js';
import { newKey } from '/app/send-queue.js';
import { clock, numberOf } from '/care/doses.js';
import { t } from '/care/texts.js';

/**
 * @typedef {import('/care/types.js').AsNeeded} AsNeeded
 * @typedef {import('/care/types.js').ResidentLine} ResidentLine
 */

/** What is given when somebody needs it, with from when the next is allowed. The server decides, so it needs the network. */
class CareAsNeeded extends PlazaElement {
  /** @type {ResidentLine[]} */
  residents = [];
  resident = '';
  /** @type {AsNeeded[] | null} */
  items = null;

  async open() {
    if (this.residents.length) return;
    let after = null;
    do {
      const page = await api.get(withQuery('/api/care/residents', { limit: 100, after }));
      this.residents.push(...page.items);
      after = page.next ?? null;
    } while (after);
    this.update();
  }

  /** @param {Event} event */
  choose = event => {
    this.resident = /** @type {HTMLSelectElement} */ (event.target).value;
    this.items = null;
    this.read().catch(thrown => this.fail(thrown));
  };

  async read() {
    if (this.resident) this.items = await api.get(`/api/care/residents/${this.resident}/medication/as-needed`);
    this.update();
  }

  /** @param {AsNeeded} item */
  give(item) {
    const key = newKey();
    ask({
      title: t('as-needed.title', { medication: item.medicationName }),
      body: html`<p>${item.sentence}.</p>`,
      confirm: t('round.give'),
      fields: [
        { name: 'amount', label: t('round.amount'), value: String(item.amount) },
        { name: 'reason', label: t('as-needed.reason'), type: 'textarea', rows: 2, maxlength: 500, optional: true },
      ],
      act: async ({ amount, reason }) => {
        await api.post('/api/care/round/outcomes', {
          prescription: item.prescription,
          outcome: 'GIVEN',
          amount: numberOf(amount),
          reason: reason.trim() || undefined,
          key,
        });
        say(t('as-needed.given', { medication: item.medicationName }));
        await this.read();
      },
    });
  }

  template() {
    return html`<details class="card as-needed" @toggle=${() => this.open().catch(thrown => this.fail(thrown))}>
      <summary>${t('as-needed')}</summary>
      <div class="field">
        <label for="as-needed-resident">${t('as-needed.resident')}</label>
        <select id="as-needed-resident" @change=${this.choose}>
          <option value="">${t('as-needed.choose')}</option>
          ${this.residents.map(each => html`<option value=${each.id}>${each.name}${each.room ? ` (${each.room})` : ''}</option>`)}
        </select>
      </div>
      ${this.items === null ? nothing : this.list(this.items)}
    </details>`;
  }

  /** @param {AsNeeded[]} items */
  list(items) {
    if (items.length === 0) return html`<p class="empty">${t('as-needed.none')}</p>`;
    return html`<ul class="round__list">${items.map(item => {
      const isAllowed = Date.parse(item.allowedFrom) <= Date.now() + 1000;
      return html`<li class="dose">
        <div class="dose__what">
          <p class="dose__medication"><strong>${item.medicationName}</strong> · ${item.dose}</p>
          <p class="small soft">${item.sentence}</p>
          <p class="small">${t('as-needed.so-far', { given: item.given })}
            ${isAllowed ? nothing : html`<strong>${t('as-needed.from', { time: clock(item.allowedFrom) })}</strong>`}</p>
        </div>
        <div class="dose__actions"><button class="button button--big" type="button" @click=${() => this.give(item)}>
          ${t('round.give')}<span class="visually-hidden"> ${item.medicationName}</span></button></div>
      </li>`;
    })}</ul>`;
  }
}
customElements.define('care-as-needed', CareAsNeeded);
