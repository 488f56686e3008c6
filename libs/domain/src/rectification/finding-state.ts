import type { Day } from '../calendar/index.ts';

export const responsibles = ['group', 'propertyManager', 'shop', 'authority'] as const;
export type Responsible = (typeof responsibles)[number];

/** What moves a finding on. */
const steps = ['released', 'responded', 'accepted', 'reopened', 'handedOn', 'dismissed', 'reinspection'] as const;
/** Which photos go along, ticked or taken back by the office; who does not see these is told of none. */
const internal = ['photosShared', 'photosTakenBack'] as const;
/** What is said beside it: a veto confirmed, what the leader sent through the link, an extension asked for. */
const asides = [
  'vetoConfirmed',
  'leaderAnswered',
  'leaderReturned',
  'extensionAsked',
  'extensionGranted',
  'extensionRefused',
  ...internal,
] as const;
type Step = (typeof steps)[number];
type Aside = (typeof asides)[number];
export const findingEventKinds = [...steps, ...asides] as const;
export type FindingEventKind = (typeof findingEventKinds)[number];
export const findingStates = ['recorded', ...steps] as const;
export type FindingState = (typeof findingStates)[number];

export interface FindingEvent {
  readonly kind: FindingEventKind;
  readonly responsible: Responsible | null;
  readonly due: Day | null;
  readonly day: Day;
}

const isStep = (kind: FindingEventKind): kind is Step => (steps as readonly FindingEventKind[]).includes(kind);

/** 照片给不给看是自治办内部的事：居民区、楼组长看不到这些经过。 */
export const isInternal = (kind: FindingEventKind): boolean => (internal as readonly FindingEventKind[]).includes(kind);

/** 问题现在到哪一步：看最后一步；否决确认、楼组长上传、延期申请、照片给不给看都不改变进度。 */
export const stateOf = (events: readonly FindingEvent[]): FindingState =>
  events.map((e) => e.kind).findLast(isStep) ?? 'recorded';

const allowed: Readonly<Record<FindingState, readonly Step[]>> = {
  recorded: ['released', 'handedOn', 'dismissed'],
  released: ['responded', 'handedOn', 'dismissed', 'accepted'],
  responded: ['accepted', 'reopened', 'reinspection', 'dismissed', 'responded'],
  reopened: ['responded', 'handedOn', 'dismissed', 'accepted'],
  reinspection: ['accepted', 'reopened', 'dismissed'],
  handedOn: ['dismissed', 'released'],
  accepted: ['reopened', 'reinspection'],
  dismissed: [],
};
/** 等居民区整改的：已下达还没有答复，或退回重改。 */
export const isOpen = (state: FindingState): boolean => state === 'released' || state === 'reopened';

/** The newest event of a kind that nothing has answered since: no further step, and none of `answers`. */
function standing<E extends FindingEvent>(
  events: readonly E[],
  kind: FindingEventKind,
  answers: readonly FindingEventKind[],
): E | null {
  const last = events.findLast((e) => e.kind === kind || isStep(e.kind) || answers.includes(e.kind));
  return last?.kind === kind ? last : null;
}
/** 等自治办答复的延期申请 */
export const askedExtension = <E extends FindingEvent>(events: readonly E[]): E | null =>
  standing(events, 'extensionAsked', ['extensionGranted', 'extensionRefused']);
/** 楼组长已上传、等居委会确认的整改照片 */
export const leaderAnswer = <E extends FindingEvent>(events: readonly E[]): E | null =>
  standing(events, 'leaderAnswered', ['leaderReturned']);

const asideAllowed: Readonly<Record<Aside, (events: readonly FindingEvent[], state: FindingState) => boolean>> = {
  vetoConfirmed: (events, state) =>
    !['recorded', 'dismissed'].includes(state) && events.filter((e) => e.kind === 'vetoConfirmed').length < 2,
  leaderAnswered: (_, state) => isOpen(state),
  leaderReturned: (events) => leaderAnswer(events) !== null,
  extensionAsked: (events, state) => isOpen(state) && askedExtension(events) === null,
  extensionGranted: (events) => askedExtension(events) !== null,
  extensionRefused: (events) => askedExtension(events) !== null,
  photosShared: (events) => wasReleased(events),
  photosTakenBack: (events) => wasReleased(events),
};
const wasReleased = (events: readonly FindingEvent[]): boolean =>
  events.some((e) => e.kind === 'released' || e.kind === 'handedOn');

/** 只有下达后的问题可以答复；答复后由自治办销号、退回重改或安排复查；否决项在下达以后由自治办两人确认。 */
export function mayHappen(events: readonly FindingEvent[], kind: FindingEventKind): boolean {
  const state = stateOf(events);
  return isStep(kind) ? allowed[state].includes(kind) : asideAllowed[kind](events, state);
}

/** Handed on at once when somebody other than the group is responsible: only the group's own count. */
export const releaseKind = (responsible: Responsible): 'released' | 'handedOn' =>
  responsible === 'group' ? 'released' : 'handedOn';

/** 责任方：最近一次下达写明的；还没有下达的没有。 */
export const responsibleOf = (events: readonly FindingEvent[]): Responsible | null =>
  events.findLast((e) => e.responsible !== null)?.responsible ?? null;
