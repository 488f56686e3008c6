import type { Session } from '@xinglou/contract';
import { ScoreSheetScreen } from '../score-sheet/index.tsx';
import { useTexts } from '../shell/phone.ts';
import { Empty } from '../shell/opening.tsx';
import { usePlace } from '../shell/place.ts';
import type { Outbox } from '../shell/use-outbox.ts';
import { StandingPage } from './standing-page.tsx';
import { TodayPage } from './today-page.tsx';
import { useDay } from './use-day.ts';

/** The day's visits in route order, then one sheet. */
export function JudgeScreens({ session, outbox }: { session: Session; outbox: Outbox }) {
  const t = useTexts();
  const [[screen, visitId, page], go] = usePlace();
  const refused = outbox.items.filter((i) => i.kind === 'sheet' && i.state === 'refused').length;
  const { day, drafts, refresh } = useDay(session, refused, screen === undefined);
  if (!day) return <Empty title={t.today} waiting={day === undefined} onAgain={refresh} />;
  const { visits, standard } = day;
  const open = visits.find((v) => v.id === visitId);
  const back = () => go();
  if (screen === 'standing') return <StandingPage year={day.year} onBack={back} />;
  if (open && standard)
    return (
      <ScoreSheetScreen
        key={open.id}
        visit={open}
        standard={standard}
        owner={session.id}
        outbox={outbox}
        page={page}
        onPage={(next) => go('visit', open.id, next)}
        onPlace={(next) => history.replaceState(null, '', `#/visit/${open.id}/${next}`)}
        onBack={back}
      />
    );
  return (
    <TodayPage
      visits={visits}
      standard={standard}
      drafts={drafts}
      refresh={refresh}
      outbox={outbox}
      today={session.today}
      onOpen={(visit) => go('visit', visit.id)}
      onStanding={() => go('standing')}
    />
  );
}
