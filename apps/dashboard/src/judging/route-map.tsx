import type { Visit } from '@xinglou/contract';
import { useTexts } from '../shell/use-words.ts';

const [width, height, margin] = [480, 480, 28];
/** Told apart by the number in the dot and the dash of the line, not by colour alone. */
const looks = [
  { colour: '#A63D2F', dash: '' },
  { colour: '#1F5F8B', dash: '8 4' },
  { colour: '#2F7D4F', dash: '2 4' },
  { colour: '#6B4E9B', dash: '12 4 2 4' },
  { colour: '#8A6D1D', dash: '4 2' },
];
type Placed = Visit & { readonly x: number; readonly y: number };
const isPlaced = (visit: Visit): visit is Placed => visit.x !== null && visit.y !== null;

/** Where the day's groups lie, from the positions of the register: no map of others, no scale. */
export function RouteMap({ teams }: { teams: readonly (readonly Visit[])[] }) {
  const t = useTexts();
  const placed = teams.flat().filter(isPlaced);
  if (placed.length === 0) return null;
  const along = (of: (v: Placed) => number, size: number) => {
    const values = placed.map(of);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (v: Placed) => margin + ((of(v) - low) / (high - low || 1)) * (size - 2 * margin);
  };
  const x = along((v) => v.x, width);
  const y = along((v) => -v.y, height);
  return (
    <figure className="map">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t.live.mapOf(placed.length)}>
        {teams.map((visits, i) => {
          const { colour, dash } = looks[i % looks.length] ?? { colour: '#1F2328', dash: '' };
          const own = visits.filter(isPlaced);
          return (
            <g key={visits[0]?.team} stroke={colour} fill={colour}>
              <polyline
                points={own.map((v) => `${x(v)},${y(v)}`).join(' ')}
                fill="none"
                strokeWidth="2"
                strokeDasharray={dash}
              />
              {own.map((v) => {
                const done = v.sent.length >= v.judges.length;
                return (
                  <g key={v.id}>
                    <title>{v.groupName}</title>
                    <circle cx={x(v)} cy={y(v)} r="11" fill={done ? colour : '#FFFFFF'} strokeWidth="2" />
                    <text x={x(v)} y={y(v) + 5} fill={done ? '#FFFFFF' : colour}>
                      {i + 1}
                    </text>
                  </g>
                );
              })}
            </g>
          );
        })}
      </svg>
      <figcaption>{t.live.map}</figcaption>
    </figure>
  );
}
