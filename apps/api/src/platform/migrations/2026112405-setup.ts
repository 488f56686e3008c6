import { MigrationInterface, QueryRunner } from 'typeorm';

/** The one-time link by which the first administrator comes; and which accounts are the demo's. */
export class Setup2026112405000 implements MigrationInterface {
  name = 'Setup2026112405000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Hashed like a session's token, and as unreachable.
      create table setup_link (token_hash bytea primary key, expires_at timestamptz not null);

      create function is_demo_account(account uuid) returns boolean
        language sql stable security definer set search_path = public
        begin atomic
          select exists (select from account a join demo_clock d on d.subdistrict_id = a.subdistrict_id where a.id = account);
        end;

      -- Spends the link and makes the subdistrict and its administrator, or nothing: no row when the link is spent or unknown.
      create function set_up(hash bytea, subdistrict_code text, subdistrict_name text, username text, person text, password text)
        returns table (account_id uuid) language plpgsql security definer set search_path = public as $$
      declare place uuid; made uuid;
      begin
        delete from setup_link l where l.token_hash = hash and l.expires_at > now();
        if not found then return; end if;
        select d.id into place from subdistrict d
          where d.code = subdistrict_code and not exists (select from demo_clock c where c.subdistrict_id = d.id);
        if place is null then
          insert into subdistrict (code, name) values (subdistrict_code, subdistrict_name) returning id into place;
        end if;
        insert into account (subdistrict_id, username, name, persona, password_hash)
          values (place, username, person, 'admin', password) returning id into made;
        insert into audit (subdistrict_id, day, at, actor_id, persona, action, subject)
          values (place, (now() at time zone 'Asia/Shanghai')::date, now(), made, 'admin', 'setup.done', jsonb_build_object('account', made));
        return query select made;
      end $$;

      revoke all on function is_demo_account, set_up from public;
      grant execute on function is_demo_account, set_up to xl_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Left by restoring a backup, not by undoing.');
  }
}
