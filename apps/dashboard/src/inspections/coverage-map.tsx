import type { InspectionCoverage } from '@xinglou/contract';
import { fitted } from '@xinglou/ui';
import { useInspectionTexts } from '../shell/inspection-words.ts';

const paper = { width: 640, height: 420, margin: 24 };
/** Told apart by form as well as by colour. */
const looks = {
  seen: { fill: '#2F7D4F', sign: '✓' },
  noAccess: { fill: '#8A6D1D', sign: '!' },
  notYet: { fill: '#FFFFFF', sign: '' },
} as const;

/** Which groups have been seen: schematic, from the register's positions. Never by whom or when. */
export function CoverageMap({ coverage: { percent, places, items } }: { coverage: InspectionCoverage }) {
  const w = useInspectionTexts();
  const spots = fitted(places, paper);
  return (
    <section>
      <h2>{w.rounds.percent(percent)}</h2>
      {spots.length > 0 ? (
        <figure className="map on-paper" style={{ maxWidth: paper.width }}>
          <svg
            viewBox={`0 0 ${paper.width} ${paper.height}`}
            role="img"
            aria-label={`${w.rounds.map}：${w.rounds.percent(percent)}`}
          >
            {spots.map(({ row: p, x, y }) => (
              <g key={p.groupId}>
                <title>{`${p.groupName}：${w.rounds.seen[p.state]}`}</title>
                <circle cx={x} cy={y} r="8" fill={looks[p.state].fill} stroke="#1F2328" />
                <text x={x} y={y + 5} fill="#FFFFFF">
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
                <td>{w.rounds.row(i.inspected, i.groups)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
