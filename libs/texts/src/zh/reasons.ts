import type { DeductedFinding, Grade, Reason } from '@xinglou/domain';

/** One clause for each kind of reason. `points` writes hundredths, `dimension` names one. */
export interface ReasonWords {
  readonly points: (hundredths: number) => string;
  readonly dimension: (key: string) => string;
}
export type ReasonTexts = {
  readonly [Kind in Reason['kind']]: (reason: Extract<Reason, { kind: Kind }>, words: ReasonWords) => string;
};

const numerals = ['', '一', '二', '三', '四', '五'];
/** 四星；0 是未评上星级。 */
const star = (n: number): string => (n === 0 ? '未评上星级' : `${numerals[n] ?? n}星`);
const grades: Readonly<Record<Grade, string>> = { minor: '一般', major: '较重', critical: '严重' };
const finding = ({ dimension, grade, rectified, points }: DeductedFinding, words: ReasonWords): string =>
  `${words.dimension(dimension)}${grades[grade]}问题${rectified ? '，已整改到位' : ''} ${words.points(points)} 分`;
const way = (points: number, up: string, down: string): string => (points > 0 ? up : down);

/** 不评价评委，只说打分的尺度差在哪里、怎样拉平。 */
export const reasonsZh: ReasonTexts = {
  training: () => '培训用楼组，不评星',
  'no-sheets': () => '没有可用的评分表，评不出星级',
  raw: ({ points }, w) => `原始分 ${w.points(points)}`,
  weighing: ({ points, sheets }, w) =>
    `${sheets > 0 ? `有 ${sheets} 张评分表与其余相差较大，按办法减轻分量` : '几次验收按各自评分表的多少合并'}，${way(points, '加', '减')} ${w.points(points)} 分`,
  'not-corrected': ({ because }) =>
    ({
      'no-link': '各组没有共同看过的楼组，未作校正',
      alike: '与同看过的楼组相比，打分尺度一致，不需校正',
      'plain-mean': '按平均分计，未作校正',
    })[because],
  severity: ({ points, of }, w) => {
    const far = `平均${way(points, '低', '高')} ${w.points(points)} 分，已${way(points, '补回', '拉平')}`;
    if (of === 'judges') return `同组评审员打分尺度有松有紧，本次${far}`;
    return `同看过的楼组里，${of === 'team' ? '本组' : '来过的各组'}打分${far}`;
  },
  bounds: ({ points }, w) => `分数不超出 0 到 100，${way(points, '加', '减')} ${w.points(points)} 分`,
  deducted: ({ points, findings, atCap }, w) =>
    `减 ${w.points(points)} 分（${findings.map((f) => finding(f, w)).join('、')}${atCap ? '，已到该方面扣分上限' : ''}）`,
  total: ({ points }, w) => `终评分 ${w.points(points)}`,
  line: ({ stars, above }, w) =>
    `${star(stars)}，${above === 0 ? `正好在${star(stars)}线上` : `高出${star(stars)}线 ${w.points(above)} 分`}`,
  'below-lines': ({ lowest, short }, w) => `${star(0)}，距${star(lowest)}线 ${w.points(short)} 分`,
  certain: () => '明确',
  borderline: ({ line, revisit }) => `接近${star(line)}线，${revisit ? '须复评' : '按办法定星'}`,
  panel: ({ fullPanel }) => `没有一次验收收齐 ${fullPanel} 张评分表，须复评`,
  veto: ({ atMost, dimension }, w) =>
    `${dimension === null ? '' : w.dimension(dimension)}有一票否决项未整改到位，${star(atMost)}封顶`,
  'below-minimum': ({ atMost, dimension, score, minimum }, w) =>
    `${w.dimension(dimension)} ${w.points(score)} 分，低于最低分 ${w.points(minimum)}，${star(atMost)}封顶`,
  quota: ({ quota, of, stars }) => `${star(of)}名额 ${quota} 个，按终评分排满，列${star(stars)}`,
  decided: ({ from, stars, reason, facts }) =>
    `评审总结会${stars === from ? `维持${star(stars)}` : `由${star(from)}定为${star(stars)}`}：${reason}${facts === null ? '' : `（新的事实：${facts}）`}`,
  'decision-ignored': ({ stars }) => `评审总结会定为${star(stars)}的决定超出办法许可的范围，没有采用`,
};
