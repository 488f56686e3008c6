import { routes } from '@xinglou/contract';
import { useRead } from '../shell/read.tsx';
import { useInspectionTexts } from '../shell/inspection-words.ts';
import { useNamed, useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';

/** 暗访整改率, for the leadership: rates of this year's findings; what stands on fewer than five is said to be hidden. */
export function RectificationRates() {
  const t = useTexts();
  const w = useInspectionTexts();
  const named = useNamed();
  const year = useYear();
  const rates = useRead(routes.rectificationRates, { params: { year } }).data;
  const standard = useRead(routes.readStandard, { params: { year } }).data;
  if (!rates || rates.areas.length === 0) return null;
  const titleOf = (key: string) =>
    (standard && 'dimensions' in standard ? named(standard.dimensions.find((d) => d.key === key)?.title) : null) ?? key;
  const shown = (percent: number | null) => (percent === null ? w.rates.hidden : w.rates.value(percent));
  const table = (head: string, rows: readonly (readonly [string, number | null])[]) => (
    <table className="plain">
      <tbody>
        <tr>
          <th>{head}</th>
          <th>{w.rates.title}</th>
        </tr>
        {rows.map(([name, percent]) => (
          <tr key={name}>
            <td>{name}</td>
            <td>{shown(percent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <section>
      <h2>
        {t.year(Number(year))}：{rates.percent === null ? w.rates.title : w.rates.all(rates.percent)}
      </h2>
      <div className="row wide" style={{ alignItems: 'start' }}>
        {table(
          t.common.area,
          rates.areas.map((a) => [a.areaName, a.percent]),
        )}
        {table(
          t.findings.dimension,
          rates.dimensions.map((d) => [titleOf(d.dimension), d.percent]),
        )}
      </div>
    </section>
  );
}
