export type UnmaskingPersona = 'office' | 'admin';
export type UnmaskingState = 'asked' | 'approved' | 'opened' | 'refused' | 'revoked' | 'expired';
export type UnmaskingAct = 'approve' | 'refuse' | 'revoke' | 'openOuter' | 'openInner';

/** One request for the author of one note, as far as the rule needs it. Instants in milliseconds. */
export interface UnmaskingFacts {
  readonly askedBy: string;
  readonly askedAs: UnmaskingPersona;
  readonly secondBy: string | null;
  readonly approvedAt: number | null;
  readonly outerOpen: boolean;
  readonly opened: boolean;
  readonly ended: 'refused' | 'revoked' | null;
}
export type UnmaskingRefusal =
  'unmasking-own' | 'unmasking-same-persona' | 'forbidden' | 'unmasking-expired' | 'not-in-this-state';

const hour = 3_600_000;
/** 批准后二十四小时内有效。 */
export const unmaskingHours = 24;
/** The instant from which an approval no longer counts, in milliseconds. */
export const unmaskingEnds = (approvedAt: number): number => approvedAt + unmaskingHours * hour;

const ranOut = ({ approvedAt }: UnmaskingFacts, now: number) => approvedAt !== null && now >= unmaskingEnds(approvedAt);

/** 到哪一步：拒绝或撤销的、已经揭示的，不再过期。`now` in milliseconds. */
export function unmaskingState(facts: UnmaskingFacts, now: number): UnmaskingState {
  if (facts.ended) return facts.ended;
  if (facts.opened) return 'opened';
  if (facts.approvedAt === null) return 'asked';
  return ranOut(facts, now) ? 'expired' : 'approved';
}

const keyOf = { openOuter: 'admin', openInner: 'office' } as const;

/**
 * 揭示作者要两个人：一个身份提出，另一个身份批准，各用自己的钥匙开一层；24 小时内有效，两人都可以撤销。
 * Why this person may not do it now; null when they may.
 */
export function refuseUnmasking(
  act: UnmaskingAct,
  facts: UnmaskingFacts,
  who: { readonly id: string; readonly persona: UnmaskingPersona },
  now: number,
): UnmaskingRefusal | null {
  const state = unmaskingState(facts, now);
  const party = who.id === facts.askedBy || who.id === facts.secondBy;
  if (act === 'approve' || act === 'refuse') {
    if (who.id === facts.askedBy) return 'unmasking-own';
    if (who.persona === facts.askedAs) return 'unmasking-same-persona';
    return state === 'asked' ? null : 'not-in-this-state';
  }
  if (!party) return 'forbidden';
  if (act === 'revoke') return state === 'asked' || state === 'approved' ? null : 'not-in-this-state';
  if (who.persona !== keyOf[act]) return 'forbidden';
  if (facts.ended === null && ranOut(facts, now)) return 'unmasking-expired';
  // The inner envelope may be opened again within the day: a browser can break off.
  const inTurn =
    act === 'openOuter' ? state === 'approved' : facts.outerOpen && (state === 'approved' || state === 'opened');
  return inTurn ? null : 'not-in-this-state';
}

const acts: readonly UnmaskingAct[] = ['approve', 'refuse', 'revoke', 'openOuter', 'openInner'];
/** All that this person may do with the request now. */
export const mayUnmask = (
  ...asked: [UnmaskingFacts, { id: string; persona: UnmaskingPersona }, number]
): UnmaskingAct[] => acts.filter((act) => refuseUnmasking(act, ...asked) === null);
