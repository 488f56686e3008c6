import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';
import { openBrowser, phone, type Browser } from './index.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 120_000);
afterAll(() => browser.close());

it('shows Chinese letters, each its own and none as an empty box', async () => {
  const page = await (await browser.newContext(phone)).newPage();
  const letters = ['星', '楼', '评', '审', '组', '龘'];
  await page.setContent(letters.map((letter) => `<p style="font: 40px sans-serif">${letter}</p>`).join(''));
  const pictures = await Promise.all(
    letters.map(async (_, i) => (await page.locator('p').nth(i).screenshot()).toString('base64')),
  );
  expect(new Set(pictures).size).toBe(letters.length);
  expect(await page.evaluate('navigator.language')).toBe('zh-CN');
});

it('keeps what it wrote and works in a page of its own, without the network', async () => {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.route('http://xinglou.test/', (route) => route.fulfill({ contentType: 'text/html', body: '<p>好' }));
  await page.goto('http://xinglou.test/');
  await context.setOffline(true);
  const answer = await page.evaluate(`fetch('/api').then(() => 'reached', () => 'refused')`);
  expect(answer).toBe('refused');
  expect(await page.evaluate(`typeof indexedDB.open`)).toBe('function');
  await context.close();
});

it('says which browser is missing instead of leaving its tests out', async () => {
  const before = process.env['CHROMIUM_PATH'];
  process.env['CHROMIUM_PATH'] = '/nowhere/chromium';
  await expect(findChromium()).rejects.toThrow('/nowhere/chromium');
  if (before === undefined) delete process.env['CHROMIUM_PATH'];
  else process.env['CHROMIUM_PATH'] = before;
});

it('can bring the shared libraries along that a bare machine lacks', async () => {
  const found = await findChromium();
  if (!found.path.includes('xinglou-chromium')) return;
  const folder = await found.libraries();
  expect(existsSync(`${folder}/libnss3.so`)).toBe(true);
});
