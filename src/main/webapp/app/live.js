/**
 * @typedef {object} Listener
 * @property {string[]} topics
 * @property {(topic: string, data: any) => void} hear
 * @property {(connected: boolean) => void} onLine
 */

/** @type {Listener[]} */
const listeners = [];
/** @type {EventSource | undefined} */
let source;
let retry = 0;
let opening = 0;
let connected = false;

/**
 * Hears the news of some topics until the page goes away. All of a page's listeners share one connection, for a browser
 * keeps only a few to a server. It reconnects by itself when the line drops, but gives up when the server answers with
 * an error (while it restarts), so that is tried again here.
 * @param {string[]} topics
 * @param {(topic: string, data: any) => void} hear
 * @param {(connected: boolean) => void} [onLine] told at each change; after a gap, read the list again
 */
export function listen(topics, hear, onLine = () => {}) {
  const isCovered = connected && topics.every(topic => listeners.some(listener => listener.topics.includes(topic)));
  listeners.push({ topics, hear, onLine });
  if (isCovered) onLine(true);
  // those that begin in the same moment begin with one connection
  else if (!opening) opening = window.setTimeout(open);
}

/** @param {boolean} now */
function tellLine(now) {
  connected = now;
  for (const listener of listeners) listener.onLine(now);
}

function open() {
  opening = 0;
  close();
  const topics = [...new Set(listeners.flatMap(listener => listener.topics))];
  source = new EventSource(`/api/live?${topics.map(topic => `topic=${encodeURIComponent(topic)}`).join('&')}`);
  source.onopen = () => tellLine(true);
  source.onerror = () => {
    tellLine(false);
    if (source?.readyState === EventSource.CLOSED) retry = window.setTimeout(open, 3000);
  };
  for (const topic of topics) {
    source.addEventListener(topic, event => {
      const data = JSON.parse(event.data);
      for (const listener of listeners) {
        if (listener.topics.includes(topic)) listener.hear(topic, data);
      }
    });
  }
}

function close() {
  window.clearTimeout(retry);
  source?.close();
}

window.addEventListener('pagehide', close);
window.addEventListener('pageshow', event => {
  if (event.persisted && listeners.length) open();
});
