import { type Day, addDays, weekday } from './days.ts';

/** A day that is not what its weekday says: a holiday, or a make-up day (调休上班). */
export interface SpecialDay {
  readonly day: Day;
  readonly working: boolean;
  readonly name: string;
}

/** 周六、周日休息；放假和调休上班以表为准。 */
export function isWorkingDay(day: Day, table: ReadonlyMap<Day, boolean>): boolean {
  return table.get(day) ?? ![0, 6].includes(weekday(day));
}

/** 公示期按工作日计算，从公布的次日起；调休上班算工作日，放假不算。The last day of the period. */
export function noticePeriodEnds(published: Day, workingDays: number, special: readonly SpecialDay[]): Day {
  const table = new Map(special.map((s) => [s.day, s.working]));
  let day = published;
  for (let left = workingDays; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, table)) left -= 1;
  }
  return day;
}

/** 从今天到期限还有几个工作日：今天不算，期限那天算。 */
export function workingDaysUntil(today: Day, due: Day, special: readonly SpecialDay[]): number {
  const table = new Map(special.map((s) => [s.day, s.working]));
  let count = 0;
  for (let day = addDays(today, 1); day <= due; day = addDays(day, 1)) if (isWorkingDay(day, table)) count += 1;
  return count;
}

const span = (name: string, working: boolean, ...days: Day[]): SpecialDay[] =>
  days.map((day) => ({ day, working, name }));
const from = (first: Day, count: number): Day[] => Array.from({ length: count }, (_, i) => addDays(first, i));

/** The State Council's published holidays and make-up days; an office edits its own copy. */
export const publishedSpecialDays: readonly SpecialDay[] = [
  ...span('国庆节', false, ...from('2019-10-01', 7)),
  ...span('国庆节调休上班', true, '2019-09-29', '2019-10-12'),
  ...span('元旦', false, '2020-01-01'),
  ...span('春节', false, ...from('2020-01-24', 10)),
  ...span('春节调休上班', true, '2020-01-19'),
  ...span('清明节', false, ...from('2020-04-04', 3)),
  ...span('劳动节', false, ...from('2020-05-01', 5)),
  ...span('劳动节调休上班', true, '2020-04-26', '2020-05-09'),
  ...span('端午节', false, ...from('2020-06-25', 3)),
  ...span('端午节调休上班', true, '2020-06-28'),
  ...span('国庆节、中秋节', false, ...from('2020-10-01', 8)),
  ...span('国庆节调休上班', true, '2020-09-27', '2020-10-10'),
];
