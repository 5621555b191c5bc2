/*
 * Keeps the round there when the network is not: the page and its files, as they were when they were last loaded, and
 * the last answers that the page needs to show itself. Asks the network first, always. Nothing else passes through here.
 */
const FILES = 'plaza-care-files';
const ANSWERS = 'plaza-care-answers';
const PAGE = '/care/';
const KEPT_ANSWERS = ['/api/plaza', '/api/care/home', '/api/care/round'];

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('message', event => {
  const { files = [], answers = [] } = event.data;
  event.waitUntil(Promise.all([add(FILES, files.filter(isFile)), add(ANSWERS, answers.filter(isAnswer))]));
});

/** @param {string} address */
function isFile(address) {
  const { origin, pathname } = new URL(address, location.origin);
  return origin === location.origin && (pathname === PAGE || /^\/(app|care|vendor)\/.+\.(js|css|svg)$/.test(pathname));
}

/** @param {string} address */
function isAnswer(address) {
  return KEPT_ANSWERS.includes(new URL(address, location.origin).pathname);
}

/** @param {string} name @param {string[]} addresses */
async function add(name, addresses) {
  const cache = await caches.open(name);
  await Promise.allSettled(addresses.map(address => cache.add(address)));
}

/** @param {Request} request @param {string} name */
async function networkFirst(request, name) {
  const cache = await caches.open(name);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    else if (response.status === 401 || response.status === 404) await cache.delete(request);
    return response;
  } catch (thrown) {
    const kept = await cache.match(request, { ignoreVary: true });
    if (kept) return kept;
    throw thrown;
  }
}

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate' ? url.pathname === PAGE : isFile(request.url)) {
    event.respondWith(networkFirst(request, FILES));
  } else if (isAnswer(request.url)) {
    event.respondWith(networkFirst(request, ANSWERS));
  }
});
