import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type SeverityFit, type SeverityRow, severityFit } from './index.ts';

const lambda = { team: 16 / 9, judge: 1, visit: 4 };
const weights = [60, 40];
const robust = (rows: readonly SeverityRow[]) => severityFit(rows, weights, lambda, 7.5);
const plain = (rows: readonly SeverityRow[], by = lambda) => severityFit(rows, weights, by, Infinity);

const score = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10);
const sheet = fc.tuple(score, score);
/** Up to eight visits of up to six groups by up to four teams; of six judges up to four a visit, whatever their team. */
const visit = fc.record({
  group: fc.integer({ min: 0, max: 5 }),
  team: fc.integer({ min: 0, max: 3 }),
  judges: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 }),
  sheets: fc.array(sheet, { minLength: 4, maxLength: 4 }),
});
const anyDesign = fc.array(visit, { minLength: 1, maxLength: 8 }).map((visits): SeverityRow[] =>
  visits.flatMap(({ group, team, judges, sheets }, v) =>
    judges.map((j, i) => ({
      id: `s${v}-${j}`,
      group: `g${group}`,
      visit: `v${v}`,
      team: `t${team}`,
      judge: `j${j}`,
      scores: sheets[i]!,
    })),
  ),
);
/** The same, and one group more that every team sees. */
const linkedDesign = fc
  .tuple(anyDesign, fc.array(sheet, { minLength: 4, maxLength: 4 }))
  .map(([rows, sheets]): SeverityRow[] => [
    ...rows,
    ...sheets.map((scores, t) => ({
      ...{ id: `x${t}`, group: 'shared', visit: `x${t}`, team: `t${t}`, judge: `j${t}`, scores },
    })),
  ]);
const everyNumber = (fit: SeverityFit) => [
  ...fit.groups.flatMap((g) => [...g.means, ...g.scores, g.variance]),
  ...[...fit.teams, ...fit.judges].flatMap((e) => [...e.effects, e.variance]),
  ...fit.visits.flatMap((v) => v.effects),
  ...fit.weights.map((w) => w.weight),
];
const largest = (list: readonly number[]) => Math.max(0, ...list.map(Math.abs));
const sum = (list: readonly number[]) => list.reduce((total, x) => total + x, 0);
/** What the fit leaves of each sheet, by dimension. */
const residualsOf = (rows: readonly SeverityRow[], fit: SeverityFit) => {
  const [groups, visits, teams, judges] = [fit.groups, fit.visits, fit.teams, fit.judges].map(
    (list) => new Map(list.map((one) => [one.id, 'means' in one ? one.means : one.effects])),
  ) as [Map<string, number[]>, Map<string, number[]>, Map<string, number[]>, Map<string, number[]>];
  return rows.map((r) =>
    r.scores.map(
      (y, d) =>
        y - groups.get(r.group)![d]! - visits.get(r.visit)![d]! - teams.get(r.team)![d]! - judges.get(r.judge)![d]!,
    ),
  );
};

describe('the severity fit of any design', () => {
  it('is where the penalised squares are least, at weights that follow from its own residuals', () => {
    fc.assert(
      fc.property(anyDesign, (rows) => {
        const fit = robust(rows);
        const residuals = residualsOf(rows, fit);
        const weightOf = new Map(fit.weights.map((w) => [w.id, w.weight]));
        const slope = (field: 'group' | 'visit' | 'team' | 'judge', id: string, d: number) =>
          sum(rows.map((r, s) => (r[field] === id ? weightOf.get(r.id)! * residuals[s]![d]! : 0)));
        for (const d of [0, 1]) {
          for (const g of fit.groups) expect(slope('group', g.id, d)).toBeCloseTo(0, 8);
          for (const v of fit.visits) expect(slope('visit', v.id, d) - 4 * v.effects[d]!).toBeCloseTo(0, 8);
          for (const t of fit.teams) expect(slope('team', t.id, d) - (16 / 9) * t.effects[d]!).toBeCloseTo(0, 8);
          for (const j of fit.judges) expect(slope('judge', j.id, d) - j.effects[d]!).toBeCloseTo(0, 8);
        }
        if (fit.rounds < 200)
          rows.forEach((r, s) => {
            const off = Math.abs(0.6 * residuals[s]![0]! + 0.4 * residuals[s]![1]!);
            expect(weightOf.get(r.id)).toBeCloseTo(Math.min(1, 7.5 / off), 8);
          });
      }),
    );
  });

  it('has the standard errors of the whole system’s inverse', () => {
    fc.assert(
      fc.property(anyDesign, (rows) => {
        const fit = robust(rows);
        const unknowns = [
          ...fit.groups.map((g) => ({ field: 'group' as const, id: g.id, lambda: 0 })),
          ...fit.visits.map((v) => ({ field: 'visit' as const, id: v.id, lambda: 4 })),
          ...fit.teams.map((t) => ({ field: 'team' as const, id: t.id, lambda: 16 / 9 })),
          ...fit.judges.map((j) => ({ field: 'judge' as const, id: j.id, lambda: 1 })),
        ];
        const weightOf = new Map(fit.weights.map((w) => [w.id, w.weight]));
        const whole = unknowns.map((a) =>
          unknowns.map((b) => {
            const both = rows.filter((r) => r[a.field] === a.id && r[b.field] === b.id);
            return sum(both.map((r) => weightOf.get(r.id)!)) + (a === b ? a.lambda : 0);
          }),
        );
        const diagonal = diagonalOfInverse(whole);
        const expected = [...fit.groups, ...fit.visits.map(() => null), ...fit.teams, ...fit.judges];
        expected.forEach((row, i) => row && expect(row.variance).toBeCloseTo(diagonal[i]!, 8));
      }),
    );
  });

  it('is the same numbers however the rows are shuffled', () => {
    fc.assert(
      fc.property(
        anyDesign.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => expect(JSON.stringify(robust(shuffled))).toBe(JSON.stringify(robust(rows))),
      ),
    );
  });

  it('depends on no name: named the other way round, everybody gets the same', () => {
    const name = (id: string) => `${id[0]}${9 - Number(id.slice(1, 2))}${id.slice(2)}`;
    fc.assert(
      fc.property(anyDesign, (rows) => {
        const renamed = rows.map((r) => ({
          ...r,
          ...{ group: name(r.group), visit: name(r.visit), team: name(r.team), judge: name(r.judge) },
        }));
        const others = new Map(robust(renamed).groups.map((g) => [g.id, g]));
        for (const g of robust(rows).groups)
          g.means.forEach((mean, d) => expect(others.get(name(g.id))!.means[d]).toBeCloseTo(mean, 8));
      }),
    );
  });

  it('corrects the total by just as much as its dimensions', () => {
    fc.assert(
      fc.property(anyDesign, (rows) => {
        const total = (list: readonly number[]) => 0.6 * list[0]! + 0.4 * list[1]!;
        const six = robust(rows);
        const one = severityFit(
          rows.map((r) => ({ ...r, scores: [total(r.scores)] })),
          [100],
          lambda,
          7.5,
        );
        six.groups.forEach((g, i) => expect(total(g.means)).toBeCloseTo(one.groups[i]!.means[0]!, 8));
        six.teams.forEach((t, i) => expect(total(t.effects)).toBeCloseTo(one.teams[i]!.effects[0]!, 8));
        six.judges.forEach((j, i) => expect(total(j.effects)).toBeCloseTo(one.judges[i]!.effects[0]!, 8));
      }),
    );
  });

  it('balances: severities sum to nought among those that are compared, visits among those of a group', () => {
    fc.assert(
      fc.property(anyDesign, (rows) => {
        const fit = robust(rows);
        for (const d of [0, 1]) {
          for (const list of [fit.teams, fit.judges])
            for (const { component } of list) {
              const compared = list.filter((e) => e.component === component);
              expect(sum(compared.map((e) => e.effects[d]!))).toBeCloseTo(0, 8);
            }
          for (const { id } of fit.groups) {
            const own = new Set(rows.filter((r) => r.group === id).map((r) => r.visit));
            expect(sum(fit.visits.filter((v) => own.has(v.id)).map((v) => v.effects[d]!))).toBeCloseTo(0, 8);
          }
        }
      }),
    );
  });

  it('corrects nothing where all sheets of a group agree: its score is theirs to the last bit', () => {
    fc.assert(
      fc.property(anyDesign, sheet, (rows, scores) => {
        const { groups, teams, judges, visits } = robust(rows.map((r) => ({ ...r, scores })));
        for (const g of groups) expect(g.means).toEqual(scores);
        for (const e of [...teams, ...judges, ...visits]) expect(largest(e.effects)).toBe(0);
      }),
    );
  });

  it('knows no NaN, not even with a sheet of noughts', () => {
    fc.assert(
      fc.property(anyDesign, (rows) => {
        const noughts = rows.map((r, i) => (i === 0 ? { ...r, scores: [0, 0] } : r));
        for (const x of everyNumber(robust(noughts))) expect(Number.isFinite(x)).toBe(true);
      }),
    );
  });

  it('leaves raw means of one judge’s year as they are: nobody can tell how strict a lonely judge is', () => {
    fc.assert(
      fc.property(anyDesign, (rows) => {
        const alone = rows.map((r) => ({ ...r, visit: r.group, team: 't', judge: 'j' }));
        const once = alone.filter((r, i) => alone.findIndex((other) => other.group === r.group) === i);
        const fit = robust(once);
        expect(fit.judges).toMatchObject([{ linked: false, effects: [0, 0] }]);
        for (const g of fit.groups) {
          const given = once.find((r) => r.group === g.id)!.scores;
          g.means.forEach((mean, d) => expect(mean).toBeCloseTo(given[d]!, 10));
        }
      }),
    );
  });

  it('of nothing is nothing', () => {
    expect(robust([])).toEqual({ groups: [], teams: [], judges: [], visits: [], weights: [], rounds: 1 });
  });
});

describe('a team that is stricter by a constant', () => {
  const stricter = (rows: readonly SeverityRow[], by: number) =>
    rows.map((r) => (r.team === 't0' ? { ...r, scores: r.scores.map((y) => y - by) } : r));
  const shifts = (rows: readonly SeverityRow[], by: number, l = lambda) => {
    const [before, after] = [plain(rows, l), plain(stricter(rows, by), l)];
    return before.groups.map((g, i) => after.groups[i]!.means[0]! - g.means[0]!);
  };
  const spread = (list: readonly number[]) => Math.max(...list) - Math.min(...list);

  it('moves every group twice as far when twice as strict', () => {
    fc.assert(
      fc.property(anyDesign, fc.integer({ min: 1, max: 20 }), (rows, by) => {
        const once = shifts(rows, by);
        shifts(rows, 2 * by).forEach((shift, g) => expect(shift).toBeCloseTo(2 * once[g]!, 8));
      }),
    );
  });

  it('moves all linked groups alike, once teams are hardly shrunk: every difference between groups stands', () => {
    fc.assert(
      fc.property(linkedDesign, (rows) => {
        expect(spread(shifts(rows, 10, { ...lambda, team: 1e-8 }))).toBeLessThan(1e-5);
      }),
    );
  });

  it('that nobody shares a group with costs its own groups all of it, and the others nothing', () => {
    fc.assert(
      fc.property(anyDesign, (rows) => {
        const apart = rows.map((r) => ({ ...r, group: `${r.group} ${r.team}` }));
        const { groups, teams } = plain(apart);
        expect(teams.every((t) => !t.linked && largest(t.effects) === 0)).toBe(true);
        shifts(apart, 10).forEach((shift, g) => expect(shift).toBeCloseTo(groups[g]!.id.endsWith('t0') ? -10 : 0, 8));
      }),
    );
  });
});

/** By plain Gauss and Jordan, with pivots: slow, and nothing in common with what is tested. */
function diagonalOfInverse(matrix: readonly (readonly number[])[]): number[] {
  const n = matrix.length;
  const wide = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let i = 0; i < n; i++) {
    const best = wide.slice(i).reduce((top, row, k) => (Math.abs(row[i]!) > Math.abs(wide[top]![i]!) ? i + k : top), i);
    [wide[i], wide[best]] = [wide[best]!, wide[i]!];
    const pivot = wide[i]!.map((x) => x / wide[i]![i]!);
    wide.forEach((row, k) => (wide[k] = k === i ? pivot : row.map((x, j) => x - row[i]! * pivot[j]!)));
  }
  return wide.map((row, i) => row[n + i]!);
}
