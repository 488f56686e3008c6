import type { AuditRow } from '@xinglou/contract';
import { auditTexts, inWords } from '@xinglou/texts/audit';
import type { Rows } from '../platform/index.ts';

const shanghaiTime = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'medium' });

/** The audit as a table, in the reader's words. */
export async function auditRows(pages: AsyncIterable<AuditRow[]>, language: 'zh' | 'en'): Promise<Rows> {
  const t = auditTexts[language];
  const rows: (string | number | null)[][] = [Object.values(t.columns)];
  for await (const page of pages)
    for (const row of page) {
      const { actor, persona, action, about } = inWords(row, t);
      const time = row.at === null ? t.noHour : shanghaiTime.format(new Date(row.at));
      rows.push([row.day, time, actor, persona, action, about]);
    }
  return rows;
}
