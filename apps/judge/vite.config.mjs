import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** Writes sw.js with the list of this build's files: the app opens without signal, and never a mix of two builds. */
const serviceWorker = {
  name: 'xinglou-service-worker',
  generateBundle(_options, bundle) {
    const files = [
      '/judge/',
      ...Object.keys(bundle)
        .filter((f) => !f.endsWith('.html'))
        .map((f) => `/judge/${f}`),
    ];
    const template = readFileSync(new URL('./src/shell/sw.template.js', import.meta.url), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'sw.js', source: template.replace('__FILES__', JSON.stringify(files)) });
  },
};

export default defineConfig({
  base: '/judge/',
  plugins: [react(), serviceWorker],
  resolve: { conditions: ['@xinglou/source', ...defaultClientConditions] },
  build: { target: 'es2022' },
});
