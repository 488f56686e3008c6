import type { Layout } from './layout.ts';
import { type Factor, factorise, inverseForm, solveInPlace } from './ldl.ts';

/** How strongly each kind of effect is drawn to nought: σ²error/σ²effect, published before the final inspection. */
export interface Lambda {
  readonly team: number;
  readonly judge: number;
  readonly visit: number;
}

/**
 * Henderson's mixed model equations at given weights, down to the small dense system of teams and judges. Visits go first: each
 * touches only its own group, team and judges. What is left of the groups then is still diagonal, and goes next.
 */
export interface System {
  readonly layout: Layout;
  readonly lambda: Lambda;
  readonly weights: Float64Array;
  /** 1 for a team or judge that cannot be compared with any other of its kind. */
  readonly alone: Uint8Array;
  /** By visit: the weight of its sheets, and the share λ/(λ + weight) of it that tells about the group and not the visit. */
  readonly visitWeight: Float64Array;
  readonly visitShare: Float64Array;
  readonly groupWeight: Float64Array;
  readonly factor: Factor;
}

/** Estimates of groups, visits, and teams and judges. */
export interface Estimates {
  readonly groups: Float64Array;
  readonly visits: Float64Array;
  readonly effects: Float64Array;
}
/** Where a fit begins: every effect nought. */
export const noEstimates = ({ groups, visits, teams, judges }: Layout): Estimates => ({
  groups: new Float64Array(groups.length),
  visits: new Float64Array(visits.length),
  effects: new Float64Array(teams.length + judges.length),
});

/** Eliminates visits and groups and factorises what is left (SCORING.md §3): O(sheets + groups·k²), k teams and judges that meet. */
export function systemAt(layout: Layout, lambda: Lambda, weights: Float64Array, alone: Uint8Array): System {
  const { visitsFrom, sheetsFrom, teamOf, judgeOf } = layout;
  const size = alone.length;
  const cells = new Float64Array(size * size);
  const visitWeight = new Float64Array(layout.visits.length);
  const visitShare = new Float64Array(layout.visits.length);
  const groupWeight = new Float64Array(layout.groups.length);
  for (let i = 0; i < size; i++) cells[i * size + i] = i < layout.teams.length ? lambda.team : lambda.judge;
  const column = new Float64Array(size); // of the group, on teams and judges
  const part = new Float64Array(size); // the same as a share of the group's weight
  const touched = new Int32Array(size);
  for (let g = 0; g < groupWeight.length; g++) {
    let count = 0;
    for (let v = visitsFrom[g]!; v < visitsFrom[g + 1]!; v++) {
      const from = sheetsFrom[v]!;
      const to = sheetsFrom[v + 1]!;
      const team = teamOf[v]!;
      let weight = 0;
      for (let s = from; s < to; s++) weight += weights[s]!;
      const whole = weight + lambda.visit;
      const share = lambda.visit / whole;
      visitWeight[v] = weight;
      visitShare[v] = share;
      groupWeight[g]! += weight * share;
      cells[team * size + team]! += weight * share;
      if (column[team] === 0) touched[count++] = team;
      column[team]! += weight * share;
      for (let s = from; s < to; s++) {
        const w = weights[s]!;
        const judge = judgeOf[s]!;
        cells[judge * size + judge]! += w;
        cells[judge * size + team]! += w * share;
        const told = w / whole;
        for (let other = from; other <= s; other++) cells[judge * size + judgeOf[other]!]! -= told * weights[other]!;
        if (column[judge] === 0) touched[count++] = judge;
        column[judge]! += w * share;
      }
    }
    for (let p = 0; p < count; p++) {
      const i = touched[p]!;
      part[i] = column[i]! / groupWeight[g]!;
      for (let q = 0; q <= p; q++) {
        const j = touched[q]!;
        if (j <= i) cells[i * size + j]! -= part[i]! * column[j]!;
        else cells[j * size + i]! -= part[j]! * column[i]!;
      }
    }
    for (let p = 0; p < count; p++) column[touched[p]!] = 0;
  }
  detach(cells, layout, lambda, alone);
  const factor = factorise(cells, size);
  return { layout, lambda, weights, alone, visitWeight, visitShare, groupWeight, factor };
}

/**
 * 没有共同看过的楼组，就没有校正。Who is alone is told apart from no group, so that nothing but λ is left of the row: that is
 * how it comes out in exact arithmetic, and here it is said instead of left to rounding. The column stays for the standard errors.
 */
function detach(cells: Float64Array, { teams }: Layout, lambda: Lambda, alone: Uint8Array): void {
  const size = alone.length;
  for (let i = 0; i < size; i++) {
    if (alone[i] === 0) continue;
    for (let j = 0; j < size; j++) cells[Math.max(i, j) * size + Math.min(i, j)] = 0;
    cells[i * size + i] = i < teams.length ? lambda.team : lambda.judge;
  }
}

/**
 * Adds to the estimates what solves the system for the residuals that they leave. From nought this is the solution, a second time
 * it is one step of iterative refinement, and after a change of weights it starts from what was known.
 */
export function improve(system: System, scores: Float64Array, x: Estimates): void {
  const { layout, lambda, weights, alone, visitWeight, visitShare, groupWeight, factor } = system;
  const { visitsFrom, sheetsFrom, teamOf, judgeOf, teams } = layout;
  const right = new Float64Array(alone.length);
  const ofVisit = new Float64Array(visitWeight.length);
  const ofGroup = new Float64Array(groupWeight.length);
  const added = new Float64Array(visitWeight.length);
  for (let i = 0; i < right.length; i++) right[i] = -(i < teams.length ? lambda.team : lambda.judge) * x.effects[i]!;
  for (let g = 0; g < ofGroup.length; g++) {
    for (let v = visitsFrom[g]!; v < visitsFrom[g + 1]!; v++) {
      const from = sheetsFrom[v]!;
      const to = sheetsFrom[v + 1]!;
      const team = teamOf[v]!;
      const explained = x.groups[g]! + x.visits[v]! + x.effects[team]!;
      let sum = 0;
      for (let s = from; s < to; s++) {
        const judge = judgeOf[s]!;
        const residual = weights[s]! * (scores[s]! - explained - x.effects[judge]!);
        sum += residual;
        right[judge]! += residual;
      }
      ofVisit[v] = sum - lambda.visit * x.visits[v]!;
      const taken = ofVisit[v]! / (visitWeight[v]! + lambda.visit);
      right[team]! += sum - visitWeight[v]! * taken;
      for (let s = from; s < to; s++) right[judgeOf[s]!]! -= weights[s]! * taken;
      ofGroup[g]! += sum - visitWeight[v]! * taken;
    }
    ofGroup[g]! /= groupWeight[g]!;
    for (let v = visitsFrom[g]!; v < visitsFrom[g + 1]!; v++) {
      const taken = visitShare[v]! * ofGroup[g]!;
      right[teamOf[v]!]! -= visitWeight[v]! * taken;
      for (let s = sheetsFrom[v]!; s < sheetsFrom[v + 1]!; s++) right[judgeOf[s]!]! -= weights[s]! * taken;
    }
  }
  for (let i = 0; i < right.length; i++) if (alone[i] === 1) right[i] = 0;
  solveInPlace(factor, right);
  for (let i = 0; i < right.length; i++) x.effects[i]! += right[i]!;
  for (let g = 0; g < ofGroup.length; g++) {
    let onGroup = 0; // the group's column of the system, visits eliminated, times what teams and judges add
    for (let v = visitsFrom[g]!; v < visitsFrom[g + 1]!; v++) {
      let sum = visitWeight[v]! * right[teamOf[v]!]!;
      for (let s = sheetsFrom[v]!; s < sheetsFrom[v + 1]!; s++) sum += weights[s]! * right[judgeOf[s]!]!;
      added[v] = sum;
      onGroup += visitShare[v]! * sum;
    }
    const own = ofGroup[g]! - onGroup / groupWeight[g]!;
    x.groups[g]! += own;
    for (let v = visitsFrom[g]!; v < visitsFrom[g + 1]!; v++)
      x.visits[v]! += (ofVisit[v]! - visitWeight[v]! * own - added[v]!) / (visitWeight[v]! + lambda.visit);
  }
}

/** C[group, group] of the inverse of the whole system, for every group, from the small factor. */
export function groupVariances(system: System): Float64Array {
  const { layout, weights, visitWeight, visitShare, groupWeight, factor } = system;
  const column = new Float64Array(factor.size);
  return groupWeight.map((weight, g) => {
    column.fill(0);
    for (let v = layout.visitsFrom[g]!; v < layout.visitsFrom[g + 1]!; v++) {
      column[layout.teamOf[v]!]! += visitShare[v]! * visitWeight[v]!;
      for (let s = layout.sheetsFrom[v]!; s < layout.sheetsFrom[v + 1]!; s++)
        column[layout.judgeOf[s]!]! += visitShare[v]! * weights[s]!;
    }
    return 1 / weight + inverseForm(factor, column) / (weight * weight);
  });
}

/** The same for teams and judges: the variance of what the estimate misses. */
export function effectVariances({ factor }: System): Float64Array {
  const unit = new Float64Array(factor.size);
  return unit.map((_, i) => {
    unit.fill(0);
    unit[i] = 1;
    return inverseForm(factor, unit);
  });
}
