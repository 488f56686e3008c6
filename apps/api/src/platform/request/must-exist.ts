import { Problem } from '../problems/problem.ts';
import { sqlRow } from './context.ts';

/** Every id that a body names must be a row of this subdistrict: foreign keys look past row-level security. */
export async function mustExist(
  table: 'judge' | 'building_group' | 'estate' | 'area' | 'team',
  ids: readonly string[],
): Promise<void> {
  const wanted = [...new Set(ids)];
  const { n } = await sqlRow<{ n: number }>(`select count(*)::int as n from ${table} where id = any ($1)`, [wanted]);
  if (n !== wanted.length) throw new Problem('not-found');
}
