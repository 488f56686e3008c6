import { useEffect, useState } from 'react';
import { useTexts } from '../shell/phone.ts';

const seconds = 5 * 60;
interface Props {
  /** Kept in the draft: a reload does not stop the talk. */
  readonly startedAt: string | undefined;
  readonly onStart: (at: string | undefined) => void;
}

/** 楼组长介绍：五分钟，四个提示。Nobody is cut off; the page only says that time is up. */
export function TalkTimer({ startedAt, onStart }: Props) {
  const t = useTexts().sheet;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!startedAt) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [startedAt]);
  const passed = startedAt
    ? Math.max(0, Math.floor((Math.max(now, Date.parse(startedAt)) - Date.parse(startedAt)) / 1000))
    : 0;
  const left = Math.max(0, seconds - passed);
  return (
    <section className="talk" aria-label={t.talk}>
      <p className="clock" role="timer">
        {Math.floor(left / 60)}:{String(left % 60).padStart(2, '0')}
      </p>
      <p role="status">{startedAt && left === 0 ? t.talkOver : ''}</p>
      <button onClick={() => onStart(startedAt ? undefined : new Date().toISOString())}>
        {startedAt ? t.talkAgain : t.talkStart}
      </button>
      <ol>
        {t.talkPrompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ol>
    </section>
  );
}
