import { Injectable } from '@nestjs/common';
import type { Calendar, CalendarBody, DemoClock, SpecialDay } from '@xinglou/contract';
import { checkCalendar } from '@xinglou/domain';
import { Clock, Problem, matchVersion, record, requireDay, settings, sql, sqlOne } from '../platform/index.ts';

@Injectable()
export class CalendarService {
  constructor(private readonly clock: Clock) {}

  /** A year's holidays and make-up days, by day. */
  async read(year: number): Promise<Calendar> {
    const items = await sql<SpecialDay>(
      `select day, working, name from calendar_day where extract(year from day) = $1 order by day limit 400`,
      [year],
    );
    return { year, version: String(await this.version(year)), items };
  }

  async change(year: number, asked: number, { items }: CalendarBody): Promise<Calendar> {
    const flaws = checkCalendar(year, items);
    if (flaws.length > 0) throw new Problem('calendar-invalid', { what: flaws });
    await sql('insert into calendar_year (year, version) values ($1, 0) on conflict do nothing', [year]);
    await sql('select 1 from calendar_year where year = $1 for update', [year]);
    matchVersion(asked, { version: await this.version(year) });
    await sql('update calendar_year set version = version + 1 where year = $1', [year]);
    await sql('delete from calendar_day where extract(year from day) = $1', [year]);
    await sql(
      'insert into calendar_day (day, working, name) select * from unnest($1::date[], $2::boolean[], $3::text[])',
      [items.map((i) => i.day), items.map((i) => i.working), items.map((i) => i.name)],
    );
    await record('calendar.changed', { year });
    return this.read(year);
  }

  async demoDay(): Promise<DemoClock> {
    refuseOutsideDemo();
    return { today: await this.clock.today() };
  }

  async moveDemoDay({ today }: DemoClock): Promise<DemoClock> {
    refuseOutsideDemo();
    requireDay(today, 'today');
    await sql(
      'insert into demo_clock (today) values ($1) on conflict (subdistrict_id) do update set today = excluded.today',
      [today],
    );
    await record('demo-clock.moved', { today });
    return { today };
  }

  private async version(year: number): Promise<number> {
    return (
      (await sqlOne<{ version: number }>('select version from calendar_year where year = $1', [year]))?.version ?? 0
    );
  }
}

/** With DEMO=off the route is not there. */
function refuseOutsideDemo(): void {
  if (!settings().demo) throw new Problem('no-such-route');
}
