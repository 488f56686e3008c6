export const rosterColumns = {
  area: '居民区',
  estate: '小区',
  name: '楼组名称',
  address: '地址',
  households: '户数',
  floors: '楼层数',
  builtYear: '建成年份',
  leader: '楼组长',
  phone: '联系电话',
  signatureFeature: '一楼一特色',
} as const;
export type RosterField = keyof typeof rosterColumns;
/** 退回修正的名册在末尾多出的一列；再导入时不看。 */
export const problemColumn = '问题';

/** How offices head the same columns. The first one found in a row is taken. */
const otherHeadings: Partial<Record<RosterField, readonly string[]>> = {
  area: ['所属居民区', '居民区名称', '居委会', '居委', '居委会名称'],
  estate: ['小区名称', '所属小区', '小区（里弄）'],
  name: ['楼组', '楼组名', '楼组号', '楼组编号'],
  address: ['楼组地址', '门牌号', '门牌'],
  households: ['总户数', '居民户数', '住户数'],
  floors: ['楼层', '层数', '总楼层'],
  builtYear: ['建成年代', '建造年份', '建筑年代'],
  leader: ['楼组长姓名', '组长', '组长姓名', '姓名'],
  phone: ['电话', '手机', '手机号', '手机号码', '联系方式', '楼组长电话', '电话号码'],
  signatureFeature: ['特色', '楼组特色', '特色项目', '自治特色'],
};
/** 表头里的空格、换行、括号里的单位和星号不算：“户 数（户）*”就是“户数”。 */
const bare = (heading: string): string => heading.replace(/[（(][^（()）]*[)）]|[\s\u3000*＊:：]/g, '');
const headings = new Map<string, RosterField>(
  (Object.keys(rosterColumns) as RosterField[]).flatMap((field) =>
    [rosterColumns[field], ...(otherHeadings[field] ?? [])].map((word) => [bare(word), field] as const),
  ),
);
/** Which column a heading names, by our own words or by one that offices write; null: none that we read. */
export const fieldOf = (heading: string): RosterField | null => headings.get(bare(heading)) ?? null;

/** 没有这三列，认不出是哪个楼组。 */
export const requiredFields: readonly RosterField[] = ['area', 'estate', 'name'];
