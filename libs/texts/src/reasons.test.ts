import { describe, expect, it } from '@jest/globals';
import type { Reason } from '@xinglou/domain';
import { reasonsEn } from './en/reasons.ts';
import { clause, pointsOf, sentence } from './reasons.ts';
import { reasonsZh } from './zh/reasons.ts';

const names = (key: string) => ({ fireSecurity: '消防治安', publicity: '宣传氛围' })[key] ?? key;
const zh = (...reasons: Reason[]) => sentence(reasons, 'zh', names);
const finding = { finding: 'f1', dimension: 'fireSecurity', grade: 'major', rectified: false, points: 100 } as const;

describe('the sentence of a group', () => {
  it('reads as the committee would say it', () =>
    expect(
      zh(
        { kind: 'raw', points: 8420, sheets: 3 },
        { kind: 'severity', points: 210, of: 'team' },
        { kind: 'deducted', points: 100, findings: [finding], atCap: false },
        { kind: 'total', points: 8530 },
        { kind: 'line', stars: 4, above: 530 },
        { kind: 'certain' },
      ),
    ).toBe(
      '原始分 84.2；同看过的楼组里，本组打分平均低 2.1 分，已补回；减 1.0 分（消防治安较重问题 1.0 分）；终评分 85.3，四星，高出四星线 5.3 分，明确',
    ));

  it.each<[string, Reason[]]>([
    ['各组没有共同看过的楼组，未作校正', [{ kind: 'not-corrected', because: 'no-link' }]],
    ['同看过的楼组里，来过的各组打分平均高 0.75 分，已拉平', [{ kind: 'severity', points: -75, of: 'teams' }]],
    [
      '终评分 79.95，三星，高出三星线 9.95 分，接近四星线，须复评',
      [
        { kind: 'total', points: 7995 },
        { kind: 'line', stars: 3, above: 995 },
        { kind: 'borderline', line: 4, revisit: true },
      ],
    ],
    ['未评上星级，距三星线 2.0 分', [{ kind: 'below-lines', lowest: 3, short: 200 }]],
    [
      '消防治安有一票否决项未整改到位，三星封顶',
      [{ kind: 'veto', atMost: 3, finding: 'f1', dimension: 'fireSecurity' }],
    ],
    [
      '宣传氛围 59.0 分，低于最低分 60.0，三星封顶',
      [{ kind: 'below-minimum', atMost: 3, dimension: 'publicity', score: 5900, minimum: 6000 }],
    ],
    ['五星名额 2 个，按终评分排满，列四星', [{ kind: 'quota', quota: 2, of: 5, stars: 4 }]],
    [
      '评审总结会由四星定为五星：现场复核（新的事实：电梯已修）',
      [{ kind: 'decided', from: 4, stars: 5, reason: '现场复核', facts: '电梯已修' }],
    ],
    ['没有一次验收收齐 3 张评分表，须复评', [{ kind: 'panel', fullPanel: 3 }]],
    ['有 1 张评分表与其余相差较大，按办法减轻分量，加 1.2 分', [{ kind: 'weighing', points: 120, sheets: 1 }]],
  ])('says: %s', (expected, reasons) => expect(zh(...reasons)).toBe(expected));

  it('is told in English too', () =>
    expect(
      sentence(
        [
          { kind: 'raw', points: 8420, sheets: 3 },
          { kind: 'severity', points: 210, of: 'team' },
          { kind: 'total', points: 8630 },
          { kind: 'line', stars: 4, above: 630 },
        ],
        'en',
        names,
      ),
    ).toBe(
      'Raw mean 84.2; on the groups seen in common, this team scored on average 2.1 lower: given back; final score 86.3, 4 stars, 6.3 above the 4-star line',
    ));
});

describe('points', () => {
  it.each([
    [8530, '85.3'],
    [8000, '80.0'],
    [7995, '79.95'],
    [-5, '0.05'],
    [0, '0.0'],
    [10000, '100.0'],
  ])('%d hundredths are written %s: a group a hundredth below a line is not shown on it', (hundredths, written) =>
    expect(pointsOf(hundredths)).toBe(written),
  );
});

describe('no clause', () => {
  const every: Reason[] = [
    { kind: 'weighing', points: -120, sheets: 2 },
    { kind: 'weighing', points: -120, sheets: 0 },
    { kind: 'severity', points: -900, of: 'team' },
    { kind: 'severity', points: 900, of: 'judges' },
    { kind: 'severity', points: 900, of: 'teams' },
    { kind: 'bounds', points: -10 },
    { kind: 'not-corrected', because: 'alike' },
    { kind: 'not-corrected', because: 'plain-mean' },
    { kind: 'decision-ignored', stars: 5 },
  ];
  it('shames a volunteer, or names one', () => {
    const shaming =
      /错|误|不公|偏心|严厉|过严|过宽|苛|随意|不负责|异常|违规|strict|lenient|wrong|unfair|biased|harsh|error/i;
    for (const reason of every)
      for (const language of ['zh', 'en'] as const) expect(clause(reason, language, names)).not.toMatch(shaming);
  });
  it('is missing in either language', () =>
    expect(Object.keys(reasonsEn).sort()).toEqual(Object.keys(reasonsZh).sort()));
});
