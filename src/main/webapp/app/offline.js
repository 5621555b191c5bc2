/**
 * Has the browser keep the page, its files and the answers that it shows, for when the network is away. Without it all
 * else works as before.
 * @param {string[]} answers addresses
 */
export async function keepOffline(answers) {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  await workers.register('/care/round-worker.js', { scope: '/care/' });
  const registration = await workers.ready;
  const loaded = performance.getEntriesByType('resource').map(entry => entry.name);
  registration.active?.postMessage({ files: ['/care/', ...new Set(loaded)], answers });
}

/** Whoever is no carer leaves nothing of the round on the device. */
export async function forgetOffline() {
  if ('caches' in window) await caches.delete('plaza-care-answers');
}
