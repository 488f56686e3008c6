// One place for how TypeScript reaches jest: swc, ESM, sources instead of dist.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const swc = {
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    experimental: { keepImportAttributes: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
  },
  module: { type: 'es6' },
};
export const shared = {
  transform: { '\\.(ts|tsx)$': ['@swc/jest', swc] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testMatch: ['**/src/**/*.test.{ts,tsx}', '**/{start,test,commands}/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  testTimeout: 60_000,
};
export const node = {
  ...shared,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@xinglou/source', 'node', 'node-addons'] },
};
export const browser = {
  ...shared,
  testEnvironment: join(here, 'jsdom.cjs'),
  testEnvironmentOptions: { customExportConditions: ['@xinglou/source', 'browser'] },
  setupFilesAfterEnv: [join(here, 'screen.mjs')],
  moduleNameMapper: { '\\.(css|svg|png|webp)$': join(here, 'asset.cjs') },
};
