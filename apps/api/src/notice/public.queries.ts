import { Injectable } from '@nestjs/common';
import type { GroupCode, PublicBundle, PublicGroup, PublicNotice, PublicNotices } from '@xinglou/contract';
import type { ReckonedGroup, Standard } from '@xinglou/domain';
import { publishedStandard } from '../cycles/index.ts';
import { Clock, Problem, actor, requestContext, sql, sqlOne } from '../platform/index.ts';
import { inWords } from '../reckonings/index.ts';
import { PublishedResults } from './published-results.ts';

interface Published {
  readonly cycleId: string;
  readonly year: number;
  readonly stage: string;
  readonly publishedOn: string;
  readonly endsOn: string;
  readonly workingDays: number;
  readonly changed: string[];
  readonly reckoningId: string;
  readonly auditHead: string | null;
}
const published = `select c.id as "cycleId", c.year, c.stage, n.published_on as "publishedOn", n.ends_on as "endsOn",
    n.working_days as "workingDays", n.changed_groups as changed, n.reckoning_id as "reckoningId", n.audit_head as "auditHead"
  from notice n join cycle c on c.id = n.cycle_id`;

@Injectable()
export class PublicQueries {
  constructor(
    private readonly clock: Clock,
    private readonly results: PublishedResults,
  ) {}

  async notices(): Promise<PublicNotices> {
    const items = await sql<PublicNotices['items'][0]>(
      `select distinct on (c.year) c.year, n.published_on as "publishedOn", n.ends_on as "endsOn"
         from notice n join cycle c on c.id = n.cycle_id order by c.year desc, n.number desc limit 100`,
    );
    return { items };
  }

  /** The list of groups that are to get stars; totals stand apart, without names. */
  async notice(year: number): Promise<PublicNotice> {
    const row = await this.published(year);
    const { evidence, reckoning } = await this.results.of(row.reckoningId);
    const { groups, inputDigest, outputDigest } = reckoning;
    const { policy, standard, groups: seen } = evidence;
    const training = new Set(seen.filter((g) => g.training === true).map((g) => g.id));
    const starred = groups.filter((g) => g.stars > 0);
    const stars = new Map(starred.map((g) => [g.id, g.stars]));
    const names = await sql<{ number: string; groupId: string; name: string; estate: string; area: string }>(
      `select p.number, g.id as "groupId", g.name, e.name as estate, a.name as area
         from public_number p join building_group g on g.id = p.ref join estate e on e.id = g.estate_id join area a on a.id = g.area_id
        where p.cycle_id = $1 and p.kind = 'group' and p.number = any ($2)
        order by a.code, e.name collate "zh-Hans-x-icu", g.name collate "zh-Hans-x-icu", g.id`,
      [row.cycleId, starred.map((g) => g.id)],
    );
    const over = (await this.clock.today()) > row.endsOn;
    return {
      year: row.year,
      subdistrict: actor().subdistrict,
      publishedOn: row.publishedOn,
      endsOn: row.endsOn,
      workingDays: row.workingDays,
      status:
        row.stage === 'awarded' ? 'awarded' : row.stage === 'deliberation' ? 'revising' : over ? 'over' : 'running',
      standardVersion: standard.version,
      stars: policy.stars.map((line) => ({ stars: line.stars, from: line.from })),
      items: names.map(({ number, ...group }) => ({
        ...group,
        stars: stars.get(number) ?? 0,
        changed: row.changed.includes(group.groupId),
      })),
      totals: groups.flatMap((g) => (g.total === null || training.has(g.id) ? [] : [g.total])).sort((a, b) => b - a),
      inputDigest,
      outputDigest,
      auditHead: row.auditHead,
    };
  }

  async bundle(year: number): Promise<PublicBundle> {
    const row = await this.published(year);
    const { evidence, reckoning } = await this.results.of(row.reckoningId);
    return { bundle: 1, subdistrict: actor().subdistrict.code, year: row.year, evidence, reckoning };
  }

  /** One group in full, for who stands in its stairwell. */
  async group(code: string): Promise<PublicGroup> {
    const group = await sqlOne<{ id: string; name: string; area: string; number: string; cycleId: string }>(
      `select g.id, g.name, a.name as area, p.number, p.cycle_id as "cycleId"
         from building_group g join area a on a.id = g.area_id
         join public_number p on p.kind = 'group' and p.ref = g.id
         join cycle c on c.id = p.cycle_id
        where g.public_code = $1 and exists (select from notice n where n.cycle_id = c.id)
        order by c.year desc limit 1`,
      [code],
    );
    const row =
      group &&
      (await sqlOne<Published>(`${published} where c.id = $1 order by n.number desc limit 1`, [group.cycleId]));
    const result = row && (await this.results.of(row.reckoningId));
    const reckoned = result?.reckoning.groups.find((g) => g.id === group?.number);
    if (!group || !row || !result || !reckoned) throw new Problem('not-found');
    const { evidence, trace } = result;
    const worded = await publishedStandard(row.cycleId);
    return {
      year: row.year,
      number: group.number,
      name: group.name,
      area: group.area,
      ...figures(reckoned, evidence.standard),
      reason: inWords(trace(reckoned), evidence, worded).sentence,
      dimensions: dimensionsOf(reckoned, evidence.standard, worded),
      findings: await this.findings(row.cycleId, group.id),
      decision: await sqlOne(
        'select stars, reason from decision where cycle_id = $1 and group_id = $2 and not withdrawn order by version desc limit 1',
        [row.cycleId, group.id],
      ),
      history: await sql(
        `select c.year, w.stars from award w join cycle c on c.id = w.cycle_id where w.group_id = $1 and w.state = 'held' order by c.year`,
        [group.id],
      ),
    };
  }

  /** The codes to post in the stairwells, by area and name. */
  async codes(year: number): Promise<{ items: GroupCode[] }> {
    const items = await sql<GroupCode>(
      `select g.id as "groupId", g.name, a.name as area, g.public_code as code
         from nomination n join cycle c on c.id = n.cycle_id and c.year = $1 join building_group g on g.id = n.group_id join area a on a.id = g.area_id
        where n.state = 'accepted' order by a.code, g.name collate "zh-Hans-x-icu", g.id limit 2000`,
      [year],
    );
    return { items };
  }

  private async published(year: number): Promise<Published> {
    const row = await sqlOne<Published>(`${published} where c.year = $1 order by n.number desc limit 1`, [year]);
    if (!row) throw new Problem('not-found');
    return row;
  }

  private findings(cycleId: string, groupId: string): Promise<PublicGroup['findings']> {
    return sql(
      `select dimension, grade, text, state, responsible from finding_now
        where cycle_id = $1 and group_id = $2 and state not in ('recorded', 'dismissed') order by id`,
      [cycleId, groupId],
    );
  }
}

/** Raw, corrected and final always together: what was given, what it is on one scale, what is left after deductions. */
function figures({ stars, ruleStars, rawTotal, total, sheets, dimensions }: ReckonedGroup, standard: Standard) {
  const corrected = standard.dimensions.reduce((sum, d) => sum + (d.weight * (dimensions[d.key]?.score ?? 0)) / 100, 0);
  return { stars, ruleStars, rawTotal, correctedTotal: total === null ? null : corrected, total, sheets };
}

function dimensionsOf(
  group: ReckonedGroup,
  { dimensions }: Standard,
  worded: Standard | null,
): PublicGroup['dimensions'] {
  const { language } = requestContext();
  const titles = new Map(worded?.dimensions.map((d) => [d.key, d.title]));
  return dimensions.map(({ key, weight }) => ({
    key,
    title: titles.get(key)?.[language] ?? titles.get(key)?.zh ?? key,
    weight,
    raw: group.dimensions[key]?.raw ?? null,
    score: group.dimensions[key]?.score ?? null,
    deduction: group.dimensions[key]?.deduction ?? 0,
  }));
}
