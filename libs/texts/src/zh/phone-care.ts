/** What is rare on the phone, loaded when it is needed: the first sign-in, the PIN, and what helps when sending does not work. */
export const phoneCareZh = {
  enrol: {
    reading: '正在核对二维码…',
    title: '这部手机给谁用？',
    who: (name: string, persona: 'judge' | 'inspector') => `${name}（${persona === 'judge' ? '评审员' : '巡查员'}）`,
    mine: '是我',
    notMine: '不是我',
    notMineHint: '请不要继续。把这张二维码交还自治办。',
    pinTitle: '设一个数字密码',
    pinHint: '4 到 6 个数字，以后打开只用它，请记住。',
    pin: '数字密码',
    pinAgain: '再输一遍',
    differ: '两遍不一样，请再输。',
    done: '完成',
    noAnswer: '没有网络，请走到有信号的地方再按一次“完成”。',
    retry: '再试一次',
    byPassword: '用用户名和密码登录',
  },
  unlock: {
    title: (name: string) => `${name}，请输数字密码`,
    kept: (n: number) => (n > 0 ? `登录已过期。${n} 份评分仍在本机，登录后自动提交。` : '登录已过期，请再登录一次。'),
    open: '打开',
    byPassword: '用用户名和密码登录',
    noAnswer: '没有网络，请在有信号的地方再试。手机里的评分不会丢。',
  },
};
export type PhoneCareTexts = typeof phoneCareZh;
