/** 三十二、一百零八、二〇一 as a number; null where the characters make none. */
function numberOf(chinese: string): number | null {
  const digits = '〇一二三四五六七八九';
  const digit = (c: string) => (c === '零' ? 0 : c === '两' ? 2 : digits.indexOf(c));
  if (!/[十百]/.test(chinese)) return Number([...chinese].map(digit).join(''));
  const found = /^(?:([一二两三四五六七八九])百)?[零〇]?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
    chinese,
  );
  if (!found) return null;
  const [, hundreds, tens, ten, ones] = found;
  return (hundreds ? digit(hundreds) * 100 : 0) + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + (ones ? digit(ones) : 0);
}

const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/**
 * 三十二号、３２号、32 号 是同一个：how a name reads, whatever the width and the kind of its numerals. Only for comparing: a name is
 * stored as it was written. A numeral counts where a number is meant, before 号, 弄, 幢 and their like; ① stays ①.
 */
export const readingOf = (text: string): string =>
  halfWidth(text)
    .replace(/[\s\u3000]/g, '')
    .toLowerCase()
    .replace(/[〇零一二两三四五六七八九十百]+(?=号|弄|幢|栋|座|楼|层|单元|室|门|村)/g, (n) => String(numberOf(n) ?? n))
    .replace(/(?<!\d)0+(?=\d)/g, '');
