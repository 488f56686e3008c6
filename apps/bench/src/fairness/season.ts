import { type Evidence, type Reckoning, reckon, starsByThreshold } from '@xinglou/domain';
import { Chance } from '../chance.ts';

export const groupCount = 60;
export const trainingCount = 2;
export const teamCount = 5;
export const perTeam = 3;
const deviations = { group: 6, team: 3, judge: 4, visit: 2, error: 4 };
export const lines = [
  { stars: 3, from: 70 },
  { stars: 4, from: 80 },
  { stars: 5, from: 90 },
];

const policy: Evidence['policy'] = {
  lambda: { team: 16 / 9, judge: 1, visit: 4 },
  ...{ huber: 7.5, sigmaTotal: 3, z: 0.67, revisits: 12, minJudges: 2, fullPanel: 3, stars: lines },
  deductions: { minor: 0.5, major: 1.5, critical: 3 },
  rectifiedFactor: { minor: 0, major: 0.3, critical: 0.5 },
  ...{ deductionCap: 5, vetoCap: 3, minimumCap: 3 },
};
const standard: Evidence['standard'] = {
  version: 'study',
  dimensions: [{ key: 'all', weight: 100, minimum: null, items: [{ key: 'all.points', max: 100 }] }],
};
const name = (kind: string, i: number) => `${kind}${String(i).padStart(3, '0')}`;
export const numberOf = (id: string): number => Number(id.slice(1));

interface Sheet {
  readonly visit: number;
  readonly group: number;
  readonly team: number;
  readonly judge: number;
  readonly total: number;
}
export type Totals = readonly (number | null | undefined)[];

/** A year whose truth is known: what every group deserves, how severe every team and judge is, and what the visits saw. */
export class Season {
  private readonly chance: Chance;
  readonly deserved: readonly number[];
  private readonly teams: readonly number[];
  private readonly judges: readonly number[];
  private readonly visits: { group: number; team: number }[] = [];
  private readonly sheets: Sheet[] = [];

  /** @param areas whether the groups that fall to one team differ as a whole from those of another */
  constructor(seed: number, areas = false) {
    this.chance = new Chance(seed);
    const shared = areas ? this.chance.normals(teamCount, deviations.group / Math.SQRT2) : [];
    const own = this.chance.normals(groupCount + trainingCount, deviations.group / (areas ? Math.SQRT2 : 1));
    this.deserved = own.map((x, g) => 80 + x + (shared[g % teamCount] ?? 0));
    this.teams = this.chance.normals(teamCount, deviations.team);
    this.judges = this.chance.normals(teamCount * perTeam, deviations.judge);
  }

  visit(group: number, team: number, panel: readonly number[]): void {
    const visit = this.visits.push({ group, team }) - 1;
    const seen = (this.deserved[group] ?? 0) + (this.teams[team] ?? 0) + deviations.visit * this.chance.normal();
    for (const judge of panel) {
      const total = seen + (this.judges[judge] ?? 0) + deviations.error * this.chance.normal();
      this.sheets.push({ visit, group, team, judge, total: Math.min(100, Math.max(0, total)) });
    }
  }

  evidence(): Evidence {
    const seen = new Set(this.visits.map((v) => v.group));
    return {
      ...{ rule: '1', standard, policy, findings: [], decisions: [] },
      groups: [...seen].map((g) => ({ id: name('g', g), training: g >= groupCount })),
      visits: this.visits.map((v, i) => ({ id: name('v', i), group: name('g', v.group), team: name('t', v.team) })),
      sheets: this.sheets.map((s, i) => ({
        ...{ id: name('s', i), visit: name('v', s.visit), judge: name('j', s.judge) },
        items: { 'all.points': s.total },
      })),
    };
  }

  reckoned(): Reckoning {
    return reckon(this.evidence());
  }

  /** Rule "1": the product's own function, whole. */
  ours(): Totals {
    const totals: (number | null)[] = [];
    for (const { id, total } of this.reckoned().groups) totals[numberOf(id)] = total;
    return totals;
  }

  raw(): Totals {
    return this.meansOf((s) => s.total);
  }

  /** Every team's sheets brought to the mean and spread of all: what is often done, and takes away what areas really differ by. */
  standardised(): Totals {
    const all = spreadOf(this.sheets);
    const teams = Array.from({ length: teamCount }, (_, t) => spreadOf(this.sheets.filter((s) => s.team === t)));
    return this.meansOf((s) => {
      const { mean, deviation } = teams[s.team] ?? all;
      return all.mean + (all.deviation * (s.total - mean)) / deviation;
    });
  }

  /** The share of groups with the star that they deserve. */
  rightStars(totals: Totals): number {
    const star = (total: number) => starsByThreshold(Math.min(100, Math.max(0, total)), lines);
    const right = Array.from({ length: groupCount }, (_, g) => g).filter(
      (g) => star(totals[g] ?? 0) === star(this.deserved[g] ?? 0),
    );
    return right.length / groupCount;
  }

  private meansOf(score: (sheet: Sheet) => number): number[] {
    const sums = this.deserved.map(() => ({ sum: 0, count: 0 }));
    for (const sheet of this.sheets) {
      const own = sums[sheet.group];
      if (own) Object.assign(own, { sum: own.sum + score(sheet), count: own.count + 1 });
    }
    return sums.map(({ sum, count }) => sum / count);
  }
}

function spreadOf(sheets: readonly Sheet[]): { mean: number; deviation: number } {
  const mean = sheets.reduce((sum, s) => sum + s.total, 0) / sheets.length;
  const squares = sheets.reduce((sum, s) => sum + (s.total - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (sheets.length - 1)) };
}
