import { routes } from '@xinglou/contract';
import { Stars } from '@xinglou/ui';
import { Skeleton } from 'antd';
import { Suspense } from 'react';
import { Loaded, useRead } from '../shell/read.tsx';
import { Growth } from '../statistics/index.tsx';
import { useTexts } from '../shell/use-words.ts';
import { changeInWords } from './change-in-words.ts';

/** A group over the years: its stars, who led it, what was changed. */
export function GroupHistory({ id, growth }: { id: string; growth: boolean }) {
  const t = useTexts();
  const query = useRead(routes.groupHistory, { params: { id } });
  return (
    <Loaded query={query}>
      {({ stars, leaders, changes }) => (
        <>
          <h2>{t.groups.stars}</h2>
          {stars.length === 0 ? <p>{t.common.empty}</p> : null}
          <ul>
            {stars.map((s) => (
              <li key={s.year}>
                {s.year} <Stars stars={s.stars} withdrawn={s.state === 'withdrawn'} label={t.stars(s.stars)} />{' '}
                {t.stars(s.stars)}
                {s.total === null ? '' : ` · ${t.points(s.total / 100)}`}
              </li>
            ))}
          </ul>
          {growth && stars.length > 0 ? (
            <Suspense fallback={<Skeleton active />}>
              <Growth id={id} />
            </Suspense>
          ) : null}
          <h2>{t.groups.terms}</h2>
          <ul>
            {leaders.map((l, i) => (
              <li key={i}>
                {l.role === 'leader' ? t.groups.leader : t.groups.standIn} {l.name} · {t.day(l.from)} –{' '}
                {l.to ? t.day(l.to) : t.groups.now}
              </li>
            ))}
          </ul>
          <h2>{t.groups.history}</h2>
          {changes.length === 0 ? <p>{t.common.empty}</p> : null}
          <ul>
            {changes.map((c, i) => (
              <li key={i}>
                {t.day(c.day)} {changeInWords(c, t)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}
