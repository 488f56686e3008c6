/** The inspector's notes on the phone. */
export const phoneInspectionZh = {
  route: { first: '今天的路线', followUp: '整改后再看的路线' },
  left: (n: number, lastDay: string) => (n === 0 ? '这一轮都看过了' : `还有 ${n} 个楼组没看，请在${lastDay}以前看完`),
  others: (n: number) => `其他楼组（${n}）`,
  noneFound: '没有找到。换几个字试试：楼组、居民区或路名的一部分就行。',
  more: (n: number) => `还有 ${n} 个没有列出，请在上面写几个字来找。`,
  states: { notYet: '还没去', noAccess: '上次没能进门，请换个时间再去', seen: '已看过', waiting: '写好了，等着送出' },
  own: {
    title: '我住在、常去的居民区',
    ask: '请先说一次：您住在、常去哪些居民区？抽签时不会派您去那里。',
    explain: (most: number) =>
      `抽签时不会派您去选中的居民区，最多选 ${most} 个。没有就一个也不选。只有您自己看得到，手机里也不留。`,
    inUse: '这一轮还没有结束，结束后可以改。',
    noAnswer: '没有网络，现在看不到，也不能改。请在有网络的时候再来。',
    save: '记下',
    open: '去填写',
  },
  unmasked: {
    title: (n: number) => `有 ${n} 条记录被查明了作者`,
    about:
      '自治办和管理员两人一起、各用自己的钥匙才能查。是不是您写的，只有您自己和查的人知道。每位巡查员看到的都一样。',
    one: (openedOn: string, group: string, day: string) => `${openedOn}查明：${day}${group}的记录。`,
    reason: (reason: string) => `理由：${reason}`,
  },
  cover: {
    title: '遮住人脸和门牌',
    ask: '照片里有人脸、门牌号、姓名吗？用手指涂掉，再点“用这张”。',
    picture: '刚拍的照片，用手指涂',
    undo: '撤销',
    again: '不要',
    done: '用这张',
  },
  draft: '写了一部分，在手机里',
  finding: (n: number) => `问题 ${n}`,
  telling: (words: string) => `这些字可能让人猜到是谁、哪天去的：${words}。能改就改，不改也可以送出。`,
  told: { time: '时间', room: '门牌', weather: '天气', number: '号码', person: '人' } as Readonly<
    Record<string, string>
  >,
  toldAs: (words: string, kind: string) => `“${words}”（${kind}）`,
  unwritten: (n: number) => `还有 ${n} 条问题没有写情况。`,
};
export type PhoneInspectionTexts = typeof phoneInspectionZh;
