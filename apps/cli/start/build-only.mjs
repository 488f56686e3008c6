// What an image does once, so that a start inside it finds everything built.
import { build, built } from './build.mjs';
import { root } from './root.mjs';
import { step } from './say.mjs';

if (!built(root))
  await step('构建', 'build', () => build(root)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
