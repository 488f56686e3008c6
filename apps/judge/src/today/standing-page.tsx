import { routes } from '@xinglou/contract';
import type { JudgeStanding } from '@xinglou/domain';
import { useEffect, useState } from 'react';
import { api, useTexts } from '../shell/phone.ts';

/** For the judge alone: whether the own points in the trial scoring lay above or below the others'. No rank, no names. */
export function StandingPage({ year, onBack }: { year: string; onBack: () => void }) {
  const t = useTexts();
  const [standing, setStanding] = useState<JudgeStanding | 'none'>();
  useEffect(() => {
    if (year) void api.call(routes.readOwnStanding, { params: { year } }).then(setStanding, () => setStanding('none'));
  }, [year]);
  return (
    <main aria-busy={standing === undefined}>
      <h1>{t.day.standing}</h1>
      <p>{t.day.standingOnlyYou}</p>
      {standing === 'none' ? <p>{t.day.standingNoAnswer}</p> : null}
      {typeof standing === 'object' ? (
        <p className="ask">
          {standing.kind === 'told'
            ? t.day.verdicts[standing.verdict](Math.abs(standing.difference).toFixed(1))
            : t.day.standingTooFew}
        </p>
      ) : null}
      <nav className="bottom" aria-label={t.sheet.turn}>
        <button onClick={onBack}>{t.back}</button>
      </nav>
    </main>
  );
}
