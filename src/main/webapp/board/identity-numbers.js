import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { ask } from '/app/dialog.js';
import { t } from '/board/texts.js';

/**
 * Shows full identity numbers, masked, and asks whether they must be published.
 * @param {import('/app/api.js').Problem} problem
 * @param {{kind?: string, masked: string}[]} numbers
 * @param {string} confirm what the button that keeps them says
 * @param {() => Promise<unknown>} act
 */
export function askToKeep(problem, numbers, confirm, act) {
  return ask({
    title: problem.title,
    body: html`<p>${t('identity.body')}</p>
      <ul class="identity-numbers">${numbers.map(number => html`<li>
        ${number.kind ? html`<span class="tag tag--quiet">${t(`identity.${number.kind}`)}</span>` : nothing}
        <span class="hash">${number.masked}</span></li>`)}</ul>
      <p class="soft small">${t('identity.why')}</p>`,
    confirm,
    danger: true,
    act,
  });
}
