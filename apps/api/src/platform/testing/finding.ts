import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { People } from './people.ts';
import type { SeededYear } from './year.ts';

interface Seen {
  readonly groupId: string;
  readonly day?: string;
  readonly dimension?: string;
  readonly item?: string | null;
  readonly grade?: string;
  readonly text?: string;
  readonly photos?: readonly string[];
}

/** A finding on a note of its own, not released yet; its id. */
export async function findingOf(owner: pg.Pool, people: People, year: SeededYear, seen: Seen): Promise<string> {
  const note = randomUUID();
  const { groupId, day = '2019-10-07', dimension = 'fireSecurity', item = null, grade = 'major', text = '杂物' } = seen;
  const { photos = [] } = seen;
  await owner.query(
    `insert into inspection_note (id, subdistrict_id, cycle_id, group_id, day, outcome, digest) values ($1, $2, $3, $4, $5, 'findings', 'x')`,
    [note, people.subdistrictId, year.cycleId, groupId, day],
  );
  const { rows } = await owner.query<{ id: string }>(
    `insert into finding (subdistrict_id, cycle_id, note_id, group_id, dimension, item, grade, text, photos)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [people.subdistrictId, year.cycleId, note, groupId, dimension, item, grade, text, photos],
  );
  return rows[0]?.id ?? '';
}
