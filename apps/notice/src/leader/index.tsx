import { type LeaderPage, routes } from '@xinglou/contract';
import { useCallback, useEffect, useState } from 'react';
import { AfterPhotos } from './after-photos.tsx';
import { Found } from './found.tsx';
import { call, useTexts, wordsOf } from './leader-api.ts';
import './leader.css';
import { Said } from './said.tsx';
import { Talk } from './talk.tsx';

const screens = { found: Found, photos: AfterPhotos, talk: Talk, said: Said };
type Screen = keyof typeof screens;
const names = Object.keys(screens) as Screen[];

const shown = (): Screen => names.find((name) => name === history.state) ?? 'found';
/** The phone's own Back leads to the screen before, a reload to the same. The address after the '#' is the link's. */
function useScreen(): [Screen, (next: Screen) => void] {
  const [screen, setScreen] = useState(shown);
  useEffect(() => {
    const moved = () => setScreen(shown());
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }, []);
  return [
    screen,
    (next) => {
      if (next !== screen) history.pushState(next, '');
      setScreen(next);
    },
  ];
}

/** 楼组长: four plain screens behind a personal link; no account, no sign-in. */
export default function LeaderApp() {
  const t = useTexts();
  const [page, setPage] = useState<LeaderPage | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [screen, open] = useScreen();
  const load = useCallback(
    () =>
      call(routes.leaderPage).then((fresh) => {
        setPage(fresh);
        setRefusal(null);
      }, setRefusal),
    [],
  );
  useEffect(() => void load(), [load]);
  if (refusal)
    return (
      <main className="leader">
        <p role="alert">{wordsOf(refusal, t.noAnswer)}</p>
        <button onClick={() => void load()}>{t.retry}</button>
      </main>
    );
  if (!page) return <main className="leader" aria-busy="true" />;
  const Current = screens[screen];
  return (
    <main className="leader">
      <h1>{t.title(page.group.areaName, page.group.name)}</h1>
      <nav>
        {names.map((name) => (
          <button key={name} aria-current={name === screen ? 'page' : undefined} onClick={() => open(name)}>
            {t.screens[name]}
          </button>
        ))}
      </nav>
      <Current page={page} onSent={load} />
      <p>
        <small>{t.until(page.lastDay)}</small>
      </p>
    </main>
  );
}
