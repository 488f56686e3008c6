import { readFileSync } from 'node:fs';
import { type StarPolicy, demoPolicy } from '@xinglou/domain';
import type pg from 'pg';
import type { People } from './people.ts';

export const demoStandard = JSON.parse(
  readFileSync(new URL('../../../demo/standard.json', import.meta.url), 'utf8'),
) as {
  version: string;
  dimensions: { key: string; weight: number; items: { key: string; max: number; trait?: string }[] }[];
};
export const standardItems = demoStandard.dimensions.flatMap((d) => d.items);

export interface SeededYear {
  readonly cycleId: string;
  readonly standardId: string;
  readonly estateId: string;
  /** Two groups of the first area, one of the second. */
  readonly groups: readonly string[];
  readonly teamId: string;
  /** One planned visit a group, all three judges on each, on 2019-11-05. */
  readonly visits: readonly string[];
}

/** A cycle 2019 at `stage` with the demo's standard and policy, three accepted groups, one team of three and a planned visit each. */
export async function seedYear(
  owner: pg.Pool,
  people: People,
  stage = 'finalInspection',
  policy: Partial<StarPolicy> = {},
): Promise<SeededYear> {
  const one = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const columns = Object.keys(row);
    const { rows } = await owner.query<{ id: string }>(
      `insert into ${table} (subdistrict_id, ${columns.map((c) => `"${c}"`).join(', ')})
       values ($1, ${columns.map((_, i) => `$${i + 2}`).join(', ')}) returning id`,
      [people.subdistrictId, ...Object.values(row)],
    );
    if (!rows[0]) throw new Error(`nothing was inserted into ${table}`);
    return rows[0].id;
  };
  const cycleId = await one('cycle', { year: 2019, stage });
  const standardId = await one('standard', {
    cycle_id: cycleId,
    number: 1,
    version: demoStandard.version,
    body: demoStandard,
  });
  const { version } = demoStandard;
  await one('star_policy', { cycle_id: cycleId, number: 1, version, body: { ...demoPolicy, version, ...policy } });
  const areas = [people.areas['areaOne'], people.areas['areaOne'], people.areas['areaTwo']];
  const estateId = await one('estate', { area_id: areas[0], name: '奉贤一村' });
  const estateTwo = await one('estate', { area_id: areas[2], name: '东王一村' });
  const teamId = await one('team', { cycle_id: cycleId, number: 1, name: '第一组', leader_id: people.judges[0] });
  const groups: string[] = [];
  const visits: string[] = [];
  for (const [i, area] of areas.entries()) {
    const groupId = await one('building_group', {
      area_id: area,
      estate_id: i === 2 ? estateTwo : estateId,
      name: `${i + 1}号楼组`,
      households: 24,
      floors: 6,
      lift: false,
    });
    groups.push(groupId);
    await one('nomination', {
      cycle_id: cycleId,
      area_id: area,
      group_id: groupId,
      state: 'accepted',
      kind: 'new',
      stars_applied: 3,
      rank: i + 1,
    });
    visits.push(
      await one('visit', {
        cycle_id: cycleId,
        group_id: groupId,
        team_id: teamId,
        day: '2019-11-05',
        position: i,
        judges: people.judges,
        not_applicable: ['hygiene.lift'],
      }),
    );
  }
  return { cycleId, standardId, estateId, groups, teamId, visits };
}
