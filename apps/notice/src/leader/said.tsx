import type { LeaderPage } from '@xinglou/contract';
import { useTexts } from './leader-api.ts';

/** 听到了什么: what was praised, and what committee and office said about the photos. */
export function Said({ page: { tasks, praise } }: { page: LeaderPage }) {
  const t = useTexts();
  const answers = tasks.flatMap(({ id, title, said }) => (said ? [{ id, title, ...said }] : []));
  return (
    <section>
      <h2>{t.praise}</h2>
      {praise.length === 0 ? <p>{t.noPraise}</p> : null}
      <ul>
        {praise.map((p) => (
          <li key={p}>{p}</li>
        ))}
      </ul>
      <h2>{t.said}</h2>
      {answers.length === 0 ? <p>{t.noneSaid}</p> : null}
      <ul>
        {answers.map((a) => (
          <li key={a.id}>
            {t.day(a.day)} {a.title}：{t.kinds[a.kind] ?? a.kind}
            {a.text ? `：${a.text}` : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}
