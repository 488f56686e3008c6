import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExpectedSheets, ScoreSheet, ScoreSheetBody } from '@xinglou/contract';
import { chanceOf } from '@xinglou/domain';
import { type Browser, type BrowserContext, type Page, openBrowser, phone } from '@xinglou/testing/browser';
import { type FaultyNetwork, faultyNetwork } from './faulty-network.ts';
import { readyOffline, signIn, tapEveryItem } from './phone-steps.ts';
import { heldSheets } from './phone-store.ts';
import { type Product, startProduct } from './product.ts';

/**
 * 20 sheets with photos on 5 phones, in a network that drops, with pages that are killed and a server that is killed too.
 * STORM_SEED makes the same storm again.
 */
const seed = Number(process.env['STORM_SEED'] ?? 20191105);
const judges = ['judge-01', 'judge-04', 'judge-07', 'judge-10', 'judge-13'];
const sheetsEach = 4;
const chance = chanceOf(seed);

let product: Product;
let browser: Browser;
let network: FaultyNetwork;
const phones: { context: BrowserContext; page: Page; tapped: Map<string, number[]> }[] = [];

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  network = await faultyNetwork(Number(new URL(product.url).port), chance);
}, 180_000);
afterAll(async () => {
  await Promise.all(phones.map(({ context }) => context.close()));
  await browser?.close();
  await network?.stop();
  await product?.stop();
}, 120_000);

type OnePhone = (typeof phones)[number];

async function newPhone(username: string): Promise<OnePhone> {
  const context = await browser.newContext({ ...phone });
  context.setDefaultTimeout(45_000);
  await signIn(context, product.url, username);
  const page = await context.newPage();
  await page.goto(`${network.url}/judge/`);
  await page
    .getByRole('button', { name: /未评/ })
    .nth(sheetsEach - 1)
    .waitFor();
  await readyOffline(page);
  return { context, page, tapped: new Map() };
}

/** The page is ended as the system ends it; a new one opens at the address where one was. */
async function killed(one: OnePhone): Promise<void> {
  const at = one.page.url();
  await one.page.getByText(/已保存/).waitFor();
  await one.page.close({ runBeforeUnload: false });
  one.page = await one.context.newPage();
  await one.page.goto(at);
}

async function score(one: OnePhone, photo: Buffer): Promise<void> {
  await one.page.getByRole('button', { name: /未评/ }).first().click();
  await one.page.getByRole('button', { name: '开始评分' }).waitFor();
  const visit = /visit\/([\w-]+)/.exec(one.page.url())?.[1] ?? '';
  await one.page.getByRole('button', { name: '开始评分' }).click();
  const tapped: number[] = [];
  for (let n = 0; ; n += 1) {
    tapped.push(...(await tapEveryItem(one.page, chance)));
    if (n === 1) {
      await one.page.getByText('备注和照片').first().click();
      const camera = one.page.getByLabel(/拍照$/).first();
      await camera.setInputFiles({ name: 'image.jpg', mimeType: 'image/png', buffer: photo });
      await one.page.getByText('备注和照片（1）').waitFor();
    }
    if (chance() < 0.15) await killed(one);
    const last = one.page.getByRole('button', { name: '查看并交卷' });
    const next = one.page.getByRole('button', { name: '下页' });
    await last.or(next).waitFor();
    if (await last.isVisible()) {
      await last.click();
      break;
    }
    const heading = await one.page.getByRole('heading', { level: 1 }).innerText();
    await next.click();
    await one.page.getByRole('heading', { level: 1 }).filter({ hasNotText: heading }).waitFor();
  }
  one.tapped.set(visit, tapped);
  await one.page.getByRole('button', { name: '交卷' }).click();
  await one.page.getByRole('heading', { name: '已交卷，只能看' }).waitFor();
  if (chance() < 0.3) {
    await one.page.close();
    one.page = await one.context.newPage();
  }
  await one.page.goto(`${network.url}/judge/`);
}

/** Pictures that differ, as a camera would make them: of the page itself. */
async function pictures(page: Page, many: number): Promise<Buffer[]> {
  const made: Buffer[] = [];
  for (let i = 0; i < many; i += 1)
    made.push(await page.screenshot({ clip: { x: i * 7, y: i * 11, width: 200, height: 150 } }));
  return made;
}

describe('twenty finished sheets', () => {
  it(`arrive exactly once each, photos and all, and none differs (seed ${seed})`, async () => {
    const office = await browser.newContext();
    await signIn(office, product.url, 'office');
    const read = async <T>(path: string) => (await (await office.request.get(product.url + path)).json()) as T;
    const owed = async () => (await read<ExpectedSheets>('/api/cycles/2019/expected-sheets')).items;
    const received = async () => (await owed()).reduce((sum, i) => sum + i.received, 0);
    const before = await received();
    for (const username of judges) phones.push(await newPhone(username));
    const [first] = phones;
    const photos = await pictures(first!.page, judges.length * sheetsEach);
    network.storm(true);
    let finished = 0;
    let crashes = Promise.resolve();
    await Promise.all(
      phones.map(async (one, i) => {
        for (let n = 0; n < sheetsEach; n += 1) {
          await score(one, photos[i * sheetsEach + n]!);
          finished += 1;
          if (finished === 6 || finished === 14) crashes = crashes.then(() => product.crash());
        }
      }),
    );
    await crashes;
    network.storm(false);
    for (const { context, page } of phones) {
      await context.setOffline(true);
      await context.setOffline(false);
      await page.getByText('没有待上传').waitFor();
    }

    expect((await received()) - before).toBe(judges.length * sheetsEach);
    expect((await owed()).every((i) => i.received + i.missing.length === i.expected)).toBe(true);
    const seen = new Set<string>();
    for (const { page, tapped } of phones) {
      const held = await heldSheets(page);
      expect(held).toHaveLength(sheetsEach);
      for (const { id, body, digest, state, receipt } of held) {
        const {
          receivedAt,
          late: _late,
          missing,
          digest: stored,
          id: _id,
          ...sent
        } = await read<ScoreSheet>(`/api/score-sheets/${id}`);
        expect([state, receipt?.receivedAt, stored, missing]).toEqual(['sent', receivedAt, digest, []]);
        expect(sent satisfies ScoreSheetBody).toEqual(body);
        const given = body.items.filter((i) => i.why !== 'notApplicable').map((i) => i.points);
        expect(given).toEqual(tapped.get(body.visitId));
        for (const sha of body.items.flatMap((i) => i.photos ?? [])) seen.add(sha);
      }
    }
    expect(seen.size).toBe(judges.length * sheetsEach);
    expect(Math.min(network.broken.there, network.broken.back)).toBeGreaterThan(0);
    await office.close();
  }, 300_000);
});
