/** Where the page has been opened, as far as it bears on working without a network. */
export type Surroundings = 'wechat' | 'plainHttp' | 'noWorker' | 'good';
export interface Around {
  readonly userAgent: string;
  readonly secure: boolean;
  readonly serviceWorker: boolean;
}

/** 微信里打开、没有加密的地址、不支持离线的浏览器：各说一句话，告诉人怎么办；在线照样能用。 */
export function surroundings({ userAgent, secure, serviceWorker }: Around): Surroundings {
  if (/MicroMessenger/i.test(userAgent)) return 'wechat';
  if (!secure) return 'plainHttp';
  return serviceWorker ? 'good' : 'noWorker';
}

export const here = (): Surroundings =>
  surroundings({
    userAgent: navigator.userAgent,
    secure: isSecureContext,
    serviceWorker: 'serviceWorker' in navigator,
  });
