import { addDays, type Day, daysBetween, type SpecialDay, workingDaysUntil } from '../calendar/index.ts';
import { type FindingEvent, askedExtension, isOpen, stateOf } from './finding-state.ts';

/** 严重问题立即下达，次日日终前整改；其他默认十天。 */
export const defaultDue = (grade: string, today: Day): Day => addDays(today, grade === 'critical' ? 1 : 10);

/** The deadline in force: the newest that was set. One that was only asked for is none. */
export const dueOf = (events: readonly FindingEvent[]): Day | null =>
  events.findLast((e) => e.due !== null && e.kind !== 'extensionAsked')?.due ?? null;

/** 答复迟于期限的照收，但注明迟交。 */
export function answeredLate(events: readonly FindingEvent[], today: Day): boolean {
  const due = dueOf(events);
  if (due === null) return false;
  const answered = events.findLast((e) => e.kind === 'responded')?.day;
  return (answered ?? today) > due && (answered !== undefined || isOpen(stateOf(events)));
}

export type Reminder = 'overdue' | 'one' | 'three';

/** 到期前三个工作日、一个工作日各提醒一次，过期后一直提醒；只提醒还没有答复的。 */
export function reminderOf(
  events: readonly FindingEvent[],
  today: Day,
  special: readonly SpecialDay[],
): Reminder | null {
  const due = dueOf(events);
  if (due === null || !isOpen(stateOf(events))) return null;
  if (due < today) return 'overdue';
  if (daysBetween(today, due) > 30) return null;
  const left = workingDaysUntil(today, due, special);
  return left <= 1 ? 'one' : left <= 3 ? 'three' : null;
}

export type ExtensionRefusal = 'not-in-this-state' | 'deadline-passed' | 'extension-not-later' | 'extension-dangerous';

/** 延期要在到期前提出、说明理由、新期限更晚；严重问题不延期。Null: it may be asked. */
export function extensionRefusal(
  events: readonly FindingEvent[],
  grade: string,
  wanted: Day,
  today: Day,
): ExtensionRefusal | null {
  const due = dueOf(events);
  if (!isOpen(stateOf(events)) || due === null || askedExtension(events)) return 'not-in-this-state';
  if (grade === 'critical') return 'extension-dangerous';
  if (today > due) return 'deadline-passed';
  return wanted > due ? null : 'extension-not-later';
}
