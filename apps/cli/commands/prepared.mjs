// `npm run backup` and `npm run restore` work from a bare clone, as `npm start` does: what is missing is installed and built first.
import { build, built } from '../start/build.mjs';
import { install, installed } from '../start/install.mjs';
import { root } from '../start/root.mjs';
import { step } from '../start/say.mjs';
import { command } from './tools.mjs';

const [name] = process.argv.splice(2, 1);
await command(async () => {
  if (!installed(root)) await step('安装依赖', 'install', () => install(root));
  if (!built(root)) await step('构建', 'build', () => build(root));
  await import(`./${name}.mjs`);
});
