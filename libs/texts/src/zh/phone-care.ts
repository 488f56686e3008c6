/** What is rare on the phone, loaded when it is needed: the first sign-in, the PIN, and what helps when sending does not work. */
export const phoneCareZh = {
  enrol: {
    reading: '正在核对二维码…',
    title: '这部手机给谁用？',
    who: (name: string, persona: 'judge' | 'inspector') => `${name}（${persona === 'judge' ? '评审员' : '巡查员'}）`,
    mine: '是我',
    notMine: '不是我',
    notMineHint: '请不要继续。把这张二维码交还自治办。',
    before: '按错了，返回',
    pinTitle: '设一个数字密码',
    pinHint: '4 到 6 个数字，以后打开只用它，请记住。',
    pin: '数字密码',
    pinAgain: '再输一遍',
    differ: '两遍不一样，请再输。',
    done: '完成',
    noAnswer: '没有网络，请走到有信号的地方再按一次“完成”。',
    retry: '再试一次',
    without: '不用二维码，直接打开',
  },
  scan: {
    title: '扫二维码登录',
    hint: '把自治办发的卡片放在画面里，对准就行。',
    foreign: '这不是登录用的二维码，请扫自治办发的卡片。',
    noCamera: '这个页面不能用相机。请用手机自带的相机扫卡片，或打开自治办发来的链接，都一样。',
  },
  unlock: {
    title: (name: string) => (name ? `${name}，请输数字密码` : '请输数字密码'),
    kept: (n: number) => (n > 0 ? `登录已过期。${n} 份评分仍在本机，登录后自动提交。` : '登录已过期，请再登录一次。'),
    pin: '数字密码',
    open: '打开',
    byPassword: '用用户名和密码登录',
    noAnswer: '没有网络，请在有信号的地方再试。手机里的评分不会丢。',
  },
  unsent: {
    title: '没上传的',
    none: '都已收到，手机里没有积压。',
    count: (sheets: number, photos: number, carried: number, others: number) =>
      [
        sheets > 0 ? `${sheets} 份评分` : '',
        photos > 0 ? `${photos} 张照片` : '',
        carried > 0 ? `替同事带的 ${carried} 份` : '',
        others > 0 ? `${others} 份记录` : '',
      ]
        .filter(Boolean)
        .join('、') + '还没有发出。',
    noSignOut: '发出以前不能退出登录；不退出也不会丢，有网络时会自动发出。',
    stuck: '一直发不出去怎么办',
    fileHint: '一、存一个备份文件，用微信或邮件交给自治办。文件是加密的，只有系统能打开，照片也在里面。',
    file: '保存备份文件',
    fileName: (name: string, sheets: number) => `星楼备份 ${name} ${sheets}份.json`,
    fileSaved: (photos: number, left: number) =>
      `已保存${photos > 0 ? `，带 ${photos} 张照片` : ''}，请在“下载”里找到它，交给自治办。手机里的这几份仍然留着。${left > 0 ? `还有 ${left} 张照片放不下，仍在手机里，有网络时自动发出。` : ''}`,
    handHint: '二、请同事用手机扫码带走，由同事的手机发出；同事看不到分数。照片不带走，以后由您的手机再发。',
    hand: (n: number, at: Date) =>
      `第 ${n} 份，${at.toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' })} 交卷：显示二维码`,
    storage: '手机会不会自己删掉？',
    storageFirm: '不会。浏览器已答应长期保存，除非您自己清除数据。',
    storageLoose:
      '浏览器没有答应长期保存：手机空间很满、或几周不打开时，可能被清掉。请当天交卷、看到“已收到”，并把本页添加到桌面。',
    storageUnknown: '这个浏览器不说明。请当天交卷，并看到“已收到”。',
  },
  handOver: {
    title: '请同事扫码带走',
    hint: '请同事用手机相机扫，打开后按提示做。内容是加密的，同事看不到分数。',
    part: (n: number, of: number) => (of === 1 ? '只有一张二维码' : `第 ${n} 张，共 ${of} 张，都要扫`),
    next: '下一张',
    previous: '上一张',
    orLink: '不能扫码时，把下面的链接发给同事打开：',
    copy: '复制链接',
    copied: '已复制',
  },
  carry: {
    title: '帮同事带走评分',
    more: (missing: readonly number[]) => `这一张已收好。还要扫第 ${missing.join('、')} 张。`,
    waits: '已全部收好，有网络时自动发出。',
    sent: '已发出，请告诉同事。',
    sealed: '内容是加密的，您看不到同事的分数，也不会和您自己的评分混在一起。',
    broken: '链接不完整，请让同事再显示一次二维码。',
  },
};
export type PhoneCareTexts = typeof phoneCareZh;
