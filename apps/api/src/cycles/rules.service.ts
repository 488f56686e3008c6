import { Injectable } from '@nestjs/common';
import type { StandardBody, StandardRead, StarPolicyBody, StarPolicyRead } from '@xinglou/contract';
import { type StarPolicy, type Standard, checkConstants, checkPolicy, checkStandard } from '@xinglou/domain';
import { Problem, record, sql, sqlOne } from '../platform/index.ts';
import { clarificationsOf } from './clarifications.service.ts';
import { cycleForMove, cycleIdOf } from './cycle-of-year.ts';

interface VersionRow {
  readonly number: number;
  readonly version: string;
  readonly published: boolean;
  readonly body: object;
}
type Table = 'standard' | 'star_policy';
const nothingYet = { version: '0', number: 0, published: false } as const;

/** The standard and the star policy of a year: every PUT makes a new version, none is ever changed. */
@Injectable()
export class RulesService {
  async read(table: Table, year: number): Promise<unknown> {
    const cycleId = await cycleIdOf(year);
    const row = await newest(table, cycleId);
    if (!row) return nothingYet;
    return table === 'standard' ? { ...readable(row), clarifications: await clarificationsOf(cycleId) } : readable(row);
  }

  publishStandard(year: number, ifMatch: string | undefined, body: StandardBody): Promise<StandardRead> {
    const flaws = checkStandard(body as Standard);
    const weights = flaws.find((f) => f.code === 'weights-not-100');
    if (weights) throw new Problem('weights-not-100', weights.params);
    if (flaws.length > 0) throw new Problem('standard-invalid', { what: flaws });
    return this.publish('standard', year, ifMatch, body) as Promise<StandardRead>;
  }

  publishStarPolicy(year: number, ifMatch: string | undefined, body: StarPolicyBody): Promise<StarPolicyRead> {
    const flaws = [...checkPolicy(body as StarPolicy), ...checkConstants(body)];
    if (flaws.some((f) => f.code === 'lines-not-rising')) throw new Problem('thresholds-not-rising');
    if (flaws.length > 0) throw new Problem('policy-invalid', { what: flaws });
    return this.publish('star_policy', year, ifMatch, body) as Promise<StarPolicyRead>;
  }

  private async publish(table: Table, year: number, ifMatch: string | undefined, body: StandardBody | StarPolicyBody) {
    const cycle = await cycleForMove(year);
    const before = await newest(table, cycle.id);
    matchEither(ifMatch, before);
    if (cycle.stage !== 'preparation') throw new Problem('frozen', {}, { stage: cycle.stage });
    const number = (before?.number ?? 0) + 1;
    const version = await this.freeVersion(table, cycle.id, body.version, `${year}.${number}`);
    const stored = { ...body, version };
    await sql(`insert into ${table} (cycle_id, number, version, body, published) values ($1, $2, $3, $4, true)`, [
      cycle.id,
      number,
      version,
      JSON.stringify(stored),
    ]);
    await record(`${table}.published`, { cycle: cycle.id, version });
    return readable({ number, version, published: true, body: stored });
  }

  /** The version that was asked for, unless it is taken: a version never means two things. */
  private async freeVersion(table: Table, cycleId: string, wanted: string | undefined, next: string): Promise<string> {
    const rows = await sql<{ version: string }>(`select version from ${table} where cycle_id = $1`, [cycleId]);
    const taken = new Set(rows.map((r) => r.version));
    for (const candidate of [wanted, next]) if (candidate !== undefined && !taken.has(candidate)) return candidate;
    return `${next}-${taken.size + 1}`;
  }
}

const newest = (table: Table, cycleId: string): Promise<VersionRow | null> =>
  sqlOne<VersionRow>(
    `select number, version, published, body from ${table} where cycle_id = $1 order by number desc limit 1`,
    [cycleId],
  );

const readable = ({ number, version, published, body }: VersionRow) => ({ ...body, version, number, published });

/** If-Match names the version (2019.1), or the number that stands in the ETag. */
function matchEither(ifMatch: string | undefined, row: VersionRow | null): void {
  if (ifMatch === undefined) throw new Problem('precondition-required');
  const asked = /^"([^"]*)"$/.exec(ifMatch.trim())?.[1];
  const known = row ? [row.version, String(row.number)] : ['0'];
  if (asked === undefined || !known.includes(asked))
    throw new Problem('stale-version', {}, { version: row?.version ?? '0' });
}
