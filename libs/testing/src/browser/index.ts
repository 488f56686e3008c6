import { chromium, type Browser, type BrowserContext } from 'playwright-core';
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
export const openBrowser = ({ args = [] }: { args?: readonly string[] } = {}): Promise<Browser> =>
  started((how) => chromium.launch({ ...how, args: [...how.args, ...args] }));

/** The same as one phone that keeps what it holds in a folder, from start to start. */
export async function openPhone(folder: string): Promise<KeptPhone> {
  const context = await started((how) => chromium.launchPersistentContext(folder, { ...how, ...phone }));
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  const pid = processInfo.find((p) => p.type === 'browser')?.id;
  if (pid === undefined) throw new Error('The browser does not tell its process.');
  return {
    context,
    kill: async () => {
      const gone = new Promise<void>((done) => context.once('close', () => done()));
      process.kill(pid, 'SIGKILL');
      await gone;
    },
  };
}
export interface KeptPhone {
  readonly context: BrowserContext;
  /** As when the battery is pulled out. */
  kill(): Promise<void>;
}

interface How {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}
async function started<T>(launch: (how: How) => Promise<T>): Promise<T> {
  const found = await findChromium();
  const how = (extra: Record<string, string>): How => ({
    executablePath: found.path,
    args: [...flags],
    env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: fontConfiguration(), ...extra },
  });
  try {
    return await launch(how({}));
  } catch (error) {
    if (!/error while loading shared libraries/.test(String(error))) throw error;
    return launch(how({ LD_LIBRARY_PATH: await found.libraries() }));
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
