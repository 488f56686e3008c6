/** 2019-11-05 → 2019年11月5日 周二 */
export const dayInWords = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

/** 14:03:22, when what was typed reached the phone's disk; nothing before it has. */
export const savedTime = (saved: unknown): string =>
  saved instanceof Date ? saved.toLocaleTimeString('zh-CN', { hour12: false }) : '';
