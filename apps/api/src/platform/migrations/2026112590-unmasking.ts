import { MigrationInterface, QueryRunner } from 'typeorm';
import { ofSubdistrict, walled } from './helpers.ts';

/** 揭示作者: who asked for the author of one note and why, who agreed, and until when the sealed author may leave the vault (adr/0013). */
export class Unmasking2026112590000 implements MigrationInterface {
  name = 'Unmasking2026112590000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Which keys a seal asks for; null in what was sealed before this.
      alter table vault.note_author add column office_key text, add column admin_key text;

      create table unmasking (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        note_id uuid not null references inspection_note (id),
        reason text not null,
        asked_by uuid not null references account (id),
        asked_as text not null constraint unmasking_asked_as check (asked_as in ('office', 'admin')),
        asked_at timestamptz not null default now(),
        asked_on date not null,
        second_by uuid references account (id),
        second_as text,
        approved_at timestamptz,
        -- The key of the outer envelope alone, for a day: what it uncovers is still sealed to the office.
        outer_key bytea constraint unmasking_outer_key check (length(outer_key) = 32),
        opened_on date,
        ended text constraint unmasking_ended check (ended in ('refused', 'revoked')),
        ended_reason text,
        constraint unmasking_two_persons check (second_by <> asked_by and second_as in ('office', 'admin') and second_as <> asked_as),
        constraint unmasking_approved_by_two check (approved_at is null or second_by is not null)
      );
      create index unmasking_newest on unmasking (subdistrict_id, asked_at);
      ${walled('unmasking', 'select, insert')}
      -- Never its note, its reason or who asked.
      grant update (second_by, second_as, approved_at, outer_key, opened_on, ended, ended_reason) on unmasking to xl_app;

      -- The one way out of the vault: one note's sealed author, to the two persons of an approved request, for a day.
      create function sealed_author(request uuid) returns table (sealed bytea, office_key text, admin_key text)
        language sql stable security definer set search_path = public
        begin atomic
          select v.sealed, v.office_key, v.admin_key
            from unmasking u join vault.note_author v on v.note_id = u.note_id
           where u.id = request and u.subdistrict_id = current_subdistrict() and u.ended is null
             and u.approved_at is not null and now() < u.approved_at + interval '24 hours'
             and nullif(current_setting('app.actor', true), '')::uuid in (u.asked_by, u.second_by);
        end;
      revoke all on function sealed_author from public;
      grant execute on function sealed_author to xl_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Left by restoring a backup, not by undoing.');
  }
}
