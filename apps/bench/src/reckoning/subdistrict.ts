import type { Evidence, SeverityRow } from '@xinglou/domain';
import { Chance } from '../chance.ts';

export interface Size {
  readonly groups: number;
  readonly visits: number;
  readonly judges: number;
}
export const subdistrict: Size = { groups: 300, visits: 400, judges: 20 };

const maxima = [2, 3, 4, 5, 3, 3];
const weights = {
  hygiene: 20,
  publicity: 15,
  fireSecurity: 20,
  neighbourRelations: 15,
  participation: 15,
  selfGovernance: 15,
};
export const standard: Evidence['standard'] = {
  version: 'bench',
  dimensions: Object.entries(weights).map(([key, weight]) => ({
    ...{ key, weight, minimum: null },
    items: maxima.map((max, i) => ({ key: `${key}.${i}`, max })),
  })),
};
const policy: Evidence['policy'] = {
  lambda: { team: 16 / 9, judge: 1, visit: 4 },
  ...{ huber: 7.5, sigmaTotal: 3, z: 0.67, revisits: 12, minJudges: 2, fullPanel: 3 },
  stars: [
    { stars: 3, from: 70 },
    { stars: 4, from: 80 },
    { stars: 5, from: 90 },
  ],
  deductions: { minor: 0.5, major: 1.5, critical: 3 },
  rectifiedFactor: { minor: 0, major: 0.3, critical: 0.5 },
  ...{ deductionCap: 5, vetoCap: 3, minimumCap: 3 },
};

const id = (kind: string, n: number) => `${kind}${String(n).padStart(6, '0')}`;

/** A subdistrict's year as it comes from the database: whole points, teams of four of whom three go, one judge in three on loan. */
export function evidenceOf({ groups, visits, judges }: Size, seed: number): Evidence {
  const chance = new Chance(seed);
  const teams = judges / 4;
  const [group, team, judge] = [chance.normals(groups, 6), chance.normals(teams, 3), chance.normals(judges, 4)];
  const sheets: Evidence['sheets'][number][] = [];
  const made = Array.from({ length: visits }, (_, v) => {
    const [g, t] = [v % groups, (v + Math.floor(v / groups)) % teams];
    const seen = 80 + (group[g] ?? 0) + (team[t] ?? 0) + 2 * chance.normal();
    const [first, loan] = [chance.below(4), chance.below(3) === 0];
    for (let k = 0; k < 3; k++) {
      const j = loan && k === 0 ? (4 * t + 4 + chance.below(judges - 4)) % judges : 4 * t + ((first + k) % 4);
      const total = seen + (judge[j] ?? 0) + 4 * chance.normal();
      const points = (max: number) =>
        Math.max(0, Math.min(max, Math.round((max * (total + 8 * chance.normal())) / 100)));
      const items = standard.dimensions.flatMap((d) => d.items.map((i): [string, number] => [i.key, points(i.max)]));
      sheets.push({
        id: id('s', sheets.length),
        visit: id('v', v),
        judge: id('j', j),
        items: Object.fromEntries(items),
      });
    }
    return { id: id('v', v), group: id('g', g), team: id('t', t) };
  });
  return {
    ...{ rule: '1', standard, policy, findings: [], decisions: [], visits: made, sheets },
    groups: Array.from({ length: groups }, (_, g) => ({ id: id('g', g), training: false })),
  };
}

/** The same as rows of the fit. */
export function rowsOf({ visits, sheets }: Evidence): SeverityRow[] {
  const visitOf = new Map(visits.map((v) => [v.id, v]));
  return sheets.flatMap((s) => {
    const visit = visitOf.get(s.visit);
    if (!visit) return [];
    const scores = standard.dimensions.map(({ items }) => {
      const [got, most] = [items.reduce((n, i) => n + (s.items[i.key] ?? 0), 0), items.reduce((n, i) => n + i.max, 0)];
      return (100 * got) / most;
    });
    return [{ id: s.id, judge: s.judge, visit: s.visit, group: visit.group, team: visit.team, scores }];
  });
}
