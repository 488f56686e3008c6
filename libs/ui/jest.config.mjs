export { browser as default } from '../testing/jest/preset.mjs';
