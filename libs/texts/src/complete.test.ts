import { expect, it } from '@jest/globals';
import { auditTexts } from './audit.ts';
import { backupsTexts } from './backups.ts';
import { dashboardTexts } from './dashboard.ts';
import { deskTexts } from './desk.ts';
import { flawTexts } from './flaws.ts';
import { gateTexts } from './gates.ts';
import { inspectionTexts } from './inspection.ts';
import { leaderTexts } from './leader.ts';
import { phoneCareTexts } from './phone-care.ts';
import { phoneTexts } from './phone.ts';
import { problemTexts } from './problems.ts';
import { publicTexts } from './public.ts';
import { rosterTexts } from './roster.ts';
import { unmaskingTexts } from './unmasking.ts';

type Text = string | ((...args: never[]) => string) | { readonly [key: string]: Text };
interface Pair {
  readonly at: string;
  readonly zh: string;
  readonly en: string;
}

/** Chinese words that stand in English texts on purpose: the switch back, and names of columns of a Chinese workbook. */
const onPurpose = /中文|问题/g;
const han = /\p{Script=Han}/u;
const parameters = (text: string) => [...new Set(text.match(/(?<!\$)\{\w+\}/g))].sort().join();

function pairsOf(at: string, zh: Text, en: Text | undefined): Pair[] {
  if (typeof zh === 'object')
    return Object.entries(zh).flatMap(([key, text]) =>
      pairsOf(`${at}.${key}`, text, typeof en === 'object' ? en[key] : undefined),
    );
  // Of a text with parameters its source: what it says stands there too.
  return [{ at, zh: String(zh), en: en === undefined ? '' : String(en) }];
}

const all = {
  auditTexts,
  backupsTexts,
  dashboardTexts,
  deskTexts,
  flawTexts,
  gateTexts,
  inspectionTexts,
  leaderTexts,
  phoneCareTexts,
  phoneTexts,
  problemTexts,
  publicTexts,
  rosterTexts,
  unmaskingTexts,
} as unknown as Record<string, { zh: Text; en: Text }>;

it('every text has an English one that says something, holds the same parameters, and no Chinese that was left over', () => {
  const pairs = Object.entries(all).flatMap(([name, { zh, en }]) => pairsOf(name, zh, en));
  expect(pairs.length).toBeGreaterThan(1500);
  expect(pairs.filter(({ zh, en }) => zh.trim() !== '' && en.trim() === '').map(({ at }) => at)).toEqual([]);
  expect(pairs.filter(({ en }) => han.test(en.replace(onPurpose, ''))).map(({ at }) => at)).toEqual([]);
  expect(pairs.filter(({ zh, en }) => parameters(zh) !== parameters(en)).map(({ at }) => at)).toEqual([]);
});
