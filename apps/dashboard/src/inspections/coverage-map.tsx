import type { InspectionCoverage } from '@xinglou/contract';
import { useInspectionTexts } from '../shell/inspection-words.ts';
import { useTexts } from '../shell/use-words.ts';

type Place = InspectionCoverage['places'][0];
type Placed = Place & { readonly x: number; readonly y: number };
const isPlaced = (p: Place): p is Placed => p.x !== null && p.y !== null;
const [width, height, margin] = [640, 420, 24];
/** Told apart by form as well as by colour. */
const looks = {
  seen: { fill: '#2F7D4F', sign: '✓' },
  noAccess: { fill: '#8A6D1D', sign: '!' },
  notYet: { fill: '#FFFFFF', sign: '' },
} as const;

/** Which groups have been seen: schematic, from the register's positions. Never by whom or when. */
export function CoverageMap({ coverage: { percent, places, items } }: { coverage: InspectionCoverage }) {
  const t = useTexts();
  const w = useInspectionTexts();
  const placed = places.filter(isPlaced);
  const along = (of: (p: Placed) => number, size: number) => {
    const values = placed.map(of);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (p: Placed) => margin + ((of(p) - low) / (high - low || 1)) * (size - 2 * margin);
  };
  const [x, y] = [along((p) => p.x, width), along((p) => -p.y, height)];
  return (
    <section>
      <h2>{w.rounds.percent(percent)}</h2>
      {placed.length > 0 ? (
        <figure className="map" style={{ maxWidth: width }}>
          <svg
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={`${w.rounds.map}：${w.rounds.percent(percent)}`}
          >
            {placed.map((p) => (
              <g key={p.groupId}>
                <title>{`${p.groupName}：${w.rounds.seen[p.state]}`}</title>
                <circle cx={x(p)} cy={y(p)} r="8" fill={looks[p.state].fill} stroke="#1F2328" />
                <text x={x(p)} y={y(p) + 5} fill="#FFFFFF">
                  {looks[p.state].sign}
                </text>
              </g>
            ))}
          </svg>
          <figcaption>
            {w.rounds.map}。✓ {w.rounds.seen.seen} ! {w.rounds.seen.noAccess} ○ {w.rounds.seen.notYet}
          </figcaption>
        </figure>
      ) : null}
      <details>
        <summary>{w.rounds.table}</summary>
        <table className="plain">
          <tbody>
            {items.map((i) => (
              <tr key={i.areaId}>
                <th>{i.areaName}</th>
                <td>
                  {i.inspected} / {i.groups} {t.common.group}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
