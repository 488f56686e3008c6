import { routes } from '@xinglou/contract';
import { Empty } from 'antd';
import { Suspense, lazy } from 'react';
import { Loaded, useRead } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';
import { AreaTable } from './area-table.tsx';

const YearChart = lazy(() => import('./charts.tsx').then((m) => ({ default: m.YearChart })));
const DimensionChart = lazy(() => import('./charts.tsx').then((m) => ({ default: m.DimensionChart })));

/** Leadership's page: five figures with their change, stars by year, areas, dimensions. */
export default function StatisticsPage() {
  const t = useTexts();
  const years = useRead(routes.yearStatistics);
  return (
    <>
      <h1>{t.statistics.title}</h1>
      <Loaded query={years}>
        {({ items }) => {
          const [last, before] = [items.at(-1), items.at(-2)];
          if (!last) return <Empty description={t.statistics.none} />;
          const starred = (y: typeof last) => y.stars3 + y.stars4 + y.stars5;
          const figures = [
            [t.statistics.groups, last.groups, before?.groups],
            [t.statistics.starred, starred(last), before && starred(before)],
            [t.stars(5), last.stars5, before?.stars5],
            [t.stars(4), last.stars4, before?.stars4],
            [t.stars(3), last.stars3, before?.stars3],
          ] as const;
          const year = String(last.year);
          return (
            <>
              {figures.map(([label, value, old]) => (
                <div className="figure" key={label}>
                  {label}
                  <b>{value}</b>
                  <small>{old === undefined ? '' : t.statistics.change(value - old)}</small>
                </div>
              ))}
              <p>
                <a href={`/api/statistics/export.xlsx?year=${year}`}>{t.statistics.export}</a>
              </p>
              <h2>{t.statistics.byYear(starred(last), last.year)}</h2>
              <Suspense>
                <YearChart rows={items} />
              </Suspense>
              <Dimensions year={year} />
              <h2>{t.statistics.byArea}</h2>
              <AreaTable year={year} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function Dimensions({ year }: { year: string }) {
  const t = useTexts();
  const query = useRead(routes.dimensionStatistics, { query: { year } });
  return (
    <Loaded query={query}>
      {({ items }) => {
        const lowest = [...items].filter((d) => d.mean !== null).sort((a, b) => (a.mean ?? 0) - (b.mean ?? 0))[0];
        return (
          <>
            <h2>{lowest ? t.statistics.byDimension(lowest.title) : ''}</h2>
            <Suspense>
              <DimensionChart rows={items} />
            </Suspense>
          </>
        );
      }}
    </Loaded>
  );
}
