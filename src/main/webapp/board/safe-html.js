const KEPT = new Set([
  'p', 'br', 'strong', 'em', 'h2', 'h3', 'ul', 'ol', 'li', 'a', 'blockquote',
  'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td',
]);
/** What editors and other programs write for the same. @type {Record<string, string>} */
const SAME = { b: 'strong', i: 'em', h1: 'h2', h4: 'h3', h5: 'h3', h6: 'h3', div: 'p' };
const DROPPED = new Set(['script', 'style', 'template', 'iframe', 'object', 'embed', 'svg', 'math', 'noscript', 'head', 'title']);

/**
 * The text of a notice as nodes. The server has sanitised it; copying only what is listed here means that the page
 * does not depend on that.
 * @param {string} source
 * @returns {DocumentFragment}
 */
export function safeNodes(source) {
  const parsed = new DOMParser().parseFromString(source, 'text/html');
  const fragment = document.createDocumentFragment();
  copyChildren(parsed.body, fragment);
  return fragment;
}

/** @param {Node} from @param {Node} to */
function copyChildren(from, to) {
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      to.appendChild(document.createTextNode(child.textContent ?? ''));
    } else if (child instanceof Element) {
      copyElement(child, to);
    }
  }
}

/** @param {Element} element @param {Node} to */
function copyElement(element, to) {
  const name = SAME[element.localName] ?? element.localName;
  if (DROPPED.has(name)) return;
  if (!KEPT.has(name)) {
    copyChildren(element, to);
    return;
  }
  const copy = document.createElement(name);
  if (copy instanceof HTMLAnchorElement) {
    const address = safeAddress(element.getAttribute('href'));
    if (address) {
      copy.href = address;
      copy.rel = 'noopener nofollow';
    }
  }
  if (copy instanceof HTMLTableCellElement) {
    for (const attribute of ['colspan', 'rowspan', 'scope']) {
      const value = element.getAttribute(attribute);
      if (value) copy.setAttribute(attribute, value);
    }
  }
  copyChildren(element, copy);
  to.appendChild(copy);
}

/** @param {string | null} href */
function safeAddress(href) {
  if (!href) return null;
  try {
    const url = new URL(href, location.origin);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? href : null;
  } catch {
    return null;
  }
}

/** The small HTML that a notice may have, written from nodes that a person edited. @param {Node} nodes */
export function safeSource(nodes) {
  const holder = document.createElement('div');
  copyChildren(nodes, holder);
  tidy(holder);
  const source = new XMLSerializer().serializeToString(holder).replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', '');
  return source.replace(/^<div>/, '').replace(/<\/div>$/, '').replace(/^<div ?\/>$/, '').replaceAll('\u00a0', ' ').trim();
}

/** Loose text and line breaks become paragraphs; empty paragraphs go. @param {HTMLElement} holder */
function tidy(holder) {
  const blocks = new Set(['p', 'h2', 'h3', 'ul', 'ol', 'blockquote', 'table']);
  /** @type {HTMLElement | null} */
  let open = null;
  for (const child of [...holder.childNodes]) {
    if (child instanceof Element && blocks.has(child.localName)) {
      open = null;
    } else if (child instanceof Element && child.localName === 'br') {
      child.remove();
      open = null;
    } else {
      if (!open) {
        open = document.createElement('p');
        holder.insertBefore(open, child);
      }
      open.append(child);
    }
  }
  for (const block of holder.querySelectorAll('p, h2, h3, li')) {
    if (!block.textContent?.trim()) block.remove();
  }
}
