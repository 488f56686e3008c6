import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Standard } from '@xinglou/domain';
import { type Browser, type BrowserContext, type Page, desk, openBrowser, phone } from '@xinglou/testing/browser';
import { noisyPhoto, scoreEveryItem, signIn } from './phone-steps.ts';
import { type Product, startProduct } from './product.ts';

/** A whole new year, 2020, through the screens; what eleven areas and fifteen judges do alike is done by one of each on screen and by the others over their own sessions. */
let product: Product;
let browser: Browser;
const contexts = new Map<string, BrowserContext>();

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await Promise.all([...contexts.values()].map((c) => c.close()));
  await browser?.close();
  await product?.stop();
}, 180_000);

const isPhone = (who: string) => /^(judge|inspector)/.test(who);
/** A person's own browser, signed in, at a page. */
async function at(who: string, path: string): Promise<Page> {
  let context = contexts.get(who);
  if (!context) {
    context = await browser.newContext(isPhone(who) ? { ...phone } : { ...desk });
    contexts.set(who, context);
    await signIn(context, product.url, who);
  }
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(25_000);
  await page.goto(product.url + path);
  return page;
}
async function put(who: string, path: string, data: unknown, version: string): Promise<void> {
  await at(who, '/');
  const reply = await contexts
    .get(who)
    ?.request.put(`${product.url}${path}`, { data, headers: { 'if-match': `"${version}"` } });
  expect([path, reply?.status()]).toEqual([path, 200]);
}
async function pick(page: Page, label: string, option: string, search = false): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  if (search) await page.getByLabel(label, { exact: true }).fill(option);
  await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).first().click();
}
const saved = (page: Page) => page.getByText('已保存').first().waitFor();
async function today(day: string): Promise<void> {
  const page = await at('office', '/2020/home');
  await page.getByRole('button', { name: /演示日期/ }).click();
  await page.getByLabel('演示日期', { exact: true }).fill(day);
  await page.locator('.ant-popover').getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: `演示日期 ${day}` }).waitFor();
}
async function next(stage: string): Promise<void> {
  const page = await at('office', '/2020/home');
  await page.getByRole('button', { name: `进入“${stage}”` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await page.getByText(`已进入“${stage}”`).waitFor();
}
const reasoned = async (page: Page, reason: string) => {
  await page.getByRole('dialog').getByLabel('理由').fill(reason);
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
};
const groups = ['奉贤一村1号楼组', '奉贤一村2号楼组'];

describe('the year 2020, from the first nomination to the plaque', () => {
  it('the office begins it and publishes what was copied from last year', async () => {
    const page = await at('office', '/2019/home');
    await page.getByLabel('申报截止日期').last().fill('2020-05-31');
    await page.getByRole('button', { name: '开始新年度' }).click();
    await page.getByRole('heading', { name: '2020年度星级楼组创建' }).waitFor();
    for (const rule of ['standard', 'policy']) {
      const editor = await at('office', `/2020/${rule}`);
      await editor.getByText('草稿，尚未公布').waitFor();
      await editor.getByRole('button', { name: '公布为新版本' }).click();
      await saved(editor);
    }
    await today('2020-03-16');
    await next('申报推荐');
  }, 180_000);

  it('an area nominates two groups with photos; the others record that nobody applied', async () => {
    const home = await at('office', '/2020/home');
    const pictures: Buffer[] = [];
    for (let n = 0; n < 3; n += 1)
      pictures.push(await home.screenshot({ clip: { x: n * 150, y: 0, width: 300, height: 200 } }));
    for (const [i, group] of groups.entries()) {
      const page = await at('area-01', '/2020/nominations');
      await pick(page, '选一个楼组申报', group, true);
      await page.getByRole('button', { name: '选一个楼组申报' }).click();
      await page.getByLabel('排名').fill(String(i + 1));
      await pick(page, '类型', '新创');
      await pick(page, '申报星级', '四星');
      await page.getByLabel('居委会意见').fill('同意推荐');
      await page.getByLabel(/^事迹/).fill('邻里互助，楼道整洁。');
      for (const [n, buffer] of pictures.entries()) {
        await page.locator('input[type=file]').setInputFiles({ name: `照片${n}.png`, mimeType: 'image/png', buffer });
        await page.getByRole('button', { name: '删除' }).nth(n).waitFor();
      }
      await page.getByText(/已自动保存/).waitFor();
      await page.getByRole('button', { name: '上报', exact: true }).click();
      // Of this group: the one before has been handed in already.
      await page.locator('.ant-card').filter({ hasText: group }).getByText('已上报').waitFor();
    }
    const page = await at('area-01', '/2020/nominations');
    await page.getByLabel('报名楼组数').fill('3');
    await page.getByLabel('推荐楼组数').fill('2');
    await page.getByLabel('推荐会议').fill('居民代表会议');
    await page.getByLabel('会议日期').fill('2020-05-20');
    await page.getByRole('button', { name: '保存' }).click();
    await saved(page);
    const none = { applied: 0, putForward: 0, meeting: '居民代表会议', meetingDay: '2020-05-20' };
    for (let n = 2; n <= 11; n += 1)
      await put(`area-${String(n).padStart(2, '0')}`, '/api/cycles/2020/applications', none, '0');
    await today('2020-06-01');
    await next('材料初审');
  }, 180_000);

  it('the office reviews the papers', async () => {
    const page = await at('office', '/2020/review');
    for (const group of groups) {
      await page.getByRole('button', { name: group }).click();
      await page.getByLabel('基本情况属实').check();
      await page.getByRole('button', { name: '通过', exact: true }).click();
      await saved(page);
      await page.goto(`${product.url}/2020/review`);
    }
    await next('暗访');
  }, 180_000);

  it('inspectors visit both; what they found is released with the photo that was ticked, answered and accepted', async () => {
    for (const [i, group] of groups.entries()) {
      const page = await at(`inspector-${i + 1}`, '/judge/');
      await page.getByRole('button', { name: group }).click();
      if (i === 0) {
        await page.getByRole('button', { name: '有问题', exact: true }).click();
        await page.getByLabel('情况（不要写姓名、门牌和时间）').fill('四楼转角堆了纸箱。');
        const shot = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await noisyPhoto(page) };
        await page.getByLabel(/拍照$/).setInputFiles(shot);
        await page.getByRole('button', { name: '用这张', exact: true }).click();
        await page.getByRole('button', { name: /删去照片/ }).waitFor();
      } else {
        // Nothing is said before the inspector has said it.
        await page.getByRole('button', { name: '送出', disabled: true }).waitFor();
        await page.getByRole('button', { name: '没有问题', exact: true }).click();
      }
      await page.getByRole('button', { name: '送出' }).click();
      await page.getByText('手机里不留这份记录').waitFor();
    }
    await next('整改');
    const office = await at('office', '/2020/findings');
    await office.getByRole('button', { name: groups[0] ?? '' }).click();
    await office.getByRole('checkbox', { name: '给出第 1 张' }).check();
    await office.getByRole('button', { name: '下达' }).click();
    await saved(office);
    const area = await at('area-01', '/2020/findings');
    await area.getByRole('button', { name: groups[0] ?? '' }).click();
    const seen = area.getByRole('dialog').getByRole('img', { name: '照片' });
    await seen.evaluate((img: HTMLImageElement) => img.decode());
    await area.getByLabel('整改情况').fill('已清理干净');
    await area.getByRole('button', { name: '答复整改' }).click();
    await saved(area);
    const again = await at('office', '/2020/findings');
    await again.getByRole('button', { name: groups[0] ?? '' }).click();
    await again.getByRole('button', { name: '销号' }).click();
    await saved(again);
    await again.getByRole('checkbox', { name: '给出第 1 张' }).click();
    await again.getByRole('checkbox', { name: '给出第 1 张', checked: false }).waitFor();
    await area.reload();
    await area.getByRole('dialog').getByText('四楼转角堆了纸箱。').waitFor();
    expect(await seen.count()).toBe(0);
  }, 180_000);

  it('the jury is put together, trained and planned', async () => {
    const page = await at('office', '/2020/jury');
    await page.getByRole('button', { name: '新增小组' }).click();
    for (const judge of ['01', '02', '03']) {
      await page.getByLabel('第1组 组员').click();
      await page.getByLabel('第1组 组员').fill(`演示评审员${judge}`);
      await page
        .locator('.ant-select-dropdown:visible')
        .getByText(new RegExp(`演示评审员${judge}`))
        .first()
        .click();
    }
    await page.keyboard.press('Escape');
    await page.getByLabel('第1组 组长').click();
    await page
      .locator('.ant-select-dropdown:visible')
      .getByText(/演示评审员01/)
      .first()
      .click();
    await page.getByLabel('第1组 验收日期（几天用逗号分开）').fill('2020-10-20');
    await page.getByRole('button', { name: '保存验收小组' }).click();
    await saved(page);
    // A fresh page: there the word that it is saved is not that of the act before.
    const rounds = await at('office', '/2020/jury');
    await rounds.getByLabel('第一轮 标准讲解 日期').fill('2020-10-10');
    await rounds.getByLabel('第二轮 实地试评 日期').fill('2020-10-12');
    await rounds.getByRole('button', { name: '保存培训' }).click();
    await saved(rounds);
    // What the trial scoring showed to be read differently, the office says more sharply before the first sheet.
    const office = contexts.get('office')?.request;
    const standard = (await (await office?.get(`${product.url}/api/cycles/2020/standard`))?.json()) as Standard;
    const data = { item: standard.dimensions[0]?.items[0]?.key, text: '只看公共部位，不看住户家里' };
    const said = await office?.post(`${product.url}/api/cycles/2020/clarifications`, { data });
    expect(said?.status()).toBe(201);
    const plan = await at('office', '/2020/plan');
    await plan.getByLabel('抽签号').fill('二〇二〇');
    await plan.getByRole('button', { name: '抽签平均分' }).click();
    await plan.getByText('2 次验收').waitFor();
    await next('验收评审');
    await today('2020-10-20');
  }, 180_000);

  it('three judges score both groups on their phones', async () => {
    for (const judge of ['judge-01', 'judge-02', 'judge-03'])
      for (let n = 0; n < 2; n += 1) {
        const page = await at(judge, '/judge/');
        await page.getByRole('button', { name: /未评/ }).first().click();
        await scoreEveryItem(page, async (turned) => {
          if (turned === 1) await page.getByText(/只看公共部位，不看住户家里/).waitFor();
        });
        await page.getByRole('button', { name: '交卷' }).click();
        await page.getByText(/回执号 [0-9a-f]{8}/).waitFor();
      }
    await next('评审总结');
  }, 180_000);

  it('is reckoned, approved, published, and read by a resident who objects', async () => {
    const office = await at('office', '/2020/deliberation');
    await office.getByRole('button', { name: '汇总算分，锁定结果' }).click();
    await office.getByText('与今天的依据一致').waitFor();
    const lead = await at('leadership', '/2020/approval');
    await lead.getByLabel('会议').fill('街道办公会');
    await lead.getByLabel('纪要号').fill('〔2020〕8号');
    await lead.getByRole('button', { name: '审定通过' }).click();
    await lead.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await lead.getByText('审定：已审定').waitFor();
    await today('2020-10-22');
    await next('公示');
    const notice = await at('office', '/2020/notice');
    await notice.getByText(/楼组码（2）/).click();
    const code = await notice.locator('code').first().innerText();
    const context = await browser.newContext({ ...phone });
    contexts.set('resident', context);
    const resident = await context.newPage();
    await resident.goto(`${product.url}/notice/?year=2020`);
    await resident.getByText('共 2 个楼组').waitFor();
    await resident.getByLabel(/楼组码/).fill(code);
    await resident.getByRole('button', { name: '查看', exact: true }).click();
    await resident.getByRole('heading', { name: /奉贤一村/ }).waitFor();
    await resident.getByLabel('请写明情况').fill('楼下又停了电动车');
    await resident.getByRole('button', { name: '提交' }).click();
    const receipt = await resident.getByText(/抄下查询码/).innerText();
    const office2 = await at('office', '/2020/notice');
    await office2.getByLabel('答复').fill('已核实，已移走。');
    await office2.getByRole('button', { name: '答复' }).click();
    await office2.getByText('已答复').waitFor();
    await resident.reload();
    await resident.getByLabel('查询码').fill(receipt.split('：').at(-1) ?? '');
    await resident.getByRole('button', { name: '查看答复' }).click();
    await resident.getByText('已说明：已核实，已移走。').waitFor();
  }, 180_000);

  it('ends with plaques, and one of them is taken down with a reason', async () => {
    await today('2020-10-30');
    await next('授牌');
    const page = await at('office', '/2020/awards');
    await page.getByText('奉贤一村1号楼组').waitFor();
    await page.getByRole('button', { name: '摘牌' }).first().click();
    await reasoned(page, '发生火灾');
    await page.getByText('已摘牌').waitFor();
    const statistics = await at('leadership', '/2020/statistics');
    await statistics.getByRole('heading', { name: '2020 年有 2 个星级楼组' }).waitFor();
  }, 180_000);
});
