import { Injectable } from '@nestjs/common';
import { type FindingEventKind, type Responsible, mayHappen, stateOf } from '@xinglou/domain';
import { refuseMissingPhotos } from '../photos/index.ts';
import { Clock, Problem, actor, record, sql } from '../platform/index.ts';
import type { FindingRow } from './finding-row.ts';
import { FindingsQueries } from './findings.queries.ts';

export interface NewEvent {
  readonly id?: string;
  readonly kind: FindingEventKind;
  readonly responsible?: Responsible;
  readonly text?: string | undefined;
  readonly wording?: string | undefined;
  readonly photos?: string[];
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

  /** The finding with this last event, for what follows in the same act. */
  async happen(finding: FindingRow, event: NewEvent): Promise<FindingRow> {
    const { id, events, groupId } = finding;
    if (!mayHappen(events, event.kind)) throw new Problem('not-in-this-state', {}, { state: stateOf(events) });
    // Whatever is missing, a photo can be taken back.
    if (event.photos && event.kind !== 'photosTakenBack') await refuseMissingPhotos(event.photos);
    const { kind, responsible = null, text = null, wording = null, photos = [], due = null } = event;
    const by = { day: await this.clock.today(), actor: actor().id };
    await sql(
      `insert into finding_event (id, finding_id, number, kind, responsible, text, wording, photos, due, day, actor_id)
       values (coalesce($1, gen_random_uuid()), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [event.id ?? null, id, events.length + 1, kind, responsible, text, wording, photos, due, by.day, by.actor],
    );
    await record(`finding.${kind}`, { finding: id, group: groupId });
    return { ...finding, events: [...events, { kind, responsible, text, wording, photos, due, ...by }] };
  }
}
