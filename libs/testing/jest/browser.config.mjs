export { browser as default } from './preset.mjs';
