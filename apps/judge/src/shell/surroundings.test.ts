import { describe, expect, it } from '@jest/globals';
import { type Surroundings, surroundings } from './surroundings.ts';

const wechat = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) MicroMessenger/8.0.49';
const chrome = 'Mozilla/5.0 (Linux; Android 13) Chrome/147';

describe('the page says how to work without a network', () => {
  it.each<[string, string, boolean, boolean, Surroundings]>([
    ['inside WeChat on an iPhone, which has no service worker', wechat, true, false, 'wechat'],
    ['inside WeChat on Android, whose storage the browser does not see', wechat, true, true, 'wechat'],
    ['on plain http to another machine', chrome, false, false, 'plainHttp'],
    ['in a browser that cannot open it offline', chrome, true, false, 'noWorker'],
    ['and nothing where all is well', chrome, true, true, 'good'],
  ])('%s', (_, userAgent, secure, serviceWorker, expected) =>
    expect(surroundings({ userAgent, secure, serviceWorker })).toBe(expected),
  );
});
