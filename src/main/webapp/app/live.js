/**
 * Hears the news of some topics until the page goes away. The browser reconnects by itself when the line drops, but
 * gives up when the server answers with an error (while it restarts), so that is tried again here.
 * @param {string[]} topics
 * @param {(topic: string, data: any) => void} hear
 * @param {(connected: boolean) => void} [onLine] told at each change; after a gap, read the list again
 */
export function listen(topics, hear, onLine = () => {}) {
  const address = `/api/live?${topics.map(topic => `topic=${encodeURIComponent(topic)}`).join('&')}`;
  /** @type {EventSource | undefined} */
  let source;
  let timer = 0;

  const open = () => {
    source = new EventSource(address);
    source.onopen = () => onLine(true);
    source.onerror = () => {
      onLine(false);
      if (source?.readyState === EventSource.CLOSED) timer = window.setTimeout(open, 3000);
    };
    for (const topic of topics) {
      source.addEventListener(topic, event => hear(topic, JSON.parse(event.data)));
    }
  };
  const close = () => {
    window.clearTimeout(timer);
    source?.close();
  };
  open();
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', event => {
    if (event.persisted) open();
  });
}
