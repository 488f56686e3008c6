import type { DimensionRow, YearRow } from '@xinglou/contract';
import { Bar, BarChart, CartesianGrid, LabelList, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useTexts } from '../shell/use-words.ts';

/** Stars by year, stacked; told apart in grey too. */
export function YearChart({ rows }: { rows: readonly YearRow[] }) {
  const t = useTexts();
  return (
    <figure>
      <ResponsiveContainer className="on-paper" width="100%" height={260}>
        <BarChart data={[...rows]}>
          <CartesianGrid vertical={false} />
          <XAxis dataKey="year" />
          <YAxis allowDecimals={false} />
          <Tooltip />
          <Legend itemSorter={null} formatter={(name: string) => <span className="legend">{name}</span>} />
          <Bar dataKey="stars3" stackId="a" name={t.stars(3)} fill="#D8D4CB" isAnimationActive={false} />
          <Bar dataKey="stars4" stackId="a" name={t.stars(4)} fill="#C9971C" isAnimationActive={false} />
          <Bar dataKey="stars5" stackId="a" name={t.stars(5)} fill="#A63D2F" isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
      <details>
        <summary>{t.statistics.table}</summary>
        <table className="plain">
          <thead>
            <tr>
              {[t.groups.yearColumn, t.stars(3), t.stars(4), t.stars(5), t.statistics.mean].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((r) => (
              <tr key={r.year}>
                <th scope="row">{r.year}</th>
                <td>{r.stars3}</td>
                <td>{r.stars4}</td>
                <td>{r.stars5}</td>
                <td>{t.points(r.mean)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** The six dimensions of a year, from nought. */
export function DimensionChart({ rows }: { rows: readonly DimensionRow[] }) {
  const t = useTexts();
  return (
    <ResponsiveContainer className="on-paper" width="100%" height={260}>
      <BarChart data={[...rows]} layout="vertical">
        <XAxis type="number" domain={[0, 100]} />
        <YAxis type="category" dataKey="title" width={90} />
        <Bar dataKey="mean" fill="#57606A" isAnimationActive={false}>
          <LabelList dataKey="mean" position="right" formatter={(mean) => t.points(Number(mean))} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}
