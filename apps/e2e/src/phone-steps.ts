import type { Page } from '@xinglou/testing/browser';

/** What a judge does with an open sheet, as often as a story needs it: full marks for each item, page by page, up to the look over. */
export async function scoreEveryItem(
  page: Page,
  onPage: (page: number) => Promise<void> = async () => {},
): Promise<void> {
  await page.getByRole('button', { name: '开始评分' }).click();
  for (let n = 1; ; n += 1) {
    const items = page.getByRole('group', { name: /打分/ });
    await items.first().waitFor();
    for (let i = 0; i < (await items.count()); i += 1)
      await items
        .nth(i)
        .getByRole('button', { name: / \d+ 分$/ })
        .last()
        .click();
    await onPage(n);
    const last = page.getByRole('button', { name: '查看并交卷' });
    if (await last.isVisible()) return last.click();
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('button', { name: '下页' }).click();
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: heading }).waitFor();
  }
}
