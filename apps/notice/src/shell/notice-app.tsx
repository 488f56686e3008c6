import { ProblemError } from '@xinglou/client';
import { type PublicNotice, routes } from '@xinglou/contract';
import { useLanguage } from '@xinglou/ui';
import { useEffect, useState } from 'react';
import { GroupByCode, NoticeList } from '../notice/index.tsx';
import { Follow, Objecting } from '../object/index.tsx';
import { Verify } from '../verify/index.tsx';
import { api, asked, useTexts, yearAsked } from './public.ts';

/** The newest published notice: of the year asked for, or of this year and the few before. */
async function newest(): Promise<PublicNotice | null> {
  const thisYear = new Date().getFullYear();
  const years = yearAsked ? [yearAsked] : Array.from({ length: thisYear - 2013 }, (_, i) => String(thisYear - i));
  for (const year of years) {
    try {
      return await api.call(routes.publicNotice, { params: { year }, ...asked });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.status !== 404) throw error;
    }
  }
  return null;
}

export function NoticeApp() {
  const t = useTexts();
  const { language, choose } = useLanguage();
  const [notice, setNotice] = useState<PublicNotice | null | 'none' | 'offline'>(null);
  useEffect(() => {
    newest().then(
      (found) => setNotice(found ?? 'none'),
      () => setNotice('offline'),
    );
  }, []);
  const switcher = <button onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>{t.language}</button>;
  if (notice === null) return <main aria-busy="true" />;
  if (typeof notice === 'string')
    return (
      <main>
        {switcher}
        <p>{notice === 'none' ? t.notYet : t.noAnswer}</p>
      </main>
    );
  const running = notice.status === 'running';
  return (
    <main>
      {switcher}
      <h1>{t.title(notice.year, notice.subdistrict.name)}</h1>
      <p>
        {t.running(notice.publishedOn, notice.endsOn)}
        {notice.status === 'running' ? '' : ` · ${t[notice.status]}`}
      </p>
      <GroupByCode />
      <NoticeList notice={notice} />
      {running ? <Objecting notice={notice} /> : null}
      <Follow />
      <Verify year={String(notice.year)} />
    </main>
  );
}
