import { sql } from '../platform/index.ts';

type Kind = 'group' | 'visit' | 'judge' | 'team' | 'finding';
const letters: Readonly<Record<Kind, string>> = { group: 'g', visit: 'v', judge: 'j', team: 't', finding: 'f' };

/** Every row of a year that has no number yet, by kind. */
const rowsOf: Readonly<Record<Kind, string>> = {
  group: `select group_id from nomination where cycle_id = $1 and state = 'accepted' union select group_id from visit where cycle_id = $1`,
  visit: 'select id from visit where cycle_id = $1',
  judge:
    'select m.judge_id from team_member m join team t on t.id = m.team_id where t.cycle_id = $1 union select unnest(judges) from visit where cycle_id = $1',
  team: 'select id from team where cycle_id = $1',
  finding: 'select id from finding where cycle_id = $1',
};

/**
 * Draws a number for what has none: at random among those that are free, so that it tells neither name nor order.
 * Called when a plan is made, before the first sheet, and again before each reckoning for what came since.
 */
export async function drawPublicNumbers(cycleId: string): Promise<void> {
  for (const kind of Object.keys(rowsOf) as Kind[])
    await sql(
      `with wanting as (
         select ref, row_number() over (order by gen_random_uuid()) as n
           from (${rowsOf[kind]}) as rows (ref)
          where not exists (select from public_number p where p.cycle_id = $1 and p.kind = $2 and p.ref = rows.ref)
       ), held as (select count(*) as n from public_number where cycle_id = $1 and kind = $2),
       free as (
         select number, row_number() over (order by gen_random_uuid()) as n
           from (select $3 || i as number from held, generate_series(10, 10 * (10 + held.n + (select count(*) from wanting))) i) numbers
          where not exists (select from public_number p where p.cycle_id = $1 and p.kind = $2 and p.number = numbers.number)
       )
       insert into public_number (cycle_id, kind, ref, number)
       select $1, $2, ref, number from wanting join free using (n)`,
      [cycleId, kind, letters[kind]],
    );
}
