import type { Place } from './place.ts';

export interface Wal {
  /** Bytes a sheet that its own transaction writes: the same on every run. */
  readonly own: number;
  /** Bytes a sheet that go with when a checkpoint was, when the sealer came by and what autovacuum found. */
  readonly meanwhile: number;
}

export const walAt = async (place: Place): Promise<string> =>
  (await place.owner.query<{ at: string }>('select pg_current_wal_insert_lsn() at')).rows[0]?.at ?? '';

/**
 * What the sheets since `from` wrote, record by record: those of their own transactions, without the images of whole pages
 * that the first change after a checkpoint adds.
 */
export async function walOfSheets(place: Place, from: string): Promise<Wal> {
  await place.owner.query('create extension if not exists pg_walinspect');
  const { rows } = await place.owner.query<{ sheets: string; own: string; all: string }>(
    `with sheet as (select distinct xmin::text as xid from score_sheet),
          record as (select r.xid::text as xid, r.record_length, r.fpi_length from pg_get_wal_records_info($1, pg_current_wal_flush_lsn()) r)
     select count(distinct xid) filter (where own) as sheets, sum(record_length - fpi_length) filter (where own) as own, sum(record_length) as all
       from (select record.*, sheet.xid is not null as own from record left join sheet using (xid)) r`,
    [from],
  );
  const [sheets, own, all] = [Number(rows[0]?.sheets), Number(rows[0]?.own), Number(rows[0]?.all)];
  return { own: own / sheets, meanwhile: (all - own) / sheets };
}
