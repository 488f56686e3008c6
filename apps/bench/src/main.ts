import { parseArgs } from 'node:util';
import { fairness } from './fairness/study.ts';
import { phone } from './phone/study.ts';
import { product } from './product/study.ts';
import { reckoning } from './reckoning/study.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    sheets: { type: 'string', default: '20000' },
  },
});
const [study = 'product', size] = positionals;
const studies: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  fairness: () => fairness(size === undefined ? undefined : Number(size)),
  reckoning,
  phone: () => phone(Math.min(Number(values.rounds), 5)),
  product: () => product({ ...values, rounds: Number(values.rounds), sheets: Number(values.sheets) }),
};
const run = studies[study];
if (!run)
  console.error(
    `npm run bench -- [${Object.keys(studies).join(' | ')}] [--quick] [--check] [--keep] [--rounds 7] [--sheets 20000]`,
  );
process.exitCode = (await run?.()) ? 0 : 1;
