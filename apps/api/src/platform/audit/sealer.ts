import { Injectable } from '@nestjs/common';
import { type AuditEntry, leafOf, sealNext } from '@xinglou/proof';
import { DataSource } from 'typeorm';
import { sql, sqlRow } from '../request/context.ts';
import { Ground } from '../request/ground.service.ts';
import { entryFields, newestSeal } from './sealed.ts';

const atMost = 5000;

/** 封存: seals, subdistrict by subdistrict, what is new in the audit and no longer in flight (RELIABILITY.md I2). */
@Injectable()
export class Sealer {
  constructor(
    private readonly database: DataSource,
    private readonly ground: Ground,
  ) {}

  /** How many seals were made. Several processes may run it: one at a time does a subdistrict's work. */
  async run(): Promise<number> {
    let made = 0;
    const places = await this.database.query<{ id: string }[]>('select subdistricts_to_seal() as id');
    for (const { id } of places) while (await this.ground.transactAsJob(id, () => sealBatch(id))) made += 1;
    return made;
  }
}

async function sealBatch(place: string): Promise<boolean> {
  const { free } = await sqlRow<{ free: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('seal' || $1, 0)) as free`,
    [place],
  );
  if (!free) return false;
  // Of this statement's own snapshot: what the next one finds is no less.
  const edge = await sqlRow<{ before: string; day: string }>(
    `select pg_snapshot_xmin(pg_current_snapshot())::text as before, (now() at time zone 'Asia/Shanghai')::date as day`,
  );
  const waiting = await sql<Omit<AuditEntry, 'number'>>(
    `select ${entryFields} from audit_waiting($1) a order by a.at nulls last, a.day, a.id limit $2`,
    [place, atMost],
  );
  if (waiting.length === 0) return false;
  const last = await newestSeal();
  const leaves = waiting.map((entry, i) => leafOf({ number: (last?.entries ?? 0) + 1 + i, ...entry }));
  const seal = sealNext(last, leaves);
  await sql(
    `insert into audit_leaf (number, entry_id, leaf)
     select $1 + n, id, decode(leaf, 'hex') from unnest($2::uuid[], $3::text[]) with ordinality as e (id, leaf, n)`,
    [last?.entries ?? 0, waiting.map((e) => e.id), leaves],
  );
  // A full batch leaves the edge where it was: the rest comes with the next.
  await sql(
    `insert into audit_seal (number, entries, root, head, sealed_before, days_before)
     select $1, $2, $3, $4,
            case when $5 then coalesce((select sealed_before from audit_seal where number = $1 - 1), '0') else $6::xid8 end,
            case when $5 then coalesce((select days_before from audit_seal where number = $1 - 1), '-infinity') else $7::date end`,
    [seal.number, seal.entries, seal.root, seal.head, waiting.length === atMost, edge.before, edge.day],
  );
  return true;
}
