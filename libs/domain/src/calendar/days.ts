/** A calendar day in Asia/Shanghai, YYYY-MM-DD. Days compare as text. */
export type Day = string;

const form = /^(\d{4})-(\d{2})-(\d{2})$/;
const leap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
const monthLengths = (y: number) => [31, leap(y) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

function parse(day: Day): Parts | null {
  const found = form.exec(day);
  if (!found) return null;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const length = monthLengths(year)[month - 1];
  return length !== undefined && date >= 1 && date <= length && year >= 1900 ? { year, month, date } : null;
}

/** Whether the day exists (2027-02-29 does not) and may be asked for: from 1900 to 2199, so that reckoning on from it stays a day. */
export const isDay = (text: string): boolean => (parse(text)?.year ?? 9999) < 2200;

/** Days since 1970-01-01 (Howard Hinnant, 'chrono-compatible low-level date algorithms'). */
export function dayNumber(day: Day): number {
  const parts = parse(day);
  if (!parts) throw new RangeError(`not a day: ${day}`);
  const y = parts.month <= 2 ? parts.year - 1 : parts.year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (parts.month + (parts.month > 2 ? -3 : 9)) + 2) / 5) + parts.date - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The inverse of `dayNumber`, from the same source. */
export function dayOf(number: number): Day {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(doy - Math.floor((153 * mp + 2) / 5) + 1)}`;
}

/** `days` may be negative. @throws RangeError where `day` is no day */
export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days);
/** 0 on one day, negative backwards. @throws RangeError where one is no day */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);
/** 0 Sunday … 6 Saturday. */
export const weekday = (day: Day): number => (((dayNumber(day) + 4) % 7) + 7) % 7;

// A whole number of hours, without summer time since 1991: a formatter would cost more than the rest of a small request.
const aheadOfUtc = 8 * 3_600_000;

/** The day on which an instant falls in Shanghai. */
export const shanghaiDay = (at: Date): string => new Date(at.getTime() + aheadOfUtc).toISOString().slice(0, 10);
