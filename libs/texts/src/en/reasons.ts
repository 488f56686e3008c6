import type { DeductedFinding } from '@xinglou/domain';
import type { ReasonTexts, ReasonWords } from '../zh/reasons.ts';

const star = (n: number): string => (n === 0 ? 'no star' : n === 1 ? '1 star' : `${n} stars`);
const line = (n: number): string => `${n}-star line`;
const finding = ({ dimension, grade, rectified, points }: DeductedFinding, w: ReasonWords): string =>
  `${w.dimension(dimension)}: ${grade} finding${rectified ? ', put right' : ''}, ${w.points(points)}`;
const way = (points: number, up: string, down: string): string => (points > 0 ? up : down);

export const reasonsEn: ReasonTexts = {
  training: () => 'A training building: no stars',
  'no-sheets': () => 'No usable score sheet: no stars can be given',
  raw: ({ points }, w) => `Raw mean ${w.points(points)}`,
  weighing: ({ points, sheets }, w) =>
    `${sheets > 0 ? `${sheets} sheet(s) far from the others weigh less, as published` : 'the visits are joined by their number of sheets'}: ${way(points, '+', '−')}${w.points(points)}`,
  'not-corrected': ({ because }) =>
    ({
      'no-link': 'the teams saw no group in common: not corrected',
      alike: 'on the groups seen in common the scale is the same: no correction needed',
      'plain-mean': 'plain mean: not corrected',
    })[because],
  severity: ({ points, of }, w) => {
    const far = `${w.points(points)} ${way(points, 'lower: given back', 'higher: evened out')}`;
    if (of === 'judges') return `within the team scales differ, here on average ${far}`;
    return `on the groups seen in common, ${of === 'team' ? 'this team' : 'these teams'} scored on average ${far}`;
  },
  bounds: ({ points }, w) => `kept within 0 to 100: ${way(points, '+', '−')}${w.points(points)}`,
  deducted: ({ points, findings, atCap }, w) =>
    `less ${w.points(points)} (${findings.map((f) => finding(f, w)).join('; ')}${atCap ? '; at the cap of its dimension' : ''})`,
  total: ({ points }, w) => `final score ${w.points(points)}`,
  line: ({ stars, above }, w) =>
    `${star(stars)}, ${above === 0 ? `exactly on the ${line(stars)}` : `${w.points(above)} above the ${line(stars)}`}`,
  'below-lines': ({ lowest, short }, w) => `no star, ${w.points(short)} below the ${line(lowest)}`,
  certain: () => 'clear',
  borderline: ({ line: n, revisit }) => `near the ${line(n)}, ${revisit ? 'to be seen again' : 'decided by the rule'}`,
  panel: ({ fullPanel }) => `no visit has ${fullPanel} sheets: to be seen again`,
  veto: ({ atMost, dimension }, w) =>
    `${dimension === null ? '' : `${w.dimension(dimension)}: `}a veto finding was not put right: at most ${star(atMost)}`,
  'below-minimum': ({ atMost, dimension, score, minimum }, w) =>
    `${w.dimension(dimension)} ${w.points(score)}, below its minimum of ${w.points(minimum)}: at most ${star(atMost)}`,
  quota: ({ quota, of, stars }) => `${star(of)} are for ${quota} groups, all taken by higher scores: ${star(stars)}`,
  decided: ({ from, stars, reason, facts }) =>
    `the closing meeting ${stars === from ? `kept ${star(stars)}` : `moved it from ${star(from)} to ${star(stars)}`}: ${reason}${facts === null ? '' : ` (new facts: ${facts})`}`,
  'decision-ignored': ({ stars }) =>
    `the meeting’s decision for ${star(stars)} is outside its bounds and was not taken`,
};
