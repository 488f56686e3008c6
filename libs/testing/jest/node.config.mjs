export { node as default } from './preset.mjs';
