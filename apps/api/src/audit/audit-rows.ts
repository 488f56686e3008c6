import type { AuditRow } from '@xinglou/contract';
import { asPlainCell } from '@xinglou/domain';
import { auditTexts, inWords } from '@xinglou/texts/audit';
import { writeXlsx } from 'hucre/xlsx';

const shanghaiTime = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'medium' });

/** The audit as a workbook, in the reader's words. */
export async function auditWorkbook(pages: AsyncIterable<AuditRow[]>, language: 'zh' | 'en'): Promise<Buffer> {
  const t = auditTexts[language];
  const rows: (string | number | null)[][] = [Object.values(t.columns)];
  for await (const page of pages)
    for (const row of page) {
      const { actor, persona, action, about } = inWords(row, t);
      const time = row.at === null ? t.noHour : shanghaiTime.format(new Date(row.at));
      rows.push([row.day, time, actor, persona, action, about].map(asPlainCell));
    }
  return Buffer.from(await writeXlsx({ sheets: [{ name: t.title, rows }] }));
}
