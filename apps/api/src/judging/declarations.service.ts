import { Injectable } from '@nestjs/common';
import type { ConflictDeclaration, ConflictDeclarationBody } from '@xinglou/contract';
import { digest as digestOf } from '@xinglou/proof';
import { cycleForWrite, inStage } from '../cycles/index.ts';
import { Clock, Problem, actor, checkTexts, record, sql, sqlOne } from '../platform/index.ts';
import { touchCollection } from './collections.ts';
import { beforeDeliberation } from './jury.service.ts';

interface Stored {
  readonly digest: string;
  readonly judge_id: string;
  readonly day: string;
}

/** 当场申报回避: the judge's own word. It bars at once, and stands among the conflicts that the office keeps. */
@Injectable()
export class DeclarationsService {
  constructor(private readonly clock: Clock) {}

  async declare(
    id: string,
    body: ConflictDeclarationBody,
  ): Promise<{ created: boolean; declaration: ConflictDeclaration }> {
    const { judgeId } = actor();
    const visit = await sqlOne<{ year: number; groupId: string; own: boolean }>(
      `select c.year, v.group_id as "groupId", $2::uuid = any (v.judges) as own
         from visit v join cycle c on c.id = v.cycle_id where v.id = $1`,
      [body.visitId, judgeId],
    );
    if (!visit) throw new Problem('not-found');
    const digest = (body.note ?? '').isWellFormed() ? digestOf(body) : '';
    const same = await this.stored(id);
    if (same) return again(id, same, digest);
    if (!visit.own) throw new Problem('not-assigned');
    checkTexts('ConflictDeclarationBody', body);
    const cycle = await cycleForWrite(visit.year);
    inStage(cycle, ...beforeDeliberation);
    const day = await this.clock.today();
    const written = await sql(
      `insert into conflict_declaration (id, cycle_id, visit_id, judge_id, kind, note, day, digest)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning 1`,
      [id, cycle.id, body.visitId, judgeId, body.kind, body.note ?? null, day, digest],
    );
    const other = written.length === 0 ? await this.stored(id) : null;
    if (written.length === 0) {
      if (!other) throw new Problem('id-reused');
      return again(id, other, digest);
    }
    await touchCollection(cycle.id, 'conflicts');
    await sql(
      `insert into conflict (cycle_id, judge_id, group_id, kind, note) select $1, $2, $3, $4, $5
        where not exists (select from conflict where cycle_id = $1 and judge_id = $2 and group_id = $3)`,
      [cycle.id, judgeId, visit.groupId, body.kind, ['评审员在手机上申报', body.note ?? ''].filter(Boolean).join('：')],
    );
    await record('conflict.declared', { visit: body.visitId, group: visit.groupId });
    return { created: true, declaration: { id, day } };
  }

  private stored(id: string): Promise<Stored | null> {
    return sqlOne('select digest, judge_id, day from conflict_declaration where id = $1', [id]);
  }
}

function again(id: string, { digest, judge_id, day }: Stored, sent: string) {
  if (digest !== sent || judge_id !== actor().judgeId) throw new Problem('id-reused');
  return { created: false, declaration: { id, day } };
}
