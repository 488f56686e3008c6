// `npm test`. Old syntax on purpose: an old Node must get as far as this sentence.
import { tooOld } from '../start/node-version.mjs';

const complaint = tooOld(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exit(1);
}
import('./run.mjs').then(({ test }) => test());
