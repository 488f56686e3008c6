// Blanks that a keyboard or a copy leaves around a text, beyond what trim() takes: zero-width ones and fillers.
const blanks = /^[\s\u200b-\u200d\u2060\u3000\u3164\ufeff]+|[\s\u200b-\u200d\u2060\u3000\u3164\ufeff]+$/g;

/** A name as it is stored: NFC, without surrounding blanks. Never NFKC, which would turn ① into 1. */
export const cleanText = (text: string): string => text.normalize('NFC').replace(blanks, '');

/** A cell that no spreadsheet takes for a formula, also after a save as CSV: an apostrophe before =, +, - and @. */
export const asPlainCell = <T>(cell: T): T | string =>
  typeof cell === 'string' && /^\s*[=+\-@]/.test(cell) ? `'${cell}` : cell;
/** The apostrophe that `asPlainCell` put there, taken away again. */
export const fromPlainCell = (text: string): string => text.replace(/^'(?=\s*[=+\-@])/, '');

/** Digits of any width as ASCII; for number fields only. */
export const plainDigits = (text: string): string =>
  text.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xff10 + 0x30));

/** A phone without blanks and hyphens; null when it is none: a mobile number, or a land line with or without area code. */
export function phoneOf(text: string): string | null {
  const digits = plainDigits(cleanText(text)).replace(/[\s\-－—]/g, '');
  return /^(1\d{10}|(0\d{2,3})?\d{7,8})$/.test(digits) ? digits : null;
}

/** How offices write an area: 奉贤居民区, 奉贤居委会, 奉贤. */
export const areaNameOf = (text: string): string => cleanText(text).replace(/(居民区|居民委员会|居委会|居委)$/, '');

/** Fewest single changes that turn one text into the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The known name nearest to a wrong one, if it is near enough to be meant. */
export function nearest(wrong: string, known: readonly string[]): string | null {
  const ranked = known
    .map((name) => ({ name, far: editDistance(wrong, name) }))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1));
  const [best] = ranked;
  return best && best.far <= Math.max(1, Math.floor(best.name.length / 2)) ? best.name : null;
}
