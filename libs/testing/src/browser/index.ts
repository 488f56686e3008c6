import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './chromium.ts';
import { fontConfiguration } from './fonts.ts';

export type { Browser, BrowserContext, Page } from 'playwright-core';

// Not the package's own list: that one switches web security off and runs everything in one process.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A real Chromium with a Chinese font. Close it: `await browser.close()`. */
export async function openBrowser(options: { args?: readonly string[] } = {}): Promise<Browser> {
  const found = await findChromium();
  const launch = (extra: Record<string, string>) =>
    chromium.launch({
      executablePath: found.path,
      args: [...flags, ...(options.args ?? [])],
      env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: fontConfiguration(), ...extra },
    });
  try {
    return await launch({});
  } catch (error) {
    if (!/error while loading shared libraries/.test(String(error))) throw error;
    return launch({ LD_LIBRARY_PATH: await found.libraries() });
  }
}

/** The phone that most judges hold: small, upright, a finger instead of a mouse, Chinese, Shanghai. */
export const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
} as const;

/** The office's screen. */
export const desk = {
  viewport: { width: 1440, height: 900 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
} as const;
