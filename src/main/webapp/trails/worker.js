/* Keeps what was taken along there when the network is not. Which answer is right is never in it before the answer. */
importScripts('/app/offline-worker.js');
self.keepOffline({
  service: 'trails',
  pages: ['/trails/', '/trails/place.html', '/trails/trail.html', '/trails/how-to.html'],
  answers: /^\/api\/(plaza|trails\/(player|visits|places|trails|tutorials|communities))(\/.*)?$/,
  patience: 6000,
});
