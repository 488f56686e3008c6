import type { CycleEvidence, Held } from './evidence.ts';
import { gateRules } from './gates/index.ts';
import { type Gate, type Stage, arrowsFrom, stages } from './stages.ts';

export interface GateState {
  readonly from: Stage;
  readonly to: Stage;
  readonly gate: Gate;
  readonly status: 'met' | 'open';
  readonly open: readonly Held[];
}

const stateOf = (from: Stage, to: Stage, gate: Gate, evidence: CycleEvidence): GateState => {
  const open = gateRules[gate](evidence);
  return { from, to, gate, status: open.length === 0 ? 'met' : 'open', open };
};

/** Every gate of every arrow, in the order of the year. */
export const gatesOf = (evidence: CycleEvidence): readonly GateState[] =>
  stages.flatMap((from) =>
    arrowsFrom(from).flatMap(({ to, gates }) => gates.map((gate) => stateOf(from, to, gate, evidence))),
  );

export type Move =
  | { readonly kind: 'moved'; readonly from: Stage; readonly to: Stage }
  | { readonly kind: 'stage-not-next' }
  | { readonly kind: 'reason-required' }
  | { readonly kind: 'gate-open'; readonly gates: readonly GateState[] };

/** 只能沿箭头走；条件全部满足才能进入下一阶段；退回要写明理由。 */
export function mayMove(to: Stage, evidence: CycleEvidence, reason: string | null): Move {
  const from = evidence.stage;
  const arrow = arrowsFrom(from).find((a) => a.to === to);
  if (!arrow) return { kind: 'stage-not-next' };
  if (arrow.reason && !reason?.trim()) return { kind: 'reason-required' };
  const gates = arrow.gates.map((gate) => stateOf(from, to, gate, evidence)).filter((g) => g.status === 'open');
  return gates.length > 0 ? { kind: 'gate-open', gates } : { kind: 'moved', from, to };
}
