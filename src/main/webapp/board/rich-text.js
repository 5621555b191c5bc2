import { html } from '/vendor/lit-html/lit-html.js';
import { Problem } from '/app/api.js';
import { ask } from '/app/dialog.js';
import { PlazaElement } from '/app/element.js';
import { safeNodes, safeSource } from '/board/safe-html.js';
import { t } from '/board/texts.js';

/**
 * @typedef {{name: string, command: string, value?: string}} Tool
 */

/** @type {Tool[]} */
const TOOLS = [
  { name: 'bold', command: 'bold' },
  { name: 'italic', command: 'italic' },
  { name: 'heading', command: 'formatBlock', value: 'h2' },
  { name: 'list', command: 'insertUnorderedList' },
  { name: 'numbers', command: 'insertOrderedList' },
];

/** The address that somebody means, or nothing where it is none. @param {string} typed */
function addressIn(typed) {
  const text = typed.trim();
  const isMail = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text);
  const whole = /^(https?|mailto):/i.test(text) ? text : isMail ? `mailto:${text}` : `https://${text}`;
  try {
    const { protocol, hostname } = new URL(whole);
    return /\s/.test(text) || (protocol !== 'mailto:' && !hostname.includes('.')) ? '' : whole;
  } catch {
    return '';
  }
}

/**
 * Edits the small HTML of a notice as it will look. What is pasted keeps only what a notice may have. Fires `input`
 * like a text field; `value` is the HTML.
 */
export class RichText extends PlazaElement {
  #value = '';

  /** @returns {HTMLElement | null} */
  get area() {
    return this.querySelector('[role="textbox"]');
  }

  get value() {
    return this.area ? safeSource(this.area) : this.#value;
  }

  set value(source) {
    this.#value = source;
    this.area?.replaceChildren(safeNodes(source));
  }

  async start() {
    this.value = this.#value;
    document.execCommand('defaultParagraphSeparator', false, 'p');
    document.addEventListener('selectionchange', () => this.update());
  }

  focus() {
    this.area?.focus();
  }

  /** @param {Tool} tool */
  apply(tool) {
    this.area?.focus();
    const isHeading = tool.value === 'h2' && document.queryCommandValue('formatBlock') === 'h2';
    document.execCommand(tool.command, false, isHeading ? 'p' : tool.value);
    this.update();
  }

  /** @param {Tool} tool */
  isOn(tool) {
    if (!this.area?.contains(document.getSelection()?.anchorNode ?? null)) return false;
    return tool.command === 'formatBlock'
      ? document.queryCommandValue('formatBlock') === tool.value
      : document.queryCommandState(tool.command);
  }

  link = async () => {
    const selection = document.getSelection();
    const isHere = this.area?.contains(selection?.anchorNode ?? null) ?? false;
    const range = isHere && selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
    let address = '';
    const isChosen = await ask({
      title: t('rich.link'),
      confirm: t('rich.link-set'),
      fields: [{ name: 'address', label: t('rich.link-address'), hint: t('rich.link-hint'), autocomplete: 'off', spellcheck: false }],
      act: async values => {
        address = addressIn(values.address);
        if (address) return;
        const violations = [{ field: 'address', in: 'body', message: t('rich.link-check') }];
        throw new Problem({ title: t('rich.link-wrong'), violations });
      },
    });
    if (!isChosen) return;
    this.area?.focus();
    if (range) {
      selection?.removeAllRanges();
      selection?.addRange(range);
    }
    if (selection?.isCollapsed) {
      const link = document.createElement('a');
      link.href = address;
      link.textContent = address;
      document.execCommand('insertHTML', false, link.outerHTML);
    } else {
      document.execCommand('createLink', false, address);
    }
  };

  /** @param {ClipboardEvent} event */
  pasted = event => {
    event.preventDefault();
    const clipboard = event.clipboardData;
    const source = clipboard?.getData('text/html');
    const selection = document.getSelection();
    if (!source || !selection?.rangeCount) {
      document.execCommand('insertText', false, clipboard?.getData('text/plain') ?? '');
      return;
    }
    const range = selection.getRangeAt(0);
    range.deleteContents();
    range.insertNode(safeNodes(source));
    range.collapse(false);
    this.area?.dispatchEvent(new Event('input', { bubbles: true }));
  };

  /** One tab stop for all tools; the arrows go between them. @param {KeyboardEvent} event */
  moved = event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const tools = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('[role="toolbar"] button')]);
    const at = tools.indexOf(/** @type {HTMLElement} */ (event.target));
    const next = tools[(at + step + tools.length) % tools.length];
    tools.forEach(tool => (tool.tabIndex = tool === next ? 0 : -1));
    next.focus();
    event.preventDefault();
  };

  template() {
    return html`<div class="rich">
      <div class="rich__tools" role="toolbar" aria-label=${t('rich.tools')} aria-controls="rich-area" @keydown=${this.moved}>
        ${TOOLS.map((tool, index) => html`<button class="rich__tool rich__tool--${tool.name}" type="button" tabindex=${index === 0 ? 0 : -1}
          aria-pressed=${String(this.isOn(tool))} title=${t(`rich.${tool.name}`)} aria-label=${t(`rich.${tool.name}`)}
          @click=${() => this.apply(tool)}></button>`)}
        <button class="rich__tool" type="button" tabindex="-1" @click=${this.link}>${t('rich.link')}</button>
      </div>
      <div class="rich__area prose" id="rich-area" role="textbox" aria-multiline="true" contenteditable="true"
        aria-labelledby="rich-label" aria-describedby="rich-hint" spellcheck="true" @paste=${this.pasted}></div>
    </div>`;
  }
}
customElements.define('rich-text', RichText);
