import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asEvidence } from '@xinglou/domain';
import { proven } from '@xinglou/proof';
import { type Browser, type Page, openBrowser } from '../browser/index.ts';
import { reckoningCases } from './index.ts';

const bundle = join(dirname(fileURLToPath(import.meta.url)), 'bundle.mjs');
const cases = reckoningCases();

describe('a reckoning in Node', () => {
  it.each(cases)('of $name has the bytes that it had when the case was written', ({ evidence, ...expected }) => {
    expect(proven(asEvidence(evidence))).toMatchObject({
      inputDigest: expected.inputDigest,
      outputDigest: expected.outputDigest,
    });
  });
  it('has other bytes when a single point is another', () => {
    const { evidence, ...before } = cases[0]!;
    const [first, ...others] = evidence.sheets;
    const items = { ...first!.items, 'hygiene.all': first!.items['hygiene.all']! - 1 };
    const after = proven({ ...evidence, sheets: [{ ...first!, items }, ...others] });
    expect(after.inputDigest).not.toBe(before.inputDigest);
    expect(after.outputDigest).not.toBe(before.outputDigest);
  });
});

describe('a reckoning in a browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const { stdout, stderr } = spawnSync(process.execPath, [bundle], { encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    browser = await openBrowser();
    page = await (await browser.newContext({ locale: 'de-DE', timezoneId: 'America/St_Johns' })).newPage();
    await page.addScriptTag({ content: stdout });
  }, 120_000);
  afterAll(() => browser.close());

  it.each(cases)('of $name has the same bytes, whatever its language and time zone', async (one) => {
    const digests = `(({ inputDigest, outputDigest }) => ({ inputDigest, outputDigest }))`;
    const found = await page.evaluate(`${digests}(proof.proven(${JSON.stringify(one.evidence)}))`);
    expect(found).toEqual({ inputDigest: one.inputDigest, outputDigest: one.outputDigest });
  });
});
