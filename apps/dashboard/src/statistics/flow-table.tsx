import { type FlowRow, routes } from '@xinglou/contract';
import { Loaded, useRead } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';

const levels = [0, 3, 4, 5] as const;

/** How groups moved between two years: a row for where they were, a column for where they are. */
export function FlowTable({ from, to }: { from: number; to: number }) {
  const t = useTexts();
  const query = useRead(routes.flowStatistics, { query: { from: String(from), to: String(to) } });
  return (
    <Loaded query={query}>
      {({ items }) => {
        const count = (which: (row: FlowRow) => boolean) => items.filter(which).reduce((n, row) => n + row.groups, 0);
        return (
          <section>
            <h2>
              {t.statistics.moved(
                from,
                count((r) => r.to > r.from),
                count((r) => r.to < r.from),
              )}
            </h2>
            <div className="wide">
              <table className="plain">
                <thead>
                  <tr>
                    <th scope="col">{t.statistics.fromTo(from, to)}</th>
                    {levels.map((level) => (
                      <th scope="col" key={level}>
                        {t.stars(level)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {levels.map((before) => (
                    <tr key={before}>
                      <th scope="row">{t.stars(before)}</th>
                      {levels.map((after) => (
                        <td key={after} className={after > before ? 'rose' : after < before ? 'fell' : ''}>
                          {before === 0 && after === 0 ? '—' : count((r) => r.from === before && r.to === after)}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        );
      }}
    </Loaded>
  );
}
