import { MigrationInterface, QueryRunner } from 'typeorm';
import { mutable, ofSubdistrict } from './helpers.ts';

/** The whole way of a finding: extensions, re-inspections, what a group leader sends through a personal link. */
export class RectificationLoop2026112501000 implements MigrationInterface {
  name = 'RectificationLoop2026112501000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table finding_event drop constraint finding_event_kind, add constraint finding_event_kind check (kind in ('released', 'responded',
        'accepted', 'reopened', 'handedOn', 'dismissed', 'reinspection', 'vetoConfirmed', 'leaderAnswered', 'leaderReturned', 'extensionAsked',
        'extensionGranted', 'extensionRefused'));
      -- The finding in the words in which the office let it out, where they are not the inspector's own.
      alter table finding_event add column wording text;

      -- Where a finding stands: its newest step, the deadline in force. What is said beside the steps moves nothing (libs/domain: finding-state).
      create view finding_now with (security_invoker = true) as
        select f.id, f.cycle_id, f.group_id, f.dimension, f.item, f.grade, coalesce(e.state, 'recorded') as state, e.responsible, e.due, e.answered,
               e.released_on, coalesce(e.veto, false) as veto, coalesce(e.wording, f.text) as text
          from finding f left join lateral (
            select (array_agg(kind order by number desc) filter (where kind in ('released', 'responded', 'accepted', 'reopened', 'handedOn', 'dismissed',
                     'reinspection')))[1] as state,
                   (array_agg(responsible order by number desc) filter (where responsible is not null))[1] as responsible,
                   (array_agg(due order by number desc) filter (where due is not null and kind <> 'extensionAsked'))[1] as due,
                   max(day) filter (where kind = 'responded') as answered,
                   min(day) filter (where kind in ('released', 'handedOn')) as released_on,
                   (array_agg(wording order by number desc) filter (where wording is not null))[1] as wording,
                   bool_or(kind = 'vetoConfirmed')
                     and count(distinct actor_id) filter (where kind in ('released', 'handedOn', 'vetoConfirmed')) >= 2 as veto
              from finding_event x where x.finding_id = f.id) e on true;
      grant select on finding_now to xl_app;

      -- 楼组长链接: the committee gives it to one person; only its digest is kept. It reads one group's tasks and sends after-photos.
      create table leader_link (
        id uuid primary key default gen_random_uuid(),
        ${ofSubdistrict},
        group_id uuid not null references building_group (id),
        token_hash bytea not null,
        issued_on date not null,
        last_day date not null,
        revoked_on date,
        constraint leader_link_token_once unique (token_hash)
      );
      create index leader_link_of_group on leader_link (group_id, issued_on);
      ${mutable('leader_link')}

      -- Finds the link and sets the transaction's context, as begin_request does for a session.
      create function begin_leader(hash bytea)
        returns table (link_id uuid, group_id uuid, area_id uuid, last_day date, revoked boolean, subdistrict_id uuid, subdistrict_code text,
                       subdistrict_name text)
        language plpgsql security definer set search_path = public as $$
      declare found_one record;
      begin
        select l.id, l.group_id, g.area_id, l.last_day, l.revoked_on is not null as revoked, l.subdistrict_id, d.code, d.name
          into found_one
          from leader_link l join building_group g on g.id = l.group_id join subdistrict d on d.id = l.subdistrict_id
          where l.token_hash = hash;
        if not found then return; end if;
        perform set_config('app.subdistrict', found_one.subdistrict_id::text, true), set_config('app.persona', 'leader', true);
        return query select found_one.id, found_one.group_id, found_one.area_id, found_one.last_day, found_one.revoked,
                            found_one.subdistrict_id, found_one.code, found_one.name;
      end $$;
      revoke all on function begin_leader from public;
      grant execute on function begin_leader to xl_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Left by restoring a backup, not by undoing.');
  }
}
