import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { defaultClientConditions, defineConfig } from 'vite';
import { precompress } from '@xinglou/ui/precompress';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The style goes into the page itself: what is painted first waits for no second file. */
const styleInPage = {
  name: 'xinglou-style-in-page',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['index.html'];
    for (const [name, { source }] of Object.entries(bundle).filter(([file]) => file.endsWith('.css'))) {
      page.source = page.source.replace(
        new RegExp(`<link rel="stylesheet"[^>]*${name}">`),
        () => `<style>${source}</style>`,
      );
      delete bundle[name];
    }
  },
};

/** Writes sw.js with the list of this build's files and a name for their bytes: the app opens without signal, and is never a mix of two builds. */
const serviceWorker = {
  name: 'xinglou-service-worker',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const digest = createHash('sha256').update(read('./src/shell/sw.template.js'));
    for (const [name, file] of Object.entries(bundle)) digest.update(name).update(file.code ?? file.source);
    const names = Object.keys(bundle).filter((f) => !f.endsWith('.html'));
    const files = ['', ...names, ...readdirSync(new URL('./public', import.meta.url))].map((f) => `/judge/${f}`);
    const source = read('./src/shell/sw.template.js')
      .replace('__FILES__', JSON.stringify(files))
      .replace('__BUILD__', JSON.stringify(digest.digest('hex').slice(0, 16)));
    this.emitFile({ type: 'asset', fileName: 'sw.js', source });
  },
};

/** Written as React, built on Preact: adr/0011. */
const light = {
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-dev-runtime',
  'react-dom/client': 'preact/compat/client',
  react: 'preact/compat',
};

export default defineConfig({
  base: '/judge/',
  plugins: [styleInPage, serviceWorker, precompress],
  resolve: { alias: light, conditions: ['@xinglou/source', ...defaultClientConditions] },
  build: { target: 'es2022', modulePreload: { polyfill: false } },
});
