import { Injectable } from '@nestjs/common';
import type { FindingToCheck, RectificationChecksBody, RectificationChecksReceipt } from '@xinglou/contract';
import { digest as digestOf } from '@xinglou/proof';
import { Clock, Problem, actor, record, sql, sqlOne } from '../platform/index.ts';

interface OwnSheet {
  readonly cycleId: string;
  readonly groupId: string;
}

/** 整改回头看: a judge reads what was to be put right only once the own sheet is in, and says whether it has held. */
@Injectable()
export class ChecksService {
  constructor(private readonly clock: Clock) {}

  async toCheck(sheetId: string): Promise<{ items: FindingToCheck[] }> {
    const { cycleId, groupId } = await ownSheet(sheetId);
    const items = await sql<FindingToCheck>(
      `select n.id, n.dimension, n.item, n.grade, n.text, n.shared as photos,
              (select jsonb_build_object('text', coalesce(e.text, ''), 'photos', e.photos, 'day', e.day) from finding_event e
                where e.finding_id = n.id and e.kind = 'responded' order by e.number desc limit 1) as answer,
              (select c.seen ->> n.id::text from rectification_check c where c.sheet_id = $3) as seen
         from finding_now n
        where n.cycle_id = $1 and n.group_id = $2 and n.responsible = 'group' and n.state <> 'dismissed' and n.released_on is not null
        order by n.dimension, n.id limit 100`,
      [cycleId, groupId, sheetId],
    );
    return { items };
  }

  async put(
    id: string,
    body: RectificationChecksBody,
  ): Promise<{ created: boolean; receipt: RectificationChecksReceipt }> {
    const { cycleId, groupId } = await ownSheet(body.sheetId);
    const digest = digestOf(body);
    const same = await stored(id);
    if (same) return again(id, same, digest);
    const known = new Set((await this.toCheck(body.sheetId)).items.map((f) => f.id));
    if (body.checks.some((c) => !known.has(c.findingId))) throw new Problem('not-found');
    const seen = Object.fromEntries(body.checks.map((c) => [c.findingId, c.seen]));
    if (Object.keys(seen).length < body.checks.length) throw new Problem('check-twice');
    const written = await sql(
      `insert into rectification_check (id, cycle_id, sheet_id, judge_id, seen, day, digest)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1`,
      [id, cycleId, body.sheetId, actor().judgeId, JSON.stringify(seen), await this.clock.today(), digest],
    );
    if (written.length === 0) {
      const other = await stored(id);
      if (!other) throw new Problem('already-exists');
      return again(id, other, digest);
    }
    await record('rectification.checked', { sheet: body.sheetId, group: groupId });
    return { created: true, receipt: { id, digest } };
  }
}

/** One's own sheet, or it is not there. */
async function ownSheet(id: string): Promise<OwnSheet> {
  const sheet = await sqlOne<OwnSheet>(
    `select s.cycle_id as "cycleId", v.group_id as "groupId" from score_sheet s join visit v on v.id = s.visit_id
      where s.id = $1 and s.judge_id = $2`,
    [id, actor().judgeId],
  );
  if (!sheet) throw new Problem('not-found');
  return sheet;
}

const stored = (id: string): Promise<{ digest: string; judge_id: string } | null> =>
  sqlOne('select digest, judge_id from rectification_check where id = $1', [id]);

function again(id: string, same: { digest: string; judge_id: string }, sent: string) {
  if (same.digest !== sent || same.judge_id !== actor().judgeId) throw new Problem('id-reused');
  return { created: false, receipt: { id, digest: sent } };
}
