/** The judge's day on the phone. */
export const phoneDayZh = {
  locale: 'zh-CN',
  climb: (groups: number, floors: number) => `${groups} 个楼组，没有电梯的一共 ${floors} 层`,
  leader: '（组长）',
  alsoSeen: '其他组也看过这个楼组',
  map: (n: number) => `路线示意图，${n} 个楼组，次序同上面的名单`,
  asked: { asking: '正在刷新……', newest: '已经是最新的。', asBefore: '没有取到新的，名单还是上次的。' },
  mapNote: '示意图，只表示大致方位',
  standing: '我评得怎么样',
  standingOnlyYou: '第二轮实地试评和大家比。只有您自己看得到。',
  standingNoAnswer: '现在看不到，请在有网络的时候再看。',
  standingTooFew: '大家交的试评还太少，暂时比不出来。',
  verdicts: {
    alike: (_points: string) => '您和大家评得差不多。',
    stricter: (points: string) => `您比大家平均严 ${points} 分。算分时会校正，照自己的看法评就好。`,
    milder: (points: string) => `您比大家平均宽 ${points} 分。算分时会校正，照自己的看法评就好。`,
  },
};
export type PhoneDayTexts = typeof phoneDayZh;
