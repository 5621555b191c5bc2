import { svg, html } from '/vendor/lit-html/lit-html.js';

const shapes = {
  board: svg`<path d="M4 5h16v11H4zM8 9h8M8 12h5M9 16l-2 4M15 16l2 4"/>`,
  work: svg`<path d="M12 21V9M12 9c0-3 2-5 5-6 0 4-2 6-5 6zM12 13c0-3-2-5-5-6 0 4 2 6 5 6zM12 18c0-2 2-4 5-5 0 3-2 5-5 5z"/>`,
  care: svg`<path d="M12 20s-8-4.6-8-10.4A4.4 4.4 0 0 1 12 7a4.4 4.4 0 0 1 8 2.600C20 15.4 12 20 12 20z"/>`,
  nutrition: svg`<path d="M12 8c-2-2-7-1.5-7 4s4 9 7 8c3 1 7-2.5 7-8s-5-6-7-4zM12 8c0-2 1-4 3-5"/>`,
  trails: svg`<path d="M12 21s-7-6.2-7-11.500a7 7 0 0 1 14 0C19 14.8 12 21 12 21z"/><circle cx="12" cy="9.5" r="2.5"/>`,
  menu: svg`<path d="M4 7h16M4 12h16M4 17h16"/>`,
  close: svg`<path d="M6 6l12 12M18 6L6 18"/>`,
  sun: svg`<circle cx="12" cy="12" r="4"/><path d="M12 2.500v2.500M12 19v2.500M2.5 12H5M19 12h2.500M5.3 5.300L7 7M17 17l1.7 1.700M5.3 18.700L7 17M17 7l1.7-1.7"/>`,
  moon: svg`<path d="M20 14.500A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.500z"/>`,
  person: svg`<circle cx="12" cy="8" r="4"/><path d="M4.5 20.500c1-4 4-6 7.5-6s6.5 2 7.5 6"/>`,
  warning: svg`<path d="M12 4l9 16H3zM12 10v4.500M12 17.300v.2"/>`,
  check: svg`<path d="M5 12.500l4.5 4.500L19 7.5"/>`,
  search: svg`<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5"/>`,
  file: svg`<path d="M6 3h8l4 4v14H6zM14 3v4h4"/>`,
  seal: svg`<circle cx="12" cy="9.5" r="6"/><path d="M9.5 9.500l2 2 3.5-3.500M8.5 14.500L7 21l5-2.5 5 2.5-1.5-6.5"/>`,
  feed: svg`<path d="M5 11a8 8 0 0 1 8 8M5 5a14 14 0 0 1 14 14"/><circle cx="6" cy="18" r="1.5"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  bell: svg`<path d="M6 17v-6a6 6 0 0 1 12 0v6l1.5 1.500h-15zM10 21h4"/>`,
  pin: svg`<path d="M12 21s-6-5.500-6-11a6 6 0 0 1 12 0c0 5.500-6 11-6 11z"/><circle cx="12" cy="10" r="2"/>`,
  gear: svg`<circle cx="12" cy="12" r="3"/><path d="M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.600l2.1 2.100M16.3 16.300l2.1 2.100M5.6 18.400l2.1-2.100M16.3 7.700l2.1-2.1"/>`,
  pencil: svg`<path d="M4 20l1-4L16.5 4.500l3 3L8 19zM14 7l3 3"/>`,
};

/** @typedef {keyof typeof shapes} IconName */

/** A picture beside a text, never instead of it. @param {IconName} name */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shapes[name]}</svg>`;
}
