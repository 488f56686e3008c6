const floors = (n: number, lift: boolean | null) =>
  `${n}层${lift === true ? '，有电梯' : lift === false ? '，无电梯' : ''}`;

/** What a judge reads on the phone: plain words, no system terms. */
export const phoneZh = {
  app: '星楼 · 评审员',
  language: 'English',
  loading: '正在打开…',
  signIn: {
    title: '请登录',
    username: '账号',
    password: '密码',
    submit: '登录',
    kept: (n: number) => `请重新登录（${n}份评分还在手机里）`,
    offline: '现在没有网络，登录要等有信号再试。',
    wrongPersona: '这一页给评审员用。请用评审员的账号登录。',
  },
  net: {
    online: '网络：有信号',
    offline: '网络：没有信号，照常评分，有信号时自动上传',
    waiting: (n: number) => `未上传 ${n} 份`,
    allSent: '全部已上传',
    sendNow: '立即上传',
    sending: '正在上传…',
    notKept: '这个浏览器存不住评分。请点右上角“用浏览器打开”，或者保持有信号再评分。',
  },
  today: {
    title: (day: string) => `${day} 的楼组`,
    none: '今天没有排给您的楼组。办公室排好以后，名单会出现在这里。',
    otherDays: '其他日子',
    training: '练习（不计分）',
    second: '补看',
    revisit: '复评',
    route: (n: number) => `第${n}站`,
    floors,
    states: {
      open: '还没评',
      draft: (done: number, all: number) => `已评 ${done}/${all} 项，还没交卷`,
      waiting: '已交卷，等信号上传',
      sent: '已上传',
      refused: '没有收下，请看原因',
      excused: '不用去了',
    },
    begin: '开始评分',
    goOn: '接着评',
    read: '看我的评分',
    correct: '更正',
    signOut: '退出登录',
    signOutRefused: (n: number) => `还有${n}份评分没有上传。等上传完再退出。`,
    colleagues: (names: string) => `同组：${names}`,
    stale: (when: string) => `没有信号，这是${when}存下的名单。`,
  },
  sheet: {
    step: (n: number, all: number) => `第${n}/${all}方面`,
    criterion: '怎么看',
    full: '满分',
    half: '一半',
    points: (n: number) => `${n}分`,
    outOf: (max: number) => `满分${max}分`,
    unseen: '没看到',
    notApplicable: '这个楼组没有这一项，不用评',
    note: '想说的话（可以不写）',
    back: '上一页',
    next: '下一页',
    toToday: '回到名单（已存好）',
    saved: (time: string) => `${time} 已存在手机里`,
    notSaved: '手机存不下了，请先不要关这一页，腾出空间再试。',
    review: '检查一遍',
    missing: (n: number) => `还有 ${n} 项没评`,
    complete: '都评完了',
    total: (points: number, max: number) => `给了 ${points} 分（这些项满分 ${max}）`,
    overall: '对这个楼组的总的印象（可以不写）',
    finish: '交卷',
    finishAsk: '交卷以后分数就定了。要改，可以另交一份更正，两份都会留着。',
    correcting: '您在更正已经交过的评分。原来的一份会留着。',
    reason: '为什么更正（必须写）',
    noStandard: '考评标准还没有存到手机里。请在有信号的地方打开一次。',
    gone: '找不到这个楼组的评分。',
  },
  sent: {
    received: (time: string) => `${time} 已收到`,
    late: '到得晚了，由办公室决定是否采用',
    digest: '回执',
    digestWrong: '回执和手机里的不一样，请告诉办公室。',
    keep: '这份评分还在手机里，没有丢。',
  },
  support: '编号',
} as const;

type Spoken<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Spoken<T[K]> };
export type PhoneTexts = Spoken<typeof phoneZh>;
