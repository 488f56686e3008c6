/** An item as the check of a sheet needs it. */
export interface ScorableItem {
  readonly key: string;
  readonly max: number;
}

/** One line of a sheet as it was sent: points, or null with the reason. */
export interface SheetItem {
  readonly item: string;
  readonly points: number | null;
  readonly why?: 'notApplicable' | 'unseen';
}

export type SheetProblemCode =
  | 'score-not-a-number'
  | 'score-precision'
  | 'score-out-of-range'
  | 'score-reason-missing'
  | 'sheet-unknown-item'
  | 'sheet-duplicate-item'
  | 'sheet-missing-item'
  | 'not-applicable-mismatch';

export interface SheetProblem {
  readonly code: SheetProblemCode;
  /** Place in the sheet's items; null for an item that is absent. */
  readonly index: number | null;
  readonly item: string;
  readonly max?: number;
}

/**
 * 评分表每一项都要评，且只评一次；整数分，0 到满分；不适用的项以名册为准，没看到由评审员自己选。
 * Every item of the standard exactly once; whole points from 0 to its max, or null with a reason. What does not apply is fixed
 * for the visit from the register and is the same for all judges; `unseen` is the judge's own.
 */
export function checkSheet(
  items: readonly SheetItem[],
  standard: readonly ScorableItem[],
  notApplicable: readonly string[],
): SheetProblem[] {
  const known = new Map(standard.map((s) => [s.key, s.max]));
  const seen = new Set<string>();
  const problems = items.flatMap((line, index): SheetProblem[] => {
    const max = known.get(line.item);
    const say = (code: SheetProblemCode): SheetProblem[] => [
      { code, index, item: line.item, ...(max === undefined ? {} : { max }) },
    ];
    if (max === undefined) return say('sheet-unknown-item');
    if (seen.has(line.item)) return say('sheet-duplicate-item');
    seen.add(line.item);
    const fixed = notApplicable.includes(line.item);
    if ((line.why === 'notApplicable') !== fixed) return say('not-applicable-mismatch');
    const code = pointsProblem(line, max);
    return code ? say(code) : [];
  });
  const missing = standard.filter((s) => !seen.has(s.key));
  return [
    ...problems,
    ...missing.map(({ key, max }) => ({ code: 'sheet-missing-item' as const, index: null, item: key, max })),
  ];
}

function pointsProblem({ points, why }: SheetItem, max: number): SheetProblemCode | null {
  if (points === null) return why === undefined ? 'score-reason-missing' : null;
  if (why !== undefined) return 'score-reason-missing';
  if (!Number.isFinite(points)) return 'score-not-a-number';
  if (!Number.isInteger(points)) return 'score-precision';
  return points < 0 || points > max ? 'score-out-of-range' : null;
}

export interface SheetCircumstances {
  readonly stage: string;
  readonly training: boolean;
  /** 复评: a second visit by another team, which only the deliberation orders. */
  readonly revisit: boolean;
  /** The visit was called off, or excused. */
  readonly visitOff: boolean;
  /** The newest sheet of this judge for this visit, if any. */
  readonly newest: string | null;
  readonly supersedes: string | null;
  /** The sheet that is to be corrected: null when it has not arrived. */
  readonly predecessor: { readonly sameVisitAndJudge: boolean; readonly alreadySuperseded: boolean } | null;
}

export type SheetReception =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'late' }
  | {
      readonly kind: 'refused';
      readonly code: 'stage-closed' | 'sheet-already-submitted' | 'predecessor-missing' | 'supersedes-other-visit';
    };

const refused = (code: (SheetReception & { kind: 'refused' })['code']): SheetReception => ({ kind: 'refused', code });
const afterwards = ['deliberation', 'publicNotice', 'awarded'];

/**
 * 培训楼组的试评只在整改阶段收；正式验收只在验收阶段收，复评只在评审总结阶段收，结束以后到的算迟到，留待自治办决定；更正要接在自己最新的一份之后。
 * A sheet of the right kind and time is accepted; one that comes after its stage is kept as late; nothing is overwritten.
 */
export function receiveSheet(c: SheetCircumstances): SheetReception {
  if (c.supersedes !== null) {
    if (c.predecessor === null) return refused('predecessor-missing');
    if (!c.predecessor.sameVisitAndJudge) return refused('supersedes-other-visit');
    if (c.predecessor.alreadySuperseded) return refused('sheet-already-submitted');
  } else if (c.newest !== null) return refused('sheet-already-submitted');
  if (c.visitOff) return refused('stage-closed');
  if (c.training) return c.stage === 'rectification' ? { kind: 'accepted' } : refused('stage-closed');
  if (c.stage === (c.revisit ? 'deliberation' : 'finalInspection')) return { kind: 'accepted' };
  return afterwards.includes(c.stage) ? { kind: 'late' } : refused('stage-closed');
}
