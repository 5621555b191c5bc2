/* Keeps the round there when the network is not. */
importScripts('/app/offline-worker.js');
self.keepOffline({
  service: 'care',
  pages: ['/care/'],
  answers: /^\/api\/(plaza|care\/home|care\/round(\/as-needed)?)$/,
  patience: 8000,
});
