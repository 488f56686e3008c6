import type { BrowserContext, Page } from '@xinglou/testing/browser';
import { password } from './product.ts';

/** What a judge does with an open sheet, as often as a story needs it: full marks for each item, page by page, up to the look over. */
export async function scoreEveryItem(
  page: Page,
  onPage: (page: number) => Promise<void> = async () => {},
): Promise<void> {
  await page.getByRole('button', { name: /开始评分|从头看一遍/ }).click();
  for (let n = 1; ; n += 1) {
    await tapEveryItem(page, fullMarks);
    await onPage(n);
    const last = page.getByRole('button', { name: '查看并交卷' });
    if (await last.isVisible()) return last.click();
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('button', { name: '下页' }).click();
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: heading }).waitFor();
  }
}

const fullMarks = () => 0.999;

/** Over the api: the screens for it have stories of their own. */
export async function signIn(context: BrowserContext, url: string, username: string): Promise<void> {
  const reply = await context.request.post(`${url}/api/session`, { data: { username, password } });
  if (!reply.ok()) throw new Error(`${username}: ${reply.status()} ${await reply.text()}`);
}

/** A judge’s phone, signed in by password, on the day’s list. */
export async function signedIn(context: BrowserContext, url: string, username: string): Promise<Page> {
  context.setDefaultTimeout(20_000);
  await signIn(context, url, username);
  const page = await context.newPage();
  await page.goto(`${url}/judge/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Until the app opens without a network. */
export const readyOffline = (page: Page): Promise<void> =>
  page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

/** Scores the next group of the day and finishes; answers which visit it was. */
export async function finishNext(page: Page, onPage?: (page: number) => Promise<void>): Promise<string> {
  await page.getByRole('button', { name: /未评/ }).first().click();
  await page.getByRole('button', { name: '开始评分' }).waitFor();
  const visit = /visit\/([\w-]+)/.exec(page.url())?.[1] ?? '';
  await scoreEveryItem(page, onPage);
  await page.getByRole('button', { name: '交卷' }).click();
  await page.getByRole('heading', { name: '已交卷，只能看' }).waitFor();
  return visit;
}

/** Taps a score for each item of the page, all at once and by chance; answers what was tapped, in order. */
export async function tapEveryItem(page: Page, chance: () => number): Promise<number[]> {
  const groups = page.getByRole('group', { name: /打分/ });
  await groups.first().waitFor();
  const sizes = await groups.evaluateAll((all) => all.map((g) => g.querySelectorAll('.points button').length));
  const picks = sizes.map((n) => Math.floor(chance() * n));
  await groups.evaluateAll(
    (all, chosen) =>
      all.forEach((g, i) => g.querySelectorAll<HTMLButtonElement>('.points button')[chosen[i] ?? 0]?.click()),
    picks,
  );
  return picks;
}

/** A large picture that packs badly, as of leaves in the wind, with an Exif block that says where. */
export async function noisyPhoto(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2400, 1800);
    const pen = canvas.getContext('2d')!;
    for (let i = 0; i < 8_000; i += 1) {
      pen.fillStyle = `hsl(${(i * 137) % 360} 80% ${(i * 31) % 100}%)`;
      pen.fillRect((i * 7919) % 2400, (i * 104_729) % 1800, 23, 17);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    return Array.from(new Uint8Array(await blob.arrayBuffer()), (b) => String.fromCharCode(b)).join('');
  });
  const plain = Buffer.from(bytes, 'latin1');
  const where = Buffer.from('Exif\0\0 GPS 31.2304N 121.4737E');
  const head = Buffer.from([0xff, 0xe1, 0, where.length + 2]);
  return Buffer.concat([plain.subarray(0, 2), head, where, plain.subarray(2)]);
}
