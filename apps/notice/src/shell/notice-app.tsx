import { type PublicNotice, routes } from '@xinglou/contract';
import { useLanguage } from '@xinglou/ui';
import { useEffect, useState } from 'react';
import { GroupByCode, NoticeList } from '../notice/index.tsx';
import { Follow, Objecting } from '../object/index.tsx';
import { Verify } from '../verify/index.tsx';
import { api, asked, useTexts, yearAsked } from './public.ts';

interface Published {
  readonly years: readonly number[];
  readonly notice: PublicNotice;
}

/** The notice of the year asked for, else the newest one; null where none was published. */
async function read(year: string | null): Promise<Published | null> {
  const years = (await api.call(routes.publicNotices, asked)).items.map((n) => n.year);
  const wanted = years.find((y) => String(y) === year) ?? years[0];
  if (wanted === undefined) return null;
  return { years, notice: await api.call(routes.publicNotice, { params: { year: String(wanted) }, ...asked }) };
}

export function NoticeApp() {
  const t = useTexts();
  const { language, choose } = useLanguage();
  const [published, setPublished] = useState<Published | null | 'none' | 'offline'>(null);
  const open = (year: string | null) =>
    read(year).then(
      (found) => setPublished(found ?? 'none'),
      () => setPublished('offline'),
    );
  useEffect(() => void open(yearAsked()), []);
  const switcher = <button onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>{t.language}</button>;
  if (published === null) return <main aria-busy="true" />;
  if (typeof published === 'string')
    return (
      <main>
        {switcher}
        <p role="status">{published === 'none' ? t.notYet : t.noAnswer}</p>
        {published === 'offline' ? <button onClick={() => void open(yearAsked())}>{t.retry}</button> : null}
      </main>
    );
  const { notice, years } = published;
  const wanted = yearAsked() ?? '';
  const running = notice.status === 'running';
  return (
    <main>
      <header className="no-print">
        {years.length > 1 ? (
          <label>
            {t.year}{' '}
            <select value={notice.year} onChange={(e) => void open(e.target.value)}>
              {years.map((year) => (
                <option key={year}>{year}</option>
              ))}
            </select>
          </label>
        ) : null}
        <button onClick={() => window.print()}>{t.print}</button>
        {switcher}
      </header>
      <h1>{t.title(notice.year, notice.subdistrict.name)}</h1>
      {/^\d{4}$/.test(wanted) && !years.includes(Number(wanted)) ? <p role="status">{t.notYetOf(wanted)}</p> : null}
      <p>
        {t.running(t.day(notice.publishedOn), t.day(notice.endsOn))}
        {notice.status === 'running' ? '' : ` · ${t[notice.status]}`}
      </p>
      <p className="print-only">{t.online(`${location.origin}/notice/?year=${notice.year}`)}</p>
      <GroupByCode />
      <NoticeList notice={notice} />
      {running ? <Objecting notice={notice} /> : null}
      <Follow />
      <Verify year={String(notice.year)} />
    </main>
  );
}
