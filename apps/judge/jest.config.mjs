export { browser as default } from '../../libs/testing/jest/preset.mjs';
