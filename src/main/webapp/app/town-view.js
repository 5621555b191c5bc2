import { html, svg } from '/vendor/lit-html/lit-html.js';

/**
 * @param {number} x
 * @param {number} width
 * @param {number} height
 * @param {unknown} [holes] windows and doors
 */
function house(x, width, height, holes) {
  const top = 250 - height;
  return svg`<g>
    <path class="view__wall" d="M${x} ${top}h${width}v${height}h-${width}z"/>
    <path class="view__roof" d="M${x - 8} ${top}l${width / 2 + 8} -${width * 0.28}l${width / 2 + 8} ${width * 0.28}z"/>
    ${holes}
  </g>`;
}

/** @param {number} x @param {number} y */
function pane(x, y) {
  return svg`<path class="view__hole" d="M${x} ${y}h15v21h-15z"/><path class="view__sill" d="M${x - 3} ${y + 21}h21v4h-21z"/>`;
}

/** @param {number} x @param {number} width @param {number} height */
function door(x, width, height) {
  const radius = width / 2;
  return svg`<path class="view__hole" d="M${x} 250v-${height - radius}a${radius} ${radius} 0 0 1 ${width} 0v${height - radius}z"/>`;
}

/** @param {number} x */
function cypress(x) {
  return svg`<path class="view__tree" d="M${x} 250c-13-22-13-62 0-104c13 42 13 82 0 104z"/>`;
}

/** The square that Plaza is named after; a decoration, so it has no text. */
export function townView() {
  return html`<svg class="view" viewBox="0 0 760 270" aria-hidden="true" focusable="false">
    <circle class="view__sun" cx="618" cy="72" r="34"/>
    <path class="view__hill view__hill--far" d="M0 178c90-58 170-62 262-22s158 10 248-26s170-18 250 22v118H0z"/>
    <path class="view__hill" d="M0 214c120-40 210-30 330-10s270-40 430-4v70H0z"/>
    ${cypress(34)} ${cypress(62)}
    ${house(88, 92, 84, svg`${pane(106, 184)} ${pane(146, 184)} ${door(122, 24, 36)}`)}
    ${house(186, 70, 112, svg`${pane(200, 156)} ${pane(228, 156)} ${pane(200, 196)} ${door(226, 20, 34)}`)}
    <g>
      <path class="view__wall" d="M262 132h212v118H262z"/>
      <path class="view__roof" d="M252 132l18-30h196l18 30z"/>
      ${[278, 308, 338, 383, 413, 443].map(x => pane(x, 146))}
      ${[270, 310, 350, 390, 430].map(x => door(x, 32, 56))}
      <path class="view__wall" d="M346 104h44V66h-44z"/>
      <path class="view__roof" d="M340 66l28-24l28 24z"/>
      <circle class="view__clock" cx="368" cy="85" r="11"/>
      <path class="view__hands" d="M368 78v7l5 3"/>
      <path class="view__line" d="M368 42V26M368 27h14v8h-14"/>
    </g>
    ${house(482, 78, 96, svg`${pane(496, 172)} ${pane(528, 172)} ${door(510, 24, 38)}`)}
    <g>
      <path class="view__wall" d="M570 250V92h46v158z"/>
      <path class="view__roof" d="M564 92l29-38l29 38z"/>
      <path class="view__hole" d="M584 128v-10a9 9 0 0 1 18 0v10z"/>
      <path class="view__line" d="M593 54V38M586 44h14"/>
      ${door(583, 20, 34)}
    </g>
    ${house(622, 84, 74, svg`${pane(638, 192)} ${pane(674, 192)} ${door(654, 22, 34)}`)}
    ${cypress(722)}
    <path class="view__ground" d="M0 250h760v20H0z"/>
  </svg>`;
}
