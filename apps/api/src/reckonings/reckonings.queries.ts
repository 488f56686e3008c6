import { Injectable } from '@nestjs/common';
import type { Evidence } from '@xinglou/domain';
import type { Approval, Decision, FrozenReckoning, PublicNumber, ReckoningRow } from '@xinglou/contract';
import { inputDigest } from '@xinglou/proof';
import { cycleIdOf } from '../cycles/index.ts';
import { Problem, actor, sql, sqlOne } from '../platform/index.ts';
import { EvidenceQueries } from './evidence.queries.ts';

export interface StoredReckoning {
  readonly id: string;
  readonly number: number;
  readonly inputDigest: string;
  readonly outputDigest: string;
  readonly body: string;
  readonly frozenAt: Date;
}
const columns = `r.id, r.number, r.input_digest as "inputDigest", r.output_digest as "outputDigest", r.body, r.frozen_at as "frozenAt"`;

export const newestReckoning = (cycleId: string): Promise<StoredReckoning | null> =>
  sqlOne<StoredReckoning>(`select ${columns} from reckoning r where r.cycle_id = $1 order by r.number desc limit 1`, [
    cycleId,
  ]);

export const asFrozen = ({ id, frozenAt, body }: StoredReckoning): FrozenReckoning => ({
  ...(JSON.parse(body) as FrozenReckoning),
  id,
  frozenAt: frozenAt.toISOString(),
});

@Injectable()
export class ReckoningsQueries {
  constructor(private readonly evidence: EvidenceQueries) {}

  async list(year: number): Promise<{ items: ReckoningRow[] }> {
    const cycle = await cycleIdOf(year);
    const rows = await sql<Omit<ReckoningRow, 'frozenAt' | 'current'> & { frozenAt: Date }>(
      `select r.id, r.number, r.rule, r.input_digest as "inputDigest", r.output_digest as "outputDigest", r.frozen_at as "frozenAt",
              (select a.outcome from approval a where a.reckoning_id = r.id order by a.at desc, a.id limit 1) as approval
         from reckoning r where r.cycle_id = $1 order by r.number desc limit 200`,
      [cycle],
    );
    const evidence = rows.length > 0 ? await this.evidence.read(cycle) : null;
    const today = evidence && inputDigest(evidence);
    return { items: rows.map((r) => ({ ...r, frozenAt: r.frozenAt.toISOString(), current: r.inputDigest === today })) };
  }

  async read(year: number, id: string): Promise<FrozenReckoning> {
    const row = await sqlOne<StoredReckoning>(
      `select ${columns} from reckoning r join cycle c on c.id = r.cycle_id where c.year = $1 and r.id = $2`,
      [year, id],
    );
    if (!row) throw new Problem('not-found');
    return asFrozen(row);
  }

  /** The evidence that a reckoning is of, byte for byte what its input digest says. */
  async evidenceOf(year: number, id: string): Promise<Evidence> {
    const row = await sqlOne<{ evidence: string }>(
      'select r.evidence from reckoning r join cycle c on c.id = r.cycle_id where c.year = $1 and r.id = $2',
      [year, id],
    );
    if (!row) throw new Problem('not-found');
    return JSON.parse(row.evidence) as Evidence;
  }

  /** Which row a number means. Leadership learns groups only. */
  async numbers(year: number): Promise<{ items: PublicNumber[] }> {
    const items = await sql<PublicNumber>(
      `select p.kind, p.ref as id, p.number, coalesce(g.name, t.name, j.name, '') as name, a.name as "areaName",
              p.kind = 'group' and not exists (
                select from nomination n where n.cycle_id = p.cycle_id and n.group_id = p.ref and n.state = 'accepted') as training
         from public_number p
         left join building_group g on p.kind = 'group' and g.id = p.ref
         left join area a on a.id = g.area_id
         left join team t on p.kind = 'team' and t.id = p.ref
         left join judge j on p.kind = 'judge' and j.id = p.ref
        where p.cycle_id = $1 and ($2 or p.kind in ('group', 'team'))
        order by p.kind, p.number limit 5000`,
      [await cycleIdOf(year), actor().persona === 'office'],
    );
    return { items };
  }

  async decisions(year: number): Promise<{ items: Decision[] }> {
    const items = await sql<Decision>(
      `select distinct on (d.group_id) d.group_id as "groupId", g.name as "groupName", d.stars, d.reason, d.facts, d.votes, d.day, d.version
         from decision d join building_group g on g.id = d.group_id
        where d.cycle_id = $1 order by d.group_id, d.version desc limit 1000`,
      [await cycleIdOf(year)],
    );
    return { items };
  }

  async approvals(year: number): Promise<{ items: Approval[] }> {
    const items = await sql<Approval & { reason: string | null }>(
      `select id, reckoning_id as "reckoningId", outcome, meeting, meeting_day as day, minute, reason, digest
         from approval where cycle_id = $1 order by at desc, id limit 100`,
      [await cycleIdOf(year)],
    );
    return { items: items.map(({ reason, ...a }) => (reason === null ? a : { ...a, reason })) };
  }
}
