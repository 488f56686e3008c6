// Precaches the app's own files and nothing else; /api is never touched. A new build waits until every page of the old is closed.
const files = __FILES__;
const cacheName = `judge-${files.join('|').length}-${files.find((f) => f.endsWith('.js')) ?? ''}`;

self.addEventListener('install', (event) =>
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files))),
);
self.addEventListener('activate', (event) =>
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter((n) => n !== cacheName).map((n) => caches.delete(n)))),
  ),
);
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith('/judge/')) return;
  const key = event.request.mode === 'navigate' ? '/judge/' : event.request;
  event.respondWith(caches.match(key).then((hit) => hit ?? fetch(event.request)));
});
