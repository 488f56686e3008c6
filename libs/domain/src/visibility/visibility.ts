/** Who looks: a persona, a group leader by a personal link, or anyone. */
export type Viewer = 'admin' | 'office' | 'leadership' | 'area' | 'judge' | 'inspector' | 'leader' | 'public';
/** `own`: in full where the row is the viewer's own (area, judge), else nothing. */
export type Sight = 'full' | 'own' | 'masked' | 'none';

const nobody = {
  admin: 'none',
  office: 'none',
  leadership: 'none',
  area: 'none',
  judge: 'none',
  inspector: 'none',
  leader: 'none',
  public: 'none',
} as const satisfies Record<Viewer, Sight>;

/**
 * 谁能看到什么: what is not for everybody who may read the row. Serializers ask it; a test walks every route as every persona
 * and compares. What is absent here is seen by whoever may read the route.
 */
export const visibility = {
  /** 楼组长电话: the own area and the office; masked elsewhere. */
  leaderPhone: { ...nobody, office: 'full', area: 'own', leadership: 'masked', admin: 'masked' },
  /** 评委电话 */
  judgePhone: { ...nobody, office: 'full' },
  /** 评委姓名; the public learns numbers that are drawn anew each year. */
  judgeName: { ...nobody, office: 'full', admin: 'full', judge: 'full' },
  /** 单张评分表: the office and the judge who wrote it. */
  sheetNote: { ...nobody, office: 'full', judge: 'own' },
  /** 还没有交办的问题 */
  findingBeforeRelease: { ...nobody, office: 'full' },
  /** 已交办的问题 */
  findingText: { ...nobody, office: 'full', area: 'own', leader: 'own', judge: 'own' },
  /** 巡查员的原话，下达时改过文字的 */
  findingOriginal: { ...nobody, office: 'full' },
  /** 没有勾选给出的暗访照片；照片文件管理员也打得开 */
  findingPhotoInternal: { ...nobody, office: 'full' },
  /** 勾选给出的暗访照片 */
  findingPhotoShared: { ...nobody, office: 'full', area: 'own', leader: 'own', judge: 'own' },
  /** 提出异议的人留下的联系方式 */
  objectionContact: { ...nobody, office: 'full' },
  /** 申报的说明文字 */
  nominationStory: { ...nobody, office: 'full', leadership: 'full', area: 'own' },
  /** 登录用户名 */
  username: { ...nobody, admin: 'full', office: 'full' },
  /** 谁写的暗访记录: nobody; the administrator and the office together, on the record, outside the api. */
  noteAuthor: nobody,
} as const satisfies Record<string, Record<Viewer, Sight>>;
export type PrivateField = keyof typeof visibility;

/** 13912345678 → 13*****5678 */
export const maskedPhone = (phone: string): string => `${phone.slice(0, 2)}*****${phone.slice(-4)}`;

/** The value as this viewer may see it; null where they may not. `own` tells whether the row is the viewer's. */
export function asSeen(field: PrivateField, viewer: Viewer, value: string | null, own = false): string | null {
  const sight: Sight = visibility[field][viewer];
  if (value === null || sight === 'none' || (sight === 'own' && !own)) return null;
  return sight === 'masked' ? maskedPhone(value) : value;
}
