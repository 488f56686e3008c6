import type { Visit } from '@xinglou/contract';
import { fitted } from '@xinglou/ui';
import { useTexts } from '../shell/phone.ts';

const paper = { width: 320, height: 220, margin: 30 };

/** Where the day's groups lie to one another, from the register's positions: a sketch, no street map. The list says the same in words. */
export function RouteMap({ visits }: { visits: readonly Visit[] }) {
  const t = useTexts().day;
  const stops = fitted(visits, paper);
  if (stops.length < 2) return null;
  return (
    <figure className="map">
      <svg viewBox={`0 0 ${paper.width} ${paper.height}`} role="img" aria-label={t.map(stops.length)}>
        <polyline points={stops.map((s) => `${s.x},${s.y}`).join(' ')} />
        {stops.map((s) => (
          <circle key={s.number} cx={s.x} cy={s.y} r="17" />
        ))}
        {stops.map((s) => (
          <text key={s.number} x={s.x} y={s.y + 7}>
            {s.number}
          </text>
        ))}
      </svg>
      <figcaption>{t.mapNote}</figcaption>
    </figure>
  );
}
