import { createHash } from 'node:crypto';

/** Writes dist/sw.js: it keeps this build's page and files on the phone, so that the app opens in a stairwell. */
export const offline = () => ({
  name: 'xinglou-offline',
  apply: 'build',
  generateBundle(_options, bundle) {
    const files = Object.keys(bundle)
      .filter((name) => !name.endsWith('.map') && name !== 'index.html')
      .sort();
    const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
    this.emitFile({ type: 'asset', fileName: 'sw.js', source: worker(version, files) });
  },
});

// The api is never touched: what was scored goes through the outbox alone. A new version waits until every page of the old is closed.
const worker = (version, files) => `const cacheName = 'xinglou-${version}';
const files = ${JSON.stringify(['/judge/', ...files.map((f) => `/judge/${f}`)])};
self.addEventListener('install', (event) => event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files))));
self.addEventListener('activate', (event) =>
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter((n) => n.startsWith('xinglou-') && n !== cacheName).map((n) => caches.delete(n)))),
  ),
);
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || url.pathname.startsWith('/api')) return;
  const wanted = event.request.mode === 'navigate' ? '/judge/' : event.request;
  event.respondWith(caches.match(wanted, { cacheName }).then((kept) => kept ?? fetch(event.request)));
});
`;
