import { addDays, type Day } from '../calendar/index.ts';

export type Responsible = 'group' | 'propertyManager' | 'shop' | 'authority';
export type FindingEventKind =
  'released' | 'responded' | 'accepted' | 'reopened' | 'handedOn' | 'dismissed' | 'vetoConfirmed';
export type FindingState = 'recorded' | Exclude<FindingEventKind, 'vetoConfirmed'>;

export interface FindingEvent {
  readonly kind: FindingEventKind;
  readonly responsible: Responsible | null;
  readonly due: Day | null;
  readonly day: Day;
}

/** 问题现在到哪一步：看最后一件事；确认为否决项不改变进度。 */
export function stateOf(events: readonly FindingEvent[]): FindingState {
  const last = events.filter((e) => e.kind !== 'vetoConfirmed').at(-1);
  return last ? (last.kind as FindingState) : 'recorded';
}

const allowed: Readonly<Record<FindingState, readonly FindingEventKind[]>> = {
  recorded: ['released', 'handedOn', 'dismissed'],
  released: ['responded', 'handedOn', 'dismissed', 'accepted'],
  responded: ['accepted', 'reopened', 'dismissed', 'responded'],
  reopened: ['responded', 'handedOn', 'dismissed', 'accepted'],
  handedOn: ['dismissed', 'released'],
  accepted: ['reopened'],
  dismissed: [],
};

/** 只有下达后的问题可以答复；答复后由自治办销号或退回重改；否决项在下达以后由自治办两人确认。 */
export function mayHappen(events: readonly FindingEvent[], kind: FindingEventKind): boolean {
  const state = stateOf(events);
  if (kind === 'vetoConfirmed')
    return !['recorded', 'dismissed'].includes(state) && events.filter((e) => e.kind === 'vetoConfirmed').length < 2;
  return allowed[state].includes(kind);
}

/** 严重问题立即下达，次日日终前整改；其他默认十天。 */
export const defaultDue = (grade: string, today: Day): Day => addDays(today, grade === 'critical' ? 1 : 10);

/** Handed on at once when somebody other than the group is responsible: only the group's own count. */
export const releaseKind = (responsible: Responsible): 'released' | 'handedOn' =>
  responsible === 'group' ? 'released' : 'handedOn';

/** The deadline in force: the newest that was set. */
export const dueOf = (events: readonly FindingEvent[]): Day | null =>
  events.filter((e) => e.due !== null).at(-1)?.due ?? null;
export const responsibleOf = (events: readonly FindingEvent[]): Responsible | null =>
  events.filter((e) => e.responsible !== null).at(-1)?.responsible ?? null;

/** 答复迟于期限的照收，但注明迟交。 */
export function answeredLate(events: readonly FindingEvent[], today: Day): boolean {
  const due = dueOf(events);
  if (due === null) return false;
  const answered = events.filter((e) => e.kind === 'responded').at(-1)?.day;
  return (answered ?? today) > due && !['accepted', 'handedOn', 'dismissed'].includes(answered ? '' : stateOf(events));
}

const hintRules = [
  ['time', /\d{1,2}\s*[点时:：]\s*\d{0,2}|上午|下午|中午|傍晚|早上|晚上|昨天|今天/],
  ['room', /\d{2,4}\s*(室|号房)|隔壁/],
  ['weather', /下雨|雨天|晴天|大风|下雪/],
  ['person', /我(去|看|问|们)|[张王李赵刘陈杨黄周吴徐孙朱马胡郭林何高罗](阿姨|师傅|老师|先生|女士|大爷|伯伯)/],
] as const;

/** What in a text could tell when or by whom it was written; shown to the duty officer before it goes out. */
export const textHints = (text: string): string[] =>
  hintRules.filter(([, rule]) => rule.test(text)).map(([name]) => name);
