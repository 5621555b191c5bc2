/**
 * Has the browser keep a service's page, its files and the answers that it shows, for when the network is away. Without
 * it all else works as before.
 * @param {{script: string, scope: string}} worker the scope's page is kept too
 * @param {string[]} answers addresses
 */
export async function keepOffline({ script, scope }, answers) {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  await workers.register(script, { scope });
  const registration = await workers.ready;
  const loaded = performance.getEntriesByType('resource').map(entry => entry.name);
  registration.active?.postMessage({ files: [scope, location.pathname, ...new Set(loaded)], answers });
}

/**
 * Of a list that is read part by part keeps these parts and no older ones.
 * @param {string} service
 * @param {string} path of the list
 * @param {string[]} addresses of its parts, as they were asked for
 */
export async function keepOnly(service, path, addresses) {
  if (!('caches' in window)) return;
  const cache = await caches.open(`plaza-${service}-answers`);
  const old = (await cache.keys()).filter(({ url }) => {
    const { pathname, search } = new URL(url);
    return pathname === path && !addresses.includes(pathname + search);
  });
  await Promise.all(old.map(request => cache.delete(request)));
}

/**
 * A note that a page leaves beside a service's answers, and that goes when they go; nothing where none was left.
 * @param {string} service @param {string} name @returns {Promise<any>}
 */
export async function noteOf(service, name) {
  if (!('caches' in window)) return null;
  const note = await (await caches.open(`plaza-${service}-answers`)).match(`/${service}/note/${name}`);
  return note ? note.json() : null;
}

/** @param {string} service @param {string} name @param {unknown} value */
export async function leaveNote(service, name, value) {
  if (!('caches' in window)) return;
  const cache = await caches.open(`plaza-${service}-answers`);
  await cache.put(`/${service}/note/${name}`, new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } }));
}

/** What pages keep for when the network is away goes with who was signed in. */
export async function forgetAnswers() {
  if (!('caches' in window)) return;
  const kept = await caches.keys();
  await Promise.all(kept.filter(name => name.endsWith('-answers')).map(name => caches.delete(name)));
}

/** Leaves none of a service's answers on the device. @param {string} service */
export async function forgetOffline(service) {
  if ('caches' in window) await caches.delete(`plaza-${service}-answers`);
}
