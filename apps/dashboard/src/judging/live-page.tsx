import { useQuery } from '@tanstack/react-query';
import { readingAll } from '@xinglou/client/query';
import { type Visit, routes } from '@xinglou/contract';
import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { api } from '../shell/api.ts';
import { Loaded, useReadAll } from '../shell/read.tsx';
import { useSession } from '../shell/session.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';
import { RouteMap } from './route-map.tsx';
import { TeamDay } from './team-day.tsx';

const everySoOften = 15_000;

/** 当天验收: every team's route of one day, filling as sheets come in. */
export default function LivePage() {
  const t = useTexts();
  const year = useYear();
  const { today } = useSession();
  const [search, setSearch] = useSearchParams();
  const all = useReadAll(routes.listVisits, { params: { year } });
  const days = [...new Set(all.data?.items.map((v) => v.day))].sort();
  const day = search.get('day') ?? days.find((d) => d >= today) ?? days.at(-1) ?? today;
  const visits = useQuery({
    ...readingAll(api, routes.listVisits, { params: { year }, query: { day } }),
    refetchInterval: everySoOften,
  });
  return (
    <>
      <h1>{t.live.title}</h1>
      <div className="row">
        <Select
          aria-label={t.live.pickDay}
          value={day}
          style={{ minWidth: 220 }}
          onChange={(next) => setSearch({ day: next })}
          options={[...new Set([...days, day])].sort().map((value) => ({ value, label: t.day(value) }))}
        />
        <small>{t.live.refreshed}</small>
      </div>
      <Loaded query={visits}>
        {({ items }) => (items.length === 0 ? <p>{t.live.none}</p> : <Day visits={items} />)}
      </Loaded>
    </>
  );
}

function Day({ visits }: { visits: readonly Visit[] }) {
  const t = useTexts();
  const teams = [...new Set(visits.map((v) => v.team))].map((team) => visits.filter((v) => v.team === team));
  const counted = visits.filter((v) => v.excusedReason === null);
  const sum = (of: (v: Visit) => number) => counted.reduce((n, v) => n + of(v), 0);
  return (
    <>
      <p className="figure-line">
        {t.live.summary(
          sum((v) => v.sent.length),
          sum((v) => v.judges.length),
        )}
      </p>
      <div className="live">
        <div>
          {teams.map((own) => (
            <TeamDay key={own[0]?.team} visits={own} />
          ))}
        </div>
        <RouteMap teams={teams} />
      </div>
    </>
  );
}
