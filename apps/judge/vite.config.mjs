import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { offline } from './offline.mjs';

export default defineConfig({
  base: '/judge/',
  plugins: [react(), offline()],
  resolve: { conditions: ['@xinglou/source', ...defaultClientConditions] },
  build: { target: 'es2022' },
});
