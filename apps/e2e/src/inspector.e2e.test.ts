import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Page, phone } from '@xinglou/testing/browser';
import sharp from 'sharp';
import { good, look, smallPhone } from './phone-look.ts';
import { noisyPhoto, readyOffline } from './phone-steps.ts';
import { stored, waitingPhoto } from './phone-store.ts';
import { as, onStage, product } from './stage.ts';

/** What an inspector's phone keeps and lets out, and who may ask who it was. */
onStage();

describe('an inspector', () => {
  it('of an inspector’s note nothing stays on the phone, not even whose it is', async () => {
    const page = await smallPhone('inspector-3');
    await page.getByLabel('找楼组').fill('没有这个楼');
    await page.getByText(/没有找到。换几个字试试/).waitFor();
    await page.getByLabel('找楼组').fill('奉贤');
    await page.getByRole('button', { name: /奉贤/ }).first().click();
    await page.getByRole('button', { name: '有问题', exact: true }).click();
    const written = page.getByLabel('情况（不要写姓名、门牌和时间）');
    await written.fill('下午3点去看，502室门口堆着金丝雀笼。');
    await page.getByText('“下午3点”（时间）、“502室”（门牌）').waitFor();
    await written.fill('五楼堆着金丝雀笼。');
    await page.getByText(/可能让人猜到/).waitFor({ state: 'detached' });
    await page.getByText(/已保存/).waitFor();
    expect(await stored(page)).toContain('金丝雀');
    await page.reload();
    const text = page.getByLabel('情况（不要写姓名、门牌和时间）');
    await text.waitFor();
    expect(await text.inputValue()).toBe('五楼堆着金丝雀笼。');
    await page.getByRole('button', { name: '送出' }).click();
    await page.getByText('手机里不留这份记录').waitFor();
    const left = await stored(page);
    expect(['金丝雀', 'inspector-3', '演示巡查员'].filter((word) => left.includes(word))).toEqual([]);
  }, 60_000);

  it('an inspector wipes over a face before the photo is kept: what was under it never leaves the phone', async () => {
    const page = await smallPhone('inspector-4');
    await page.getByRole('button', { name: /奉贤/ }).first().click();
    await page.getByRole('button', { name: '有问题', exact: true }).click();
    const shot = await noisyPhoto(page);
    await page.getByLabel(/拍照$/).setInputFiles({ name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer: shot });
    const dialog = page.getByRole('dialog', { name: '遮住人脸和门牌' });
    const use = dialog.getByRole('button', { name: '用这张', exact: true });
    await use.and(page.locator(':enabled')).waitFor();
    expect(await look(page)).toEqual(good);
    const { x, y, width, height } = (await dialog.getByRole('img').boundingBox())!;
    const wipe = async () => {
      await page.mouse.move(x + 0.4 * width, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + 0.6 * width, y + height / 2, { steps: 12 });
      await page.mouse.up();
      await dialog.getByRole('button', { name: '撤销' }).and(page.locator(':enabled')).waitFor();
    };
    await wipe();
    await dialog.getByRole('button', { name: '撤销' }).click();
    await dialog.getByRole('button', { name: '撤销' }).and(page.locator(':disabled')).waitFor();
    await wipe();
    await page.context().setOffline(true);
    await use.click();
    await page.getByRole('button', { name: /删去照片/ }).waitFor();
    const kept = await waitingPhoto(page);
    await page.context().setOffline(false);
    const bright = sharp(kept).greyscale();
    const { info } = await bright.clone().toBuffer({ resolveWithObject: true });
    expect(kept.length).toBeLessThanOrEqual(300_000);
    expect(Math.max(info.width, info.height)).toBeLessThanOrEqual(1600);
    const roughness = async (atX: number, atY: number) => {
      const part = { left: Math.round(atX * info.width), top: Math.round(atY * info.height), width: 40, height: 40 };
      return (await sharp(await bright.clone().extract(part).png().toBuffer()).stats()).channels[0]?.stdev ?? 0;
    };
    const [wiped, left] = [await roughness(0.5, 0.48), await roughness(0.1, 0.1)];
    expect([wiped < 12, left > 20, `${wiped} ${left}`]).toEqual([true, true, `${wiped} ${left}`]);
  }, 60_000);

  it('an inspector says once where they live, which the phone forgets; then the round’s own route comes first, offline too', async () => {
    const page = await smallPhone('inspector-5');
    await page.getByRole('button', { name: '我住在、常去的居民区' }).click();
    await page.locator('.chips').getByRole('button', { pressed: true }).click();
    const area = page.locator('.chips button').nth(3);
    const name = (await area.innerText()).trim();
    await area.click();
    await page.getByRole('button', { name: '记下' }).click();
    await page.getByRole('heading', { name: '暗访' }).waitFor();
    const own = await (await page.request.get(`${product.url}/api/inspection-own-areas`)).json();
    const { areaIds } = own as { areaIds: string[] };
    const left = await stored(page);
    expect([areaIds.length, areaIds.filter((id) => left.includes(id))]).toEqual([1, []]);
    await openRound();
    await page.reload();
    const route = page.getByRole('region', { name: '整改后再看的路线' });
    await route.getByText(/还有 \d+ 个楼组没看/).waitFor();
    expect([await route.getByText(/层/).count(), await route.getByText(name).count()]).toEqual([
      await route.getByRole('button').count(),
      0,
    ]);
    expect(await look(page)).toEqual(good);

    await readyOffline(page);
    await page.reload();
    await route.waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await route
      .getByRole('button', { name: /还没去/ })
      .first()
      .click();
    await page.getByRole('button', { name: '没能进门' }).click();
    await page.getByRole('button', { name: '送出' }).click();
    await route.getByRole('button', { name: /写好了，等着送出/ }).waitFor();
    await page.getByRole('button', { name: '发不出去怎么办' }).click();
    await page.getByText('1 份记录还没有发出。').waitFor();
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('button', { name: '我住在、常去的居民区' }).click();
    await page.getByText('没有网络，现在看不到，也不能改').waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText('这一轮还没有结束，结束后可以改。').waitFor();
    await page.getByRole('button', { name, pressed: true, disabled: true }).waitFor();
    await page.getByRole('button', { name: '返回' }).click();
    await route.getByRole('button', { name: /上次没能进门，请换个时间再去/ }).waitFor();
  }, 90_000);
});

/** Whatever left a browser: addresses and bodies. */
const sent: string[] = [];
async function watched(username: string, path: string, options?: typeof phone): Promise<Page> {
  const page = await (await as(username, options)).newPage();
  page.on('request', (r) => sent.push(`${r.url()} ${r.postData() ?? ''}`));
  await page.goto(product.url + path);
  return page;
}
const keyFile = (who: string) => join(product.dataDir, 'demo-vault', `${who}-private.pem`);

it('office and administrator open who wrote a note, each in their own browser; neither key nor name leaves it, and every inspector is told', async () => {
  const office = await watched('office', '/2019/unmasking');
  await office.getByText('现在用的是演示钥匙').waitFor();
  const findings = await (await office.request.get(`${product.url}/api/cycles/2019/findings?limit=1`)).json();
  const { groupName, areaName } = (findings as { items: { groupName: string; areaName: string }[] }).items[0] ?? {};
  await office.getByRole('combobox', { name: '楼组' }).fill(groupName ?? '');
  await office
    .getByTitle(new RegExp(`^${areaName} .*${groupName}$`))
    .first()
    .click();
  await office.getByRole('combobox', { name: '哪一条记录' }).click();
  await office
    .getByTitle(/^2019年\d+月\d+日 周.：/)
    .first()
    .click();
  await office.getByLabel(/理由/).fill('核实一起投诉');
  await office.getByRole('button', { name: '提出' }).click();
  await office.getByText('等批准').waitFor();

  const admin = await watched('admin', '/2019/unmasking');
  await admin.getByRole('button', { name: '批准，二十四小时有效' }).click();
  await admin.getByRole('button', { name: '确定' }).click();
  await admin.getByLabel(/开外层/).setInputFiles(keyFile('office'));
  await admin.getByText(/这条记录要用编号/).waitFor();
  await admin.getByLabel(/开外层/).setInputFiles(keyFile('admin'));
  await admin.getByText('外层已开，等自治办用自己的私钥开内层。').waitFor();

  await office.reload();
  await office.getByLabel(/开内层/).setInputFiles(keyFile('office'));
  const told = await office.getByText(/^这条记录是 .+ 写的$/).textContent();
  const name = /是 (.+) 写的/.exec(told ?? '')?.[1] ?? '';
  expect(name).toMatch(/^演示巡查员[1-6]$/);

  const { items } = (await (await office.request.get(`${product.url}/api/devices`)).json()) as {
    items: { account: string; name: string }[];
  };
  const account = items.find((p) => p.name === name)?.account ?? '';
  const secrets = [account, name, encodeURIComponent(name), ...['office', 'admin'].map((who) => secretOf(who))];
  for (const secret of secrets) expect([secret, sent.filter((line) => line.includes(secret))]).toEqual([secret, []]);

  const inspector = await watched('inspector-1', '/judge/', phone);
  await inspector.getByText('有 1 条记录被查明了作者').click();
  await inspector.getByText('理由：核实一起投诉').waitFor();
}, 120_000);

/** A line from within a private key. */
const secretOf = (who: string) => readFileSync(keyFile(who), 'utf8').split('\n')[5] ?? '';

/** The office draws the routes of a follow-up round. */
async function openRound(): Promise<void> {
  const { request } = await as('office');
  const round = { kind: 'followUp', lastDay: '2019-11-10' };
  const reply = await request.post(`${product.url}/api/cycles/2019/inspection-rounds`, { data: round });
  expect(reply.status()).toBe(201);
}
