import type { PublicNotice } from '@xinglou/contract';
import { Stars } from '@xinglou/ui';
import { useState } from 'react';
import { useTexts } from '../shell/public.ts';

export { GroupByCode } from './group-by-code.tsx';

/** The groups that are to get stars, by area; totals stand apart, without names. */
export function NoticeList({ notice }: { notice: PublicNotice }) {
  const t = useTexts();
  const [search, setSearch] = useState('');
  const shown = notice.items.filter((g) => `${g.area}${g.estate}${g.name}`.includes(search.trim()));
  const areas = [...new Set(shown.map((g) => g.area))];
  return (
    <section>
      <label>
        {t.find}
        <br />
        <input type="search" value={search} onChange={(e) => setSearch(e.target.value)} />
      </label>
      <p>
        {shown.length === 0
          ? t.noneFound
          : t.told(
              t.count(shown.length),
              t.list([5, 4, 3].map((n) => t.ofStars(shown.filter((g) => g.stars === n).length, n))),
            )}
      </p>
      {areas.map((area) => (
        <section key={area}>
          <h2>{area}</h2>
          <ul className="starred">
            {shown
              .filter((g) => g.area === area)
              .map((g) => (
                <li key={g.groupId}>
                  <span>
                    {g.name}
                    {g.changed ? t.changed : ''}
                  </span>
                  <span>
                    <Stars stars={g.stars} label={t.stars(g.stars)} /> {t.stars(g.stars)}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <details>
        <summary>{t.totals}</summary>
        <p>{t.list(notice.totals.map((total) => total.toFixed(2)))}</p>
      </details>
      {notice.auditHead ? (
        <p>
          <small>
            {t.auditHead} <code>{notice.auditHead}</code>
            <br />
            {t.auditHint}
          </small>
        </p>
      ) : null}
    </section>
  );
}
