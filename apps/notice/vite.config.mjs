import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { precompress } from '@xinglou/ui/precompress';

export default defineConfig({
  base: '/notice/',
  plugins: [react(), precompress],
  resolve: { conditions: ['@xinglou/source', ...defaultClientConditions] },
  build: { target: 'es2022', assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined) },
});
