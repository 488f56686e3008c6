import { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './helpers.ts';

/** 封条: audit rows in batches under Merkle roots, each chained to the one before; one head is printed on the notice. */
export class AuditSeals2026112541000 implements MigrationInterface {
  name = 'AuditSeals2026112541000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table audit_seal (
        subdistrict_id uuid not null default current_subdistrict() references subdistrict (id),
        number int not null,
        entries bigint not null,
        root text not null,
        head text not null,
        -- Every transaction before this one had ended, and its rows are sealed; the day before which inspectors' rows are.
        sealed_before xid8 not null,
        days_before date not null,
        primary key (subdistrict_id, number)
      );
      ${appendOnly('audit_seal')}

      create table audit_leaf (
        subdistrict_id uuid not null default current_subdistrict() references subdistrict (id),
        number bigint not null,
        entry_id uuid not null,
        leaf bytea not null,
        primary key (subdistrict_id, number),
        constraint audit_leaf_entry_once unique (entry_id)
      );
      ${appendOnly('audit_leaf')}

      drop index audit_newest;
      create index audit_by_day on audit (subdistrict_id, day, (coalesce(at, '-infinity')), id);
      create index audit_unsealed on audit (subdistrict_id, written_in);
      create index audit_of_inspectors on audit (subdistrict_id, day) where persona = 'inspector';

      alter table notice add audit_head text;

      -- Rows that wait for a seal. An inspector's waits until its day is over: the seal beside its neighbours would tell the hour.
      -- A restored database counts its transactions anew: then every row is looked at once.
      create function audit_waiting(place uuid) returns setof audit language sql stable set search_path = public
        begin atomic
          select a.* from audit a,
            (select coalesce((select s.sealed_before from audit_seal s where s.subdistrict_id = place order by s.number desc limit 1), '0') as before,
                    coalesce((select s.days_before from audit_seal s where s.subdistrict_id = place order by s.number desc limit 1), '-infinity') as day,
                    pg_snapshot_xmin(pg_current_snapshot()) as running) last
            where a.subdistrict_id = place and (
                a.persona <> 'inspector' and a.written_in < last.running
                  and a.written_in >= case when last.before > last.running then '0' else last.before end
                or a.persona = 'inspector' and a.day >= last.day - 1 and a.day < (now() at time zone 'Asia/Shanghai')::date)
              and not exists (select from audit_leaf l where l.entry_id = a.id);
        end;

      create function subdistricts_to_seal() returns setof uuid language sql stable security definer set search_path = public
        begin atomic
          select d.id from subdistrict d where exists (select from audit_waiting(d.id));
        end;

      -- What is done for nobody in particular: sealing. The context of a subdistrict without an actor.
      create function begin_job(place uuid) returns void language sql security definer set search_path = public
        begin atomic
          select set_config('app.subdistrict', d.id::text, true), set_config('app.persona', 'job', true) from subdistrict d where d.id = place;
        end;

      revoke all on function audit_waiting, subdistricts_to_seal, begin_job from public;
      grant execute on function audit_waiting, subdistricts_to_seal, begin_job to xl_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Left by restoring a backup, not by undoing.');
  }
}
