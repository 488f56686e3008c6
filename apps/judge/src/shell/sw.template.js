// Precaches the app's own files and nothing else; /api is never touched. A new build waits until every page of the old
// is closed, or until a person says on the first screen that it may come now.
const files = __FILES__;
const cacheName = `judge-${__BUILD__}`;

self.addEventListener('install', (event) =>
  event.waitUntil(
    caches.open(cacheName).then((cache) => cache.addAll(files.map((f) => new Request(f, { cache: 'no-cache' })))),
  ),
);
self.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((n) => n.startsWith('judge-') && n !== cacheName).map((n) => caches.delete(n))),
      ),
  ),
);
self.addEventListener('message', (event) => {
  if (event.data === 'come now') self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith('/judge/')) return;
  const key = event.request.mode === 'navigate' ? '/judge/' : event.request;
  event.respondWith(
    caches
      .open(cacheName)
      .then((cache) => cache.match(key))
      .then((hit) => hit ?? fetch(event.request)),
  );
});
