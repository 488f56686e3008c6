import { expect, it } from '@jest/globals';
import { type Page, desk } from '@xinglou/testing/browser';
import { violationsOn } from './axe.ts';
import { as, onStage, product } from './stage.ts';

/** Every room that the menu leads to, as each persona, in the light and the dark scheme (UI.md: all text at least 4.5:1 on its ground). */
onStage();

// A rung's name says as a sentence what its cells show side by side.
const rules = { 'label-content-name-mismatch': { enabled: false } };
const contrast = { runOnly: ['color-contrast'] };

/** The kit draws its words anew when the scheme changes; the ground is ours. */
const words = (page: Page, colour: string) =>
  page.waitForFunction((wanted) => {
    const layout = document.querySelector('.ant-layout');
    return layout !== null && getComputedStyle(layout).color === wanted;
  }, colour);
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

it.each([
  ['office', '/2019/home'],
  ['office', '/2018/deliberation'],
  ['area-01', '/2019/home'],
  ['leadership', '/2019/home'],
  ['admin', '/2019/home'],
])(
  'axe finds nothing in the rooms of %s, from %s, light or dark',
  async (username, first) => {
    const page = await (await as(username, { ...desk, reducedMotion: 'reduce' })).newPage();
    await page.goto(`${product.url}${first}`);
    const menu = page.getByRole('menu').first();
    await menu.waitFor();
    const rooms = await menu.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(rooms.length).toBeGreaterThan(4);
    const found: Record<string, string[]> = {};
    for (const room of first.endsWith('/home') ? rooms : [first]) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`${product.url}${room}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('.ant-skeleton, .ant-spin-spinning').first().waitFor({ state: 'detached' });
      const light = await violationsOn(page, { rules });
      await page.emulateMedia({ colorScheme: 'dark' });
      await words(page, 'rgba(232, 230, 225, 0.85)');
      expect(await ground(page)).toBe('rgb(27, 29, 32)');
      const seen = [...light, ...(await violationsOn(page, contrast))];
      if (seen.length > 0) found[`${room}`] = seen;
    }
    expect(found).toEqual({});
    // On paper all is light, whatever the screen's scheme.
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    await words(page, 'rgba(0, 0, 0, 0.88)');
    expect(await ground(page)).toBe('rgb(255, 255, 255)');
  },
  120_000,
);
