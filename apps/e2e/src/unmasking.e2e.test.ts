import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Browser, type Page, desk, openBrowser, phone } from '@xinglou/testing/browser';
import { type Product, password, startProduct } from './product.ts';

let product: Product;
let browser: Browser;
/** Whatever left a browser: addresses and bodies. */
const sent: string[] = [];

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

async function signedIn(username: string, at: string, look: typeof desk | typeof phone = desk): Promise<Page> {
  const page = await (await browser.newContext({ ...look })).newPage();
  page.on('request', (r) => sent.push(`${r.url()} ${r.postData() ?? ''}`));
  await page.goto(product.url + at);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  return page;
}
const keyFile = (who: string) => join(product.dataDir, 'demo-vault', `${who}-private.pem`);

it('office and administrator open who wrote a note, each in their own browser; neither key nor name leaves it, and every inspector is told', async () => {
  const office = await signedIn('office', '/2019/unmasking');
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
    .getByTitle(/^2019-\d\d-\d\d：/)
    .first()
    .click();
  await office.getByLabel(/理由/).fill('核实一起投诉');
  await office.getByRole('button', { name: '提出' }).click();
  await office.getByText('等批准').waitFor();

  const admin = await signedIn('admin', '/2019/unmasking');
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

  const inspector = await signedIn('inspector-1', '/judge/', phone);
  await inspector.getByText('有 1 条记录被查明了作者').click();
  await inspector.getByText('理由：核实一起投诉').waitFor();
}, 120_000);

/** A line from within a private key. */
const secretOf = (who: string) => readFileSync(keyFile(who), 'utf8').split('\n')[5] ?? '';
