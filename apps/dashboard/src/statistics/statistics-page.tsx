import { type DimensionRow, routes } from '@xinglou/contract';
import { Button, Empty, Select } from 'antd';
import { Suspense, lazy } from 'react';
import { useSearchParams } from 'react-router';
import { RectificationRates } from '../findings/index.tsx';
import { Loaded, useRead } from '../shell/read.tsx';
import { useNamed, useTexts } from '../shell/use-words.ts';
import { UnmaskingCount } from '../unmasking/index.tsx';
import { AreaTable } from './area-table.tsx';
import { FlowTable } from './flow-table.tsx';

const YearChart = lazy(() => import('./charts.tsx').then((m) => ({ default: m.YearChart })));
const DimensionChart = lazy(() => import('./charts.tsx').then((m) => ({ default: m.DimensionChart })));

/** Leadership's page, of the newest year or the one in the address: five figures with their change, stars by year, who rose and fell, areas, dimensions. */
export default function StatisticsPage() {
  const t = useTexts();
  const years = useRead(routes.yearStatistics);
  const [search, setSearch] = useSearchParams();
  return (
    <>
      <h1>{t.statistics.title}</h1>
      <Loaded query={years}>
        {({ items }) => {
          const asked = items.findIndex((y) => String(y.year) === search.get('year'));
          const at = asked < 0 ? items.length - 1 : asked;
          const [last, before] = [items[at], items[at - 1]];
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
              <div className="row no-print">
                <Select
                  aria-label={t.home.beginYear}
                  value={year}
                  style={{ minWidth: 120 }}
                  options={items.map((y) => ({ value: String(y.year), label: String(y.year) }))}
                  onChange={(next) => setSearch({ year: next })}
                />
                <a href={`/api/statistics/export.xlsx?year=${year}`}>{t.statistics.export}</a>
                <Button onClick={() => window.print()}>{t.common.print}</Button>
              </div>
              {figures.map(([label, value, old]) => (
                <div className="figure" key={label}>
                  {label}
                  <b>{value}</b>
                  <small>{old === undefined ? '' : t.statistics.change(value - old)}</small>
                </div>
              ))}
              <h2>{t.statistics.byYear(starred(last), last.year)}</h2>
              <Suspense>
                <YearChart rows={items} />
              </Suspense>
              {before ? <FlowTable from={before.year} to={last.year} /> : null}
              <Dimensions year={year} />
              <h2>{t.statistics.byArea}</h2>
              <AreaTable year={year} />
              <RectificationRates />
              <UnmaskingCount />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function Dimensions({ year }: { year: string }) {
  const t = useTexts();
  const named = useNamed();
  const query = useRead(routes.dimensionStatistics, { query: { year } });
  const standard = useRead(routes.readStandard, { params: { year } }).data;
  const titles = standard && 'dimensions' in standard ? standard.dimensions : [];
  const titleOf = (row: DimensionRow) => named(titles.find((d) => d.key === row.dimension)?.title) ?? row.title;
  return (
    <Loaded query={query}>
      {({ items }) => {
        const lowest = [...items].filter((d) => d.mean !== null).sort((a, b) => (a.mean ?? 0) - (b.mean ?? 0))[0];
        return (
          <>
            <h2>{lowest ? t.statistics.byDimension(titleOf(lowest)) : ''}</h2>
            <Suspense>
              <DimensionChart rows={items.map((d) => ({ ...d, title: titleOf(d) }))} />
            </Suspense>
          </>
        );
      }}
    </Loaded>
  );
}
