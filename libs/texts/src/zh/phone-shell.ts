/** The phone's frame: settings, how to open it, updates. */
export const phoneShellZh = {
  opening: '正在打开……',
  settings: '设置',
  sizes: { 20: '标准', 24: '大', 30: '特大' },
  contrast: '颜色',
  contrasts: { normal: '柔和', high: '黑白分明' },
  paging: '评分表怎么翻',
  pagings: { dimension: '一个方面一页', item: '一项一页' },
  order: '评分项的次序',
  orders: { standard: '按考评标准', walk: '从顶楼往下走' },
  signOutUnsent: '还有没上传的，先上传再退出。',
  signOutOffline: '没有网络，退不了。请在有网络的地方再退出。',
  howToOpen: '怎样打开最稳妥',
  around: {
    wechat: {
      title: '现在是在微信里打开的。没有网络时，微信里打不开这个页面。',
      steps: ['点右上角的“…”', '选“在浏览器打开”', '以后从浏览器进来评分'],
    },
    plainHttp: {
      title: '这个地址没有加密（不是 https）：请在有网络的地方使用。',
      steps: ['评分时不要关闭这个页面', '要离线评分，请向自治办要 https 开头的地址'],
    },
    noWorker: {
      title: '这个浏览器没有网络时打不开页面。',
      steps: ['复制下面的地址', '打开手机自带的浏览器，粘贴地址', '以后从那里进来评分'],
    },
  },
  copyAddress: '复制地址',
  copied: '已复制',
  update: '有新版本',
  updateNow: '现在更新',
  photoOf: (title: string, n: number) => `${title} 照片 ${n}`,
  photoFailed: '这张照片没有处理好，请再拍一张。',
};
export type PhoneShellTexts = typeof phoneShellZh;
