import type { Evidence } from './evidence.ts';
import type { GroupReasons, Reason } from './reason.ts';
import type { ReckonedGroup, Reckoning } from './reckoning.ts';
import { hundredths, starsByThreshold } from './stars.ts';
import { type GroupTrace, tracer } from './trace.ts';

/** 每个楼组为什么是这个星级：for every group of the reckoning, in its order. */
export function reasonsOf(evidence: Evidence, reckoning: Reckoning): GroupReasons[] {
  const trace = tracer(evidence, reckoning);
  return reckoning.groups.map((g) => ({ id: g.id, reasons: reasonsFrom(trace(g), evidence) }));
}

/** The reasons of one group, from its trace. */
export function reasonsFrom(trace: GroupTrace, evidence: Evidence): Reason[] {
  const { group, problems } = trace;
  if (evidence.groups.some((g) => g.id === group.id && g.training === true)) return [{ kind: 'training' }];
  if (group.total === null) return [{ kind: 'no-sheets' }, ...decided(trace)];
  return [
    ...correction(trace, group.total, evidence),
    ...deductions(trace),
    { kind: 'total', points: hundredths(group.total) },
    line(group.total, evidence),
    ...certainty(trace, group.total, evidence),
    ...caps(trace, evidence),
    ...decided(trace),
    ...problems.flatMap((p): Reason[] =>
      p.code === 'decision-out-of-bounds' ? [{ kind: 'decision-ignored', stars: Number(p.detail) }] : [],
    ),
  ];
}

const settled = 1e-9;

/** From the raw mean to what the deductions are taken from; what rounding leaves goes to the severity, so that the sum is right. */
function correction({ group, visits, correction: parts }: GroupTrace, total: number, { rule }: Evidence): Reason[] {
  const raw = hundredths(group.rawTotal ?? 0);
  const fitted = visits.flatMap((v) => v.sheets).filter((s) => s.weight !== null);
  const [weighing, bounds] = [hundredths(parts.weighing), hundredths(parts.bounds)];
  const exact = parts.team + parts.judges;
  const after = total > 0 ? hundredths(total) + hundredths(deductedOf(group)) : null;
  const severity = after === null ? hundredths(exact) : after - raw - weighing - bounds;
  const teams = new Set(visits.filter((v) => v.sheets.some((s) => s.weight !== null)).map((v) => v.team));
  const linked = visits.some((v) => v.linked);
  const corrected: Reason[] =
    severity === 0 || Math.abs(exact) < settled
      ? []
      : [{ kind: 'severity', points: severity, of: !linked ? 'judges' : teams.size > 1 ? 'teams' : 'team' }];
  const lighter = fitted.filter((s) => s.weight! < 1).length;
  return [
    { kind: 'raw', points: raw, sheets: group.sheets },
    ...(weighing === 0 ? [] : [{ kind: 'weighing', points: weighing, sheets: lighter } as const]),
    ...(rule === '0'
      ? [{ kind: 'not-corrected', because: 'plain-mean' } as const]
      : !linked
        ? [{ kind: 'not-corrected', because: 'no-link' } as const]
        : corrected.length === 0
          ? [{ kind: 'not-corrected', because: 'alike' } as const]
          : []),
    ...corrected,
    ...(bounds === 0 ? [] : [{ kind: 'bounds', points: bounds } as const]),
  ];
}

const deductedOf = (group: ReckonedGroup): number =>
  Object.values(group.dimensions).reduce((sum, d) => sum + d.deduction, 0);

function deductions({ group, findings }: GroupTrace): Reason[] {
  const points = hundredths(deductedOf(group));
  if (points === 0) return [];
  const costly = findings.filter((f) => f.points > 0);
  return [
    {
      kind: 'deducted',
      points,
      findings: costly.map(({ id, dimension, grade, rectified, ...f }) => ({
        ...{ finding: id, dimension, grade, rectified },
        points: hundredths(f.points),
      })),
      atCap: costly.reduce((sum, f) => sum + f.points, 0) > deductedOf(group) + settled,
    },
  ];
}

function line(total: number, { policy }: Evidence): Reason {
  const stars = starsByThreshold(total, policy.stars);
  const own = policy.stars.find((l) => l.stars === stars);
  if (own) return { kind: 'line', stars, above: hundredths(total) - hundredths(own.from) };
  const lowest = policy.stars.reduce((least, l) => (l.from < least.from ? l : least));
  return { kind: 'below-lines', lowest: lowest.stars, short: hundredths(lowest.from) - hundredths(total) };
}

function certainty({ group, visits }: GroupTrace, total: number, { policy, rule }: Evidence): Reason[] {
  const nearest = policy.stars.reduce((near, l) => (Math.abs(l.from - total) < Math.abs(near.from - total) ? l : near));
  const borderline: Reason[] = group.borderline
    ? [{ kind: 'borderline', line: nearest.stars, revisit: group.revisit }]
    : [];
  const full = visits.some((v) => v.sheets.filter((s) => s.weight !== null).length >= policy.fullPanel);
  const panel: Reason[] = full ? [] : [{ kind: 'panel', fullPanel: policy.fullPanel }];
  if (borderline.length > 0 || panel.length > 0) return [...borderline, ...panel];
  return rule === '0' ? [] : [{ kind: 'certain' }];
}

function caps({ group, findings }: GroupTrace, { standard, policy }: Evidence): Reason[] {
  return group.caps.map((cap): Reason => {
    if ('finding' in cap) {
      const dimension = findings.find((f) => f.id === cap.finding)?.dimension ?? null;
      return { kind: 'veto', atMost: cap.stars, finding: cap.finding, dimension };
    }
    if ('dimension' in cap) {
      const minimum = hundredths(standard.dimensions.find((d) => d.key === cap.dimension)?.minimum ?? 0);
      const score = hundredths(group.dimensions[cap.dimension]?.score ?? 0);
      return { kind: 'below-minimum', atMost: cap.stars, dimension: cap.dimension, score, minimum };
    }
    const above = [...policy.stars].sort((a, b) => a.stars - b.stars).find((l) => l.stars > cap.stars);
    return { kind: 'quota', quota: above?.quota ?? 0, of: above?.stars ?? cap.stars, stars: cap.stars };
  });
}

function decided({ group, decision, problems }: GroupTrace): Reason[] {
  if (!decision || problems.some((p) => p.code.startsWith('decision-'))) return [];
  const { stars, reason, facts } = decision;
  return [{ kind: 'decided', from: group.ruleStars, stars, reason, facts }];
}
