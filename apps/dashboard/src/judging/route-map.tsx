import type { Visit } from '@xinglou/contract';
import { fitted } from '@xinglou/ui';
import { useTexts } from '../shell/use-words.ts';

const paper = { width: 480, height: 480, margin: 28 };
/** Told apart by the number in the dot and the dash of the line, not by colour alone. */
const looks = [
  { colour: '#A63D2F', dash: '' },
  { colour: '#1F5F8B', dash: '8 4' },
  { colour: '#2F7D4F', dash: '2 4' },
  { colour: '#6B4E9B', dash: '12 4 2 4' },
  { colour: '#8A6D1D', dash: '4 2' },
];

/** Where the day's groups lie, from the positions of the register: no map of others, no scale. All lines lie under all numbers. */
export function RouteMap({ teams }: { teams: readonly (readonly Visit[])[] }) {
  const t = useTexts();
  const spots = fitted(teams.flat(), paper);
  if (spots.length === 0) return null;
  const routes = teams.map((visits, i) => ({
    ...(looks[i % looks.length] ?? { colour: '#1F2328', dash: '' }),
    team: visits[0]?.team,
    own: spots.filter((s) => visits.includes(s.row)),
  }));
  return (
    <figure className="map on-paper">
      <svg viewBox={`0 0 ${paper.width} ${paper.height}`} role="img" aria-label={t.live.mapOf(spots.length)}>
        {routes.map(({ team, colour, dash, own }) => (
          <polyline
            key={team}
            points={own.map((s) => `${s.x},${s.y}`).join(' ')}
            fill="none"
            stroke={colour}
            strokeWidth="2"
            strokeDasharray={dash}
          />
        ))}
        {routes.map(({ team, colour, own }, i) => (
          <g key={team} stroke={colour}>
            {own.map(({ row: v, x, y }) => {
              const done = v.sent.length >= v.judges.length;
              return (
                <g key={v.id}>
                  <title>{v.groupName}</title>
                  <circle cx={x} cy={y} r="11" fill={done ? colour : '#FFFFFF'} strokeWidth="2" />
                  <text x={x} y={y + 5} fill={done ? '#FFFFFF' : colour}>
                    {i + 1}
                  </text>
                </g>
              );
            })}
          </g>
        ))}
      </svg>
      <figcaption>{t.live.map}</figcaption>
    </figure>
  );
}
