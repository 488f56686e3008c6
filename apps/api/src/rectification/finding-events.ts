import { Injectable } from '@nestjs/common';
import { type FindingEventKind, type Responsible, mayHappen, stateOf } from '@xinglou/domain';
import { Clock, Problem, actor, record, sql, sqlOne } from '../platform/index.ts';
import type { FindingRow } from './finding-row.ts';
import { FindingsQueries } from './findings.queries.ts';

export interface NewEvent {
  readonly id?: string;
  readonly kind: FindingEventKind;
  readonly responsible?: Responsible;
  readonly text?: string | undefined;
  readonly wording?: string | undefined;
  readonly photos?: readonly string[];
  readonly due?: string | null;
}

/** What happens to a finding is a new event, one after the other; nothing is overwritten. */
@Injectable()
export class FindingEvents {
  constructor(
    private readonly queries: FindingsQueries,
    private readonly clock: Clock,
  ) {}

  /** One at a time: the second of two officers sees what the first has done. */
  async inTurn(id: string): Promise<FindingRow> {
    await this.queries.row(id);
    await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    return this.queries.row(id);
  }

  async happen({ id, events, groupId }: FindingRow, event: NewEvent): Promise<void> {
    if (!mayHappen(events, event.kind)) throw new Problem('not-in-this-state', {}, { state: stateOf(events) });
    // Whatever is missing, a photo can be taken back.
    if (event.photos && event.kind !== 'photosTakenBack') await refuseMissing(event.photos);
    await sql(
      `insert into finding_event (id, finding_id, number, kind, responsible, text, wording, photos, due, day, actor_id)
       values (coalesce($1, gen_random_uuid()), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        event.id ?? null,
        id,
        events.length + 1,
        event.kind,
        event.responsible ?? null,
        event.text ?? null,
        event.wording ?? null,
        event.photos ?? [],
        event.due ?? null,
        await this.clock.today(),
        actor().id,
      ],
    );
    await record(`finding.${event.kind}`, { finding: id, group: groupId });
  }
}

async function refuseMissing(photos: readonly string[]): Promise<void> {
  const there = await sqlOne<{ n: number }>('select count(*)::int as n from photo where sent_sha256 = any ($1)', [
    photos,
  ]);
  if ((there?.n ?? 0) < new Set(photos).size) throw new Problem('photo-missing');
}
