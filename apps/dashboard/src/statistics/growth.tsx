import { routes } from '@xinglou/contract';
import { Stars } from '@xinglou/ui';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { Loaded, useRead } from '../shell/read.tsx';
import { useNamed, useTexts } from '../shell/use-words.ts';

/** 成长: a group's final score over the finished years, its stars and the six dimensions beside it. */
export default function Growth({ id }: { id: string }) {
  const t = useTexts();
  const named = useNamed();
  const growth = useRead(routes.growth, { params: { id } });
  const newest = growth.data?.items.at(-1)?.year;
  const standard = useRead(routes.readStandard, { params: { year: String(newest ?? '') } }, newest !== undefined);
  return (
    <Loaded query={growth}>
      {({ items }) => {
        if (items.length === 0) return <p>{t.groups.noYears}</p>;
        const dimensions = standard.data && 'dimensions' in standard.data ? standard.data.dimensions : [];
        const keys = Object.keys(items.at(-1)?.dimensions ?? {});
        const titleOf = (key: string) => named(dimensions.find((d) => d.key === key)?.title) ?? key;
        return (
          <>
            <ResponsiveContainer className="on-paper" width="100%" height={200}>
              <LineChart data={items.map(({ year, total }) => ({ year, total }))}>
                <CartesianGrid vertical={false} />
                <XAxis dataKey="year" />
                <YAxis domain={[50, 100]} />
                <Tooltip />
                <Line dataKey="total" name={t.deliberation.total} stroke="#A63D2F" isAnimationActive={false} />
              </LineChart>
            </ResponsiveContainer>
            <div className="wide">
              <table className="plain">
                <thead>
                  <tr>
                    <th scope="col">{t.groups.yearColumn}</th>
                    <th scope="col">{t.deliberation.stars}</th>
                    <th scope="col">{t.deliberation.total}</th>
                    {keys.map((key) => (
                      <th key={key} scope="col">
                        {titleOf(key)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {items.map((row) => (
                    <tr key={row.year}>
                      <th scope="row">{row.year}</th>
                      <td>
                        <Stars stars={row.stars} label={t.stars(row.stars)} />
                      </td>
                      <td>{t.points(row.total)}</td>
                      {keys.map((key) => (
                        <td key={key}>{t.points(row.dimensions[key] ?? null)}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        );
      }}
    </Loaded>
  );
}
