/*
 * Keeps a service there when the network is not: its pages and their files, as they were when they were last loaded, and
 * the last answers that the pages need to show themselves, marked with the header Plaza-Kept. Asks the network first,
 * always. Nothing else passes through here. A worker of a service imports this and says what that service keeps.
 */

/**
 * @param {object} kept
 * @param {string} kept.service
 * @param {string[]} kept.pages paths
 * @param {RegExp} kept.answers paths
 * @param {number} [kept.patience] after how many milliseconds a slow network is as good as none, for what is kept
 */
self.keepOffline = ({ service, pages, answers, patience }) => {
  const KEPT = 'Plaza-Kept';
  /** What stands before a server says so while the server is away. */
  const AWAY = [502, 503, 504];
  const FILES = `plaza-${service}-files`;
  const ANSWERS = `plaza-${service}-answers`;
  const files = new RegExp(`^/(app|${service}|vendor)/.+\\.(js|css|svg|webmanifest)$`);

  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

  self.addEventListener('message', event => {
    const { files: wanted = [], answers: asked = [] } = event.data;
    // a page that was on its way while this began is not under it yet
    event.waitUntil(Promise.all([self.clients.claim(), add(FILES, wanted.filter(isFile)), add(ANSWERS, asked.filter(isAnswer))]));
  });

  /** @param {string} address */
  function isFile(address) {
    const { origin, pathname } = new URL(address, location.origin);
    return origin === location.origin && (pages.includes(pathname) || files.test(pathname));
  }

  /** @param {string} address */
  function isAnswer(address) {
    const { origin, pathname } = new URL(address, location.origin);
    return origin === location.origin && answers.test(pathname);
  }

  /** @param {string} name @param {string[]} addresses */
  async function add(name, addresses) {
    const cache = await caches.open(name);
    await Promise.allSettled(addresses.map(address => cache.add(address)));
  }

  /** Nobody takes what was kept for what the server says now. @param {Response} found */
  function marked(found) {
    const headers = new Headers(found.headers);
    headers.set(KEPT, 'true');
    return new Response(found.body, { status: found.status, statusText: found.statusText, headers });
  }

  /** A page is the same whatever is asked of it. @param {Request} request @param {string} name @param {boolean} isPage */
  async function networkFirst(request, name, isPage) {
    const cache = await caches.open(name);
    const kept = async () => {
      const found = await cache.match(request, { ignoreVary: true, ignoreSearch: isPage });
      return found && name === ANSWERS ? marked(found) : found;
    };
    const hanging = new AbortController();
    const asked = fetch(request, isPage ? undefined : { signal: hanging.signal }).then(async response => {
      if (response.ok) await cache.put(isPage ? new URL(request.url).pathname : request, response.clone());
      else if (response.status === 401 || response.status === 404) await cache.delete(request);
      return response;
    });
    const instead = async () => {
      const found = await kept();
      // may still come, but not hold for ever one of the few connections that a browser has to a server
      if (found) setTimeout(() => hanging.abort(), 3 * patience);
      return found;
    };
    // nobody may be left who waits for it
    asked.catch(() => {});
    try {
      const slow = patience ? new Promise(resolve => setTimeout(async () => resolve(await instead()), patience)) : null;
      // what is not kept is waited for
      const response = (slow && (await Promise.race([asked, slow]))) ?? (await asked);
      return (AWAY.includes(response.status) && (await kept())) || response;
    } catch (thrown) {
      const found = await kept();
      if (found) return found;
      throw thrown;
    }
  }

  self.addEventListener('fetch', event => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== location.origin) return;
    const isPage = request.mode === 'navigate';
    if (isPage ? pages.includes(url.pathname) : isFile(request.url)) {
      event.respondWith(networkFirst(request, FILES, isPage));
    } else if (isAnswer(request.url)) {
      event.respondWith(networkFirst(request, ANSWERS, false));
    }
  });
};
