import { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asks is one query instead of three, and tells which judge it is: a look-up can travel with it (ADR 0015). */
export class JudgeWhoAsks2026112602000 implements MigrationInterface {
  name = 'JudgeWhoAsks2026112602000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function current_judge() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.judge', true), '')::uuid;

      -- The same name and the same answer: an api that is being replaced goes on with it.
      create or replace function begin_session(hash bytea)
        returns table (account_id uuid, username text, name text, persona text, subdistrict_id uuid,
                       subdistrict_code text, subdistrict_name text, area_id uuid, judge_id uuid,
                       must_change_password boolean, second_factor_due date)
        language plpgsql security definer set search_path = public as $$
      declare context text[];
      begin
        select a.id, a.username, a.name, a.persona, d.id, d.code, d.name, a.area_id, a.judge_id,
               a.must_change_password and s.device_id is null, a.second_factor_due,
               array[set_config('app.subdistrict', d.id::text, true), set_config('app.actor', a.id::text, true),
                     set_config('app.persona', a.persona, true), set_config('app.judge', a.judge_id::text, true)]
          into account_id, username, name, persona, subdistrict_id, subdistrict_code, subdistrict_name, area_id, judge_id,
               must_change_password, second_factor_due, context
          from session s join account a on a.id = s.account_id join subdistrict d on d.id = a.subdistrict_id
          where s.token_hash = hash and s.expires_at > now() and not a.disabled;
        if found then return next; end if;
      end $$;
      grant execute on function current_judge to xl_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Left by restoring a backup, not by undoing.');
  }
}
