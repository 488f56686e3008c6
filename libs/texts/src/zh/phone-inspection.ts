/** The inspector's notes on the phone. */
export const phoneInspectionZh = {
  route: '我的路线',
  states: { notYet: '还没去', noAccess: '上次没能进门', seen: '已看过' },
  draft: '写了一部分，在手机里',
  finding: (n: number) => `问题 ${n}`,
  unwritten: (n: number) => `还有 ${n} 条问题没有写情况。`,
};
export type PhoneInspectionTexts = typeof phoneInspectionZh;
