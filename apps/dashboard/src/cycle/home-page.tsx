import { routes } from '@xinglou/contract';
import { arrowsFrom } from '@xinglou/domain';
import { Loaded, useRead } from '../shell/read.tsx';
import { useSession } from '../shell/session.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useCycle, useYear } from '../shell/year.ts';
import { AreaGroups } from './area-groups.tsx';
import { BeginYear } from './begin-year.tsx';
import { Figures } from './figures.tsx';
import { GateList } from './gate-list.tsx';
import { MoveStage } from './move-stage.tsx';
import { NoYear } from './no-year.tsx';
import { Tasks } from './tasks.tsx';
import { YearSettings } from './year-settings.tsx';

/** What holds the next stage, with the way to act; then the year's settings. */
export default function HomePage() {
  const t = useTexts();
  const year = useYear();
  const cycle = useCycle();
  const { persona } = useSession();
  const gates = useRead(routes.gates, { params: { year } });
  const years = useRead(routes.listCycles).data?.items;
  const newest = years?.[0]?.year;
  if (years && !years.some((c) => String(c.year) === year)) return <NoYear newest={newest} />;
  if (!cycle) return <Loaded query={gates}>{() => null}</Loaded>;
  const office = persona === 'office';
  const ended = arrowsFrom(cycle.stage).length === 0;
  const next = (newest ?? cycle.year) + 1;
  return (
    <>
      <h1>{t.year(cycle.year)}</h1>
      {office ? <Figures /> : null}
      <Tasks />
      {persona === 'area' ? <AreaGroups /> : null}
      <Loaded query={gates}>
        {({ items }) =>
          ended ? (
            <p>{t.home.ended}</p>
          ) : (
            arrowsFrom(cycle.stage).map((arrow) => {
              const own = items.filter((g) => g.from === cycle.stage && g.to === arrow.to);
              return (
                <section key={arrow.to}>
                  <h2>{arrow.reason ? t.home.back : t.home.holds(own.filter((g) => g.status === 'open').length)}</h2>
                  <GateList gates={own} mayAct={office} />
                  {office ? (
                    <MoveStage cycle={cycle} arrow={arrow} ready={own.every((g) => g.status === 'met')} />
                  ) : null}
                </section>
              );
            })
          )
        }
      </Loaded>
      {office && !ended ? <YearSettings key={cycle.version} cycle={cycle} /> : null}
      {office ? <BeginYear key={next} suggested={next} /> : null}
    </>
  );
}
