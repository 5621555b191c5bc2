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

/** Leaves none of a service's answers on the device. @param {string} service */
export async function forgetOffline(service) {
  if ('caches' in window) await caches.delete(`plaza-${service}-answers`);
}
