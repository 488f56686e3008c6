export { default } from '../../libs/testing/jest/api.config.mjs';
