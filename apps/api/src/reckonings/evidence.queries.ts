import { Injectable } from '@nestjs/common';
import type {
  Evidence,
  EvidenceDecision,
  EvidenceFinding,
  EvidenceGroup,
  EvidenceVisit,
  StarPolicy,
  Standard,
} from '@xinglou/domain';
import { sql, sqlOne, sqlRow } from '../platform/index.ts';
import { evidenceSheets } from './evidence-sheets.ts';
import { ruleOf } from './rule.ts';

/** Today's whole evidence of a year, named by public numbers, under the year's own rule unless another is named. Null while there is no standard, no policy, or a row without a number. */
@Injectable()
export class EvidenceQueries {
  async read(cycleId: string, rule?: string): Promise<Evidence | null> {
    const rules = await this.rules(cycleId);
    if (!rules || (await this.unnumbered(cycleId)) > 0) return null;
    const { standard, standardId, policy } = rules;
    return {
      rule: rule ?? (await ruleOf(cycleId, policy)),
      standard: evidenceStandard(standard),
      policy: evidencePolicy(policy),
      groups: await this.groups(cycleId),
      visits: await this.visits(cycleId),
      sheets: await evidenceSheets(cycleId, standardId, standard),
      findings: await this.findings(cycleId),
      decisions: await this.decisions(cycleId),
    };
  }

  private rules(cycleId: string) {
    return sqlOne<{ standard: Standard; standardId: string; policy: StarPolicy }>(
      `select s.body as standard, s.id as "standardId", p.body as policy
         from (select id, body from standard where cycle_id = $1 and published order by number desc limit 1) s,
              (select body from star_policy where cycle_id = $1 and published order by number desc limit 1) p`,
      [cycleId],
    );
  }

  private async unnumbered(cycleId: string): Promise<number> {
    const { n } = await sqlRow<{ n: number }>(
      `select (select count(*) from visit v where v.cycle_id = $1 and not exists
                (select from public_number p where p.cycle_id = $1 and p.kind = 'visit' and p.ref = v.id))
            + (select count(*) from nomination n where n.cycle_id = $1 and n.state = 'accepted' and not exists
                (select from public_number p where p.cycle_id = $1 and p.kind = 'group' and p.ref = n.group_id))
            + (select count(*) from finding f where f.cycle_id = $1 and not exists
                (select from public_number p where p.cycle_id = $1 and p.kind = 'finding' and p.ref = f.id)) as n`,
      [cycleId],
    );
    return n;
  }

  /** Accepted groups, and the two that everyone tried out on. */
  private groups(cycleId: string): Promise<EvidenceGroup[]> {
    return sql(
      `select p.number as id, not exists (select from nomination n where n.cycle_id = $1 and n.group_id = p.ref and n.state = 'accepted') as training
         from public_number p where p.cycle_id = $1 and p.kind = 'group'
          and (exists (select from nomination n where n.cycle_id = $1 and n.group_id = p.ref and n.state = 'accepted')
            or exists (select from visit v where v.cycle_id = $1 and v.group_id = p.ref and v.training and not v.cancelled))
        order by p.number collate "C"`,
      [cycleId],
    );
  }

  private visits(cycleId: string): Promise<EvidenceVisit[]> {
    return sql(
      `select n.number as id, g.number as "group", t.number as team
         from visit v
         join public_number n on n.cycle_id = $1 and n.kind = 'visit' and n.ref = v.id
         join public_number g on g.cycle_id = $1 and g.kind = 'group' and g.ref = v.group_id
         join public_number t on t.cycle_id = $1 and t.kind = 'team' and t.ref = v.team_id
        where v.cycle_id = $1 and not v.cancelled and v.excused_reason is null
        order by n.number collate "C"`,
      [cycleId],
    );
  }

  /** Released and not dismissed. Put right: accepted, and answered by its deadline. A veto: two persons of the office stand behind it. */
  private findings(cycleId: string): Promise<EvidenceFinding[]> {
    return sql(
      `select n.number as id, g.number as "group", f.dimension, f.item, f.grade, f.responsible,
              f.state = 'accepted' and f.answered is not null and (f.due is null or f.answered <= f.due) as rectified, f.veto
         from finding_now f
         join public_number n on n.cycle_id = $1 and n.kind = 'finding' and n.ref = f.id
         join public_number g on g.cycle_id = $1 and g.kind = 'group' and g.ref = f.group_id
        where f.cycle_id = $1 and f.responsible is not null and f.state <> 'dismissed'
        order by n.number collate "C"`,
      [cycleId],
    );
  }

  private decisions(cycleId: string): Promise<EvidenceDecision[]> {
    return sql(
      `select g.number as "group", d.stars, d.reason, d.facts
         from (select distinct on (group_id) * from decision where cycle_id = $1 order by group_id, version desc) d
         join public_number g on g.cycle_id = $1 and g.kind = 'group' and g.ref = d.group_id
        where not d.withdrawn
        order by g.number collate "C"`,
      [cycleId],
    );
  }
}

/** Only the fields of SCORING.md §8, defaults filled in. */
export const evidenceStandard = ({ version, dimensions }: Standard): Standard => ({
  version,
  dimensions: dimensions.map(({ key, weight, minimum, items }) => ({
    key,
    weight,
    minimum: minimum ?? null,
    items: items.map((i) => ({
      key: i.key,
      max: i.max,
      presentation: i.presentation ?? false,
      mayNotApply: i.mayNotApply ?? false,
      veto: i.veto ?? false,
    })),
  })),
});

export function evidencePolicy(stored: StarPolicy): StarPolicy {
  const { version: _version, ...policy } = stored as StarPolicy & { version?: string };
  return { ...policy, stars: policy.stars.map(({ stars, from, quota }) => ({ stars, from, quota: quota ?? null })) };
}
