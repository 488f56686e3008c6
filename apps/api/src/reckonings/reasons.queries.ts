import { Injectable } from '@nestjs/common';
import type { GroupExplained, GroupInWords, ReckoningChanges } from '@xinglou/contract';
import { type Evidence, type Reckoning, type Standard, compareReckonings, tracer } from '@xinglou/domain';
import { Problem, sqlOne } from '../platform/index.ts';
import { inWords } from './in-words.ts';

interface Stored {
  readonly id: string;
  readonly number: number;
  readonly evidence: Evidence;
  readonly reckoning: Reckoning;
  /** With the titles of the dimensions, which evidence does not carry. */
  readonly worded: Standard | null;
}

/** Why: read from what was frozen, never reckoned anew. */
@Injectable()
export class ReasonsQueries {
  async all(year: number, id: string): Promise<{ items: GroupInWords[] }> {
    const stored = await this.stored(year, id);
    const trace = tracer(stored.evidence, stored.reckoning);
    return { items: stored.reckoning.groups.map((g) => inWords(trace(g), stored.evidence, stored.worded)) };
  }

  async group(year: number, id: string, number: string): Promise<GroupExplained> {
    const stored = await this.stored(year, id);
    const group = stored.reckoning.groups.find((g) => g.id === number);
    if (!group) throw new Problem('not-found');
    const trace = tracer(stored.evidence, stored.reckoning)(group);
    return { ...trace, ...inWords(trace, stored.evidence, stored.worded) };
  }

  async changes(year: number, id: string, since: string | undefined): Promise<ReckoningChanges> {
    const after = await this.stored(year, id);
    const named = since ?? (await this.before(year, after.number));
    const before = named === null ? null : await this.stored(year, named);
    return { since: named, ...compareReckonings(before ?? nothing(after), after) };
  }

  private async before(year: number, number: number): Promise<string | null> {
    const row = await sqlOne<{ id: string }>(
      `select r.id from reckoning r join cycle c on c.id = r.cycle_id
        where c.year = $1 and r.number < $2 order by r.number desc limit 1`,
      [year, number],
    );
    return row?.id ?? null;
  }

  private async stored(year: number, id: string): Promise<Stored> {
    const row = await sqlOne<{ number: number; evidence: string; body: string; worded: Standard | null }>(
      `select r.number, r.evidence, r.body, s.body as worded
         from reckoning r join cycle c on c.id = r.cycle_id
         left join lateral (select body from standard where cycle_id = c.id and published order by number desc limit 1) s on true
        where c.year = $1 and r.id = $2`,
      [year, id],
    );
    if (!row) throw new Problem('not-found');
    const { number, worded } = row;
    return {
      id,
      number,
      worded,
      evidence: JSON.parse(row.evidence) as Evidence,
      reckoning: JSON.parse(row.body) as Reckoning,
    };
  }
}

/** What the first reckoning of a year is compared with: the same rules, no rows. */
const nothing = ({ evidence, reckoning }: Stored): Pick<Stored, 'evidence' | 'reckoning'> => ({
  evidence: { ...evidence, groups: [], visits: [], sheets: [], findings: [], decisions: [] },
  reckoning: { ...reckoning, teams: [], judges: [], sheets: [], groups: [], problems: [] },
});
