import { MigrationInterface, QueryRunner } from 'typeorm';

/** 暗访照片: internal unless the office ticks them, photo by photo. */
export class SharedPhotos2026112597000 implements MigrationInterface {
  name = 'SharedPhotos2026112597000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table finding_event drop constraint finding_event_kind, add constraint finding_event_kind check (kind in ('released', 'responded',
        'accepted', 'reopened', 'handedOn', 'dismissed', 'reinspection', 'vetoConfirmed', 'leaderAnswered', 'leaderReturned', 'extensionAsked',
        'extensionGranted', 'extensionRefused', 'photosShared', 'photosTakenBack'));

      -- What was released before this had gone out with all its photos: people have seen them.
      insert into finding_event (subdistrict_id, finding_id, number, kind, photos, day)
        select f.subdistrict_id, f.id, (select max(e.number) + 1 from finding_event e where e.finding_id = f.id), 'photosShared', f.photos, n.released_on
          from finding f join finding_now n on n.id = f.id where n.released_on is not null and f.photos <> '{}';

      -- As before (2026112501), and which of its photos others than the office may see: each event of that kind says them all.
      create or replace view finding_now with (security_invoker = true) as
        select f.id, f.cycle_id, f.group_id, f.dimension, f.item, f.grade, coalesce(e.state, 'recorded') as state, e.responsible, e.due, e.answered,
               e.released_on, coalesce(e.veto, false) as veto, coalesce(e.wording, f.text) as text,
               coalesce((select s.photos from finding_event s where s.finding_id = f.id and s.kind in ('photosShared', 'photosTakenBack')
                          order by s.number desc limit 1), '{}') as shared
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
    `);
  }

  async down(): Promise<void> {
    throw new Error('Left by restoring a backup, not by undoing.');
  }
}
