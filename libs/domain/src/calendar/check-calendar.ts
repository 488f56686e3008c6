import { type Flaw, flaw } from '../flaw.ts';
import { isDay } from './days.ts';
import type { SpecialDay } from './working-days.ts';

/** 一年的节假日和调休：每天都是那一年的日子，只写一次。 */
export function checkCalendar(year: number, days: readonly SpecialDay[]): Flaw[] {
  const stray = days.filter(({ day }) => !isDay(day) || !day.startsWith(`${year}-`));
  return [
    ...stray.map(({ day }) => flaw('day-of-another-year', { day, year })),
    ...(new Set(days.map((d) => d.day)).size < days.length ? [flaw('day-twice')] : []),
  ];
}
