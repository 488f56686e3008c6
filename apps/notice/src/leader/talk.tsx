import type { LeaderPage } from '@xinglou/contract';
import { useState } from 'react';
import { useTexts } from './leader-api.ts';

const key = 'xl-leader talk';
const kept = (): string => {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
};

/** 准备介绍: what the judges listen for, and one's own words, which stay on this phone. */
export function Talk({ page: { talk } }: { page: LeaderPage }) {
  const t = useTexts();
  const [words, setWords] = useState(kept);
  const write = (next: string) => {
    setWords(next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // A phone that keeps nothing shows it until the page is left.
    }
  };
  return (
    <section>
      <p>{t.talk}</p>
      <ul>
        {talk.map(({ title, points }) => (
          <li key={title}>
            <strong>{title}</strong>
            {points.map((p) => (
              <p key={p}>{p}</p>
            ))}
          </li>
        ))}
      </ul>
      <label>
        {t.ownWords}
        <textarea rows={10} value={words} onChange={(e) => write(e.target.value)} />
      </label>
    </section>
  );
}
