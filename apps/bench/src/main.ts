import { fairness } from './fairness/study.ts';
import { reckoning } from './reckoning/study.ts';

const [study, size] = process.argv.slice(2);
const studies: Readonly<Record<string, () => boolean>> = {
  fairness: () => fairness(size === undefined ? undefined : Number(size)),
  reckoning,
};
const run = studies[study ?? ''];
if (!run) console.error(`npm run bench -- ${Object.keys(studies).join(' | ')}`);
process.exitCode = run?.() ? 0 : 1;
