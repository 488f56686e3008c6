import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  base: '/notice/',
  plugins: [react()],
  resolve: { conditions: ['@xinglou/source', ...defaultClientConditions] },
  build: { target: 'es2022' },
});
