import { Injectable } from '@nestjs/common';
import type { AuditCheck } from '@xinglou/contract';
import { type Seal, type SealFault, checkSeal, printedHead, readPrintedHead } from '@xinglou/proof';
import { sealedEntries, sealsAfter, sqlRow } from '../platform/index.ts';

const sealsAtOnce = 500;
const entriesAtOnce = 20_000;

/** 验链: recomputes every seal from the entries as they stand today and names the first thing that is not as it was. */
@Injectable()
export class AuditCheckService {
  async check(typed: string | undefined): Promise<AuditCheck> {
    const printed = typed === undefined ? null : readPrintedHead(typed);
    let last: Seal | null = null;
    let fault: SealFault | null = null;
    let found = false;
    for await (const [seal, rows] of this.sealsWithEntries()) {
      fault = checkSeal(last, seal, rows);
      if (fault) break;
      found ||= seal.number === printed?.number && seal.head.startsWith(printed.head);
      last = seal;
    }
    const against = typed === undefined ? null : printed === null ? 'unreadable' : found ? 'same' : 'different';
    const waiting = await sqlRow<{ n: number }>(
      'select count(*)::int as n from audit a where not exists (select from audit_leaf l where l.entry_id = a.id)',
    );
    return {
      ok: fault === null && (against === null || against === 'same'),
      seals: last?.number ?? 0,
      entries: last?.entries ?? 0,
      waiting: waiting.n,
      head: last && fault === null ? printedHead(last) : null,
      fault,
      against,
    };
  }

  /** Seals in their order, each with its entries, read some thousands at a time. */
  private async *sealsWithEntries() {
    let last: Seal | null = null;
    for (;;) {
      const seals: Seal[] = await sealsAfter(last?.number ?? 0, sealsAtOnce);
      if (seals.length === 0) return;
      const from: number = last?.entries ?? 0;
      const within = seals.filter((s, i) => i === 0 || s.entries - from <= entriesAtOnce);
      const rows = await sealedEntries(from + 1, within.at(-1)?.entries ?? from);
      let at = 0;
      for (const seal of within) {
        let end = at;
        while ((rows[end]?.number ?? Infinity) <= seal.entries) end += 1;
        yield [seal, rows.slice(at, end)] as const;
        at = end;
        last = seal;
      }
    }
  }
}
