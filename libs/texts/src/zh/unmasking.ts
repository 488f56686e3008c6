import type { Unmasking } from '@xinglou/contract';

/** Words of the page on which two persons open who wrote a note; the source of the English ones. */
export const unmaskingZh = {
  title: '揭示作者',
  about:
    '谁写了哪条暗访记录，平时谁也查不到。确实要查的，由一方提出、另一方批准，自治办和管理员各用自己的私钥文件在自己的浏览器里打开一层；私钥和姓名都不会传到服务器。一次一条，二十四小时有效，会记入操作记录，全体巡查员都会看到哪条记录、哪天、为什么被揭示。',
  demo: '现在用的是演示钥匙',
  demoHint:
    '两把私钥都在服务器数据文件夹的 demo-vault 里，谁拿到它们谁就能查。正式使用前，请在别的电脑上运行 npm run vault:keys，两人各保管一把，服务器上只放公钥。',
  plain: '这个网页地址不是加密的（https），浏览器不能开锁。请用 https 地址，或者在服务器本机打开。',
  ask: {
    title: '提出',
    group: '楼组',
    note: '哪一条记录',
    noNotes: '这个楼组没有暗访记录。',
    noteOf: (day: string, outcome: string, findings: number) =>
      findings > 0 ? `${day}：${findings} 个问题` : `${day}：${outcome}`,
    outcomes: { findings: '有问题', none: '没有问题', noAccess: '没能进门' },
    reason: '理由',
    reasonHint: '全体巡查员都会看到理由，请不要写姓名。',
    send: '提出',
    sent: '已提出，等另一方批准',
  },
  list: '提出过的',
  none: '还没有人提出过。',
  states: {
    asked: '等批准',
    approved: '已批准',
    opened: '已揭示',
    refused: '不同意',
    revoked: '已撤销',
    expired: '已过期',
  } satisfies Record<Unmasking['state'], string>,
  sides: { office: '自治办', admin: '管理员' },
  asked: (day: string, side: string, name: string) => `${day} ${side} ${name} 提出`,
  agreed: (name: string) => `${name} 批准`,
  until: (time: string) => `有效到 ${time}`,
  openedOn: (day: string) => `${day} 揭示`,
  approve: '批准，二十四小时有效',
  approveAsk: '批准以后，管理员和自治办各用自己的私钥打开一层。您随时可以撤销。',
  refuse: '不同意',
  revoke: '撤销',
  waitOuter: '等管理员用自己的私钥开外层。',
  waitInner: '外层已开，等自治办用自己的私钥开内层。',
  openOuter: '开外层：选择管理员的私钥文件（admin-private.pem）',
  openInner: '开内层：选择自治办的私钥文件（office-private.pem）',
  innerHint: '选了文件就算揭示了：会记入操作记录，全体巡查员会看到。',
  stays: '文件只在这个浏览器里用，不会上传。',
  outerOpened: '外层已开，请自治办接着开内层',
  author: (name: string) => `这条记录是 ${name} 写的`,
  gone: (id: string) => `账号 ${id}（已停用，请在账号页查）`,
  once: '姓名只显示在这里，哪里都没有存。离开这一页就没有了。',
  notAKey: '这不是私钥文件。请选 -----BEGIN PRIVATE KEY----- 开头的 .pem 文件。',
  otherKey: (wanted: string, given: string) =>
    `这条记录要用编号 ${wanted} 的钥匙，您选的是 ${given}。换过钥匙的，请用当时的那一把；那一把丢了，就谁也打不开了。`,
  neverOpened: '暗访记录的作者，从来没有揭示过。',
  months: (all: readonly string[]) => `揭示暗访记录作者：${all.join('，')}`,
  month: (month: string, n: number) => `${month} ${n} 次`,
  failed: '打不开：钥匙不对，或者封条坏了。没有改动什么。',
};
export type UnmaskingTexts = typeof unmaskingZh;
