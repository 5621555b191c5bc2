import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { alertBox } from '/app/forms.js';
import { t } from '/app/texts.js';

/**
 * Reads on in a list, and says so where that failed; nothing where the list is at its end.
 * @param {import('/app/api.js').Pager<any>} pager
 * @param {() => void} draw shows the list as it is by then
 * @param {string} text of what there is more, where a page has several lists
 */
export function moreButton(pager, draw, text = t('page.more')) {
  if (!pager.next) return nothing;
  return html`${alertBox(pager.problem)}
    <p class="more"><button class="button button--quiet" type="button" aria-disabled=${pager.reading ? 'true' : nothing}
    @click=${() => pager.readOn(draw)}>${pager.reading ? t('page.more-working') : text}</button></p>`;
}

/**
 * The way from each page of a service to the others; nothing where there is only one.
 * @param {string} name of what the pages are of
 * @param {{path: string, name: string}[]} pages
 * @param {string} current the path of the page that is open
 */
export function tabs(name, pages, current) {
  if (pages.length < 2) return nothing;
  return html`<nav class="tabs" aria-label=${name}>${pages.map(page => html`<a href=${page.path}
    aria-current=${page.path === current ? 'page' : nothing}>${page.name}</a>`)}</nav>`;
}
