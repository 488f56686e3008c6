import { Injectable } from '@nestjs/common';
import type { InspectionNoteBody, InspectionNoteReceipt } from '@xinglou/contract';
import { defaultDue, inspectionStages, isDay } from '@xinglou/domain';
import { digest as digestOf } from '@xinglou/proof';
import { publishedStandard } from '../cycles/index.ts';
import {
  Clock,
  Problem,
  actor,
  checkTexts,
  mustExist,
  record,
  settings,
  sql,
  sqlOne,
  sqlRow,
} from '../platform/index.ts';
import { keepAuthor, vaultKeys } from './vault.ts';

@Injectable()
export class InspectionsService {
  constructor(private readonly clock: Clock) {}

  /** A note without author and hour: who wrote it is sealed away in the same transaction, and cannot be read back here. */
  async put(id: string, body: InspectionNoteBody): Promise<{ created: boolean; receipt: InspectionNoteReceipt }> {
    await mustExist('building_group', [body.groupId]);
    const digest = body.findings.every((f) => f.text.isWellFormed()) ? digestOf(body) : '';
    const same = await this.stored(id);
    if (same) return again(id, same.digest, digest);
    checkTexts('InspectionNoteBody', body);
    const cycle = await this.cycleOf(body.groupId);
    await this.refuseUnsound(body, cycle?.id ?? null);
    if (!cycle) throw new Problem('stage-closed');
    if (!cycle.accepted) throw new Problem('group-not-nominated');
    const written = await sql(
      `insert into inspection_note (id, cycle_id, group_id, day, outcome, highlight, digest, round_id) values ($1, $2, $3, $4, $5, $6, $7,
          (select r.id from inspection_round r where r.cycle_id = $2 and r.closed_on is null and $3 = any (r.group_ids)))
       on conflict do nothing returning 1`,
      [id, cycle.id, body.groupId, body.day, body.outcome, body.highlight ?? null, digest],
    );
    if (written.length === 0) return again(id, (await this.stored(id))?.digest, digest);
    for (const finding of body.findings) await this.writeFinding(cycle.id, id, body.groupId, finding);
    await keepAuthor(id, actor().id ?? '', vaultKeys(settings()));
    await record('inspection-note.written', { group: body.groupId });
    return { created: true, receipt: { id, digest } };
  }

  /** What is dangerous goes out at once, in the office's own name, due by the end of the next calendar day. */
  private async writeFinding(
    cycleId: string,
    noteId: string,
    groupId: string,
    f: InspectionNoteBody['findings'][0],
  ): Promise<void> {
    const row = await sqlRow<{ id: string }>(
      `insert into finding (cycle_id, note_id, group_id, dimension, item, grade, text, photos) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [cycleId, noteId, groupId, f.dimension, f.item ?? null, f.grade, f.text, f.photos],
    );
    if (f.grade !== 'critical') return;
    const today = await this.clock.today();
    await sql(
      `insert into finding_event (finding_id, number, kind, responsible, due, day) values ($1, 1, 'released', 'group', $2, $3)`,
      [row.id, defaultDue('critical', today), today],
    );
  }

  private stored(id: string): Promise<{ digest: string } | null> {
    return sqlOne('select digest from inspection_note where id = $1', [id]);
  }

  /** The year that is being inspected, locked for share; preferring one in which this group was accepted. */
  private cycleOf(groupId: string): Promise<{ id: string; accepted: boolean } | null> {
    return sqlOne(
      `select c.id, exists (select from nomination n where n.cycle_id = c.id and n.group_id = $1 and n.state = 'accepted') as accepted
         from cycle c where c.stage = any ($2) order by 2 desc, c.year desc limit 1 for share of c`,
      [groupId, inspectionStages],
    );
  }

  private async refuseUnsound(body: InspectionNoteBody, cycleId: string | null): Promise<void> {
    if (!isDay(body.day) || body.day > (await this.clock.today())) throw new Problem('day-invalid', { field: 'day' });
    if ((body.outcome === 'findings') !== body.findings.length > 0) throw new Problem('finding-invalid');
    const standard = cycleId === null ? null : await publishedStandard(cycleId);
    const dimensions = standard?.dimensions ?? [];
    for (const { dimension, item } of body.findings) {
      const known = dimensions.find((d) => d.key === dimension);
      if (standard && (!known || (item !== undefined && !known.items.some((i) => i.key === item))))
        throw new Problem('finding-invalid');
    }
  }
}

function again(
  id: string,
  stored: string | undefined,
  sent: string,
): { created: false; receipt: InspectionNoteReceipt } {
  if (stored !== sent) throw new Problem('id-reused');
  return { created: false, receipt: { id, digest: sent } };
}
