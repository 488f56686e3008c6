import { ProblemError } from '@xinglou/client';
import { type Session, routes } from '@xinglou/contract';
import { shanghaiDay } from '@xinglou/domain';
import { LanguageProvider } from '@xinglou/ui';
import { Suspense, lazy, useCallback, useEffect, useState } from 'react';
import { InspectionScreen } from '../inspection/index.tsx';
import { keep, kept } from '../outbox/db.ts';
import { codeInAddress, Enrol, OwnPassword, SignIn } from '../sign-in/index.tsx';
import { JudgeScreens } from '../today/index.tsx';
import { Carry, Unsent } from '../unsent/index.tsx';
import { type Heard, asOfNow, heardNow } from './as-of-now.ts';
import { nameless } from './nameless.ts';
import { Opening } from './opening.tsx';
import { api, useTexts } from './phone.ts';
import { usePlace } from './place.ts';
import { StorageNotice } from './storage-notice.tsx';
import { TopBar } from './top-bar.tsx';
import { useOutbox } from './use-outbox.ts';
import { useReport } from './use-report.ts';

const Settings = lazy(() => import('./settings.tsx'));

export function PhoneApp() {
  return (
    <LanguageProvider>
      <Suspense fallback={<Opening />}>
        <Person />
      </Suspense>
    </LanguageProvider>
  );
}

interface Known {
  readonly session: Session | null;
  /** Who was signed in last on this phone. */
  readonly last: Session | null;
}

/** So long the server may think about who is here; then the phone goes on with what it remembers, and hears it later. */
const longest = 4_000;

const rememberedSession = async (): Promise<Session | null> => {
  const heard = await kept<Heard>('session');
  return heard ? asOfNow(heard) : null;
};

/** Who is signed in: what the server says, and without a network what this phone remembers. */
async function whoIsIt(): Promise<Known> {
  try {
    const session = await api.call(routes.whoAmI);
    // A phone that is full lets its owner in all the same.
    await keep('session', heardNow(nameless(session))).catch(() => undefined);
    return { session, last: session };
  } catch (error) {
    const remembered = await rememberedSession();
    const signedOut = error instanceof ProblemError && error.problem.status === 401;
    return { session: signedOut ? null : remembered, last: remembered ?? (await kept<Session>('last')) ?? null };
  }
}

function Person() {
  const [known, setKnown] = useState<Known>();
  const [code, setCode] = useState(codeInAddress);
  const load = async () => {
    const slow = setTimeout(() => {
      void rememberedSession().then((session) => session && setKnown((now) => now ?? { session, last: session }));
    }, longest);
    setKnown(await whoIsIt());
    clearTimeout(slow);
  };
  useEffect(() => {
    let day = shanghaiDay(new Date());
    void load();
    // A page that was left open is looked at again on another day: whose day is it then?
    const seen = () => {
      if (document.hidden || day === shanghaiDay(new Date())) return;
      day = shanghaiDay(new Date());
      void load();
    };
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, []);
  useEffect(() => {
    const scanned = () => setCode(codeInAddress());
    addEventListener('hashchange', scanned);
    return () => removeEventListener('hashchange', scanned);
  }, []);
  const leaveCode = useCallback(() => {
    history.replaceState(null, '', location.pathname);
    setCode(null);
  }, []);
  if (code !== null)
    return (
      <Enrol
        code={code}
        onLeave={leaveCode}
        onDone={async () => {
          await load();
          leaveCode();
        }}
      />
    );
  if (known === undefined) return <Opening />;
  const { session, last } = known;
  if (session?.mustChangePassword) return <OwnPassword onDone={load} />;
  return session ? (
    <SignedIn
      key={session.id}
      session={session}
      onSignIn={load}
      onSignedOut={() => setKnown({ session: null, last: session })}
    />
  ) : (
    <SignIn last={last} onDone={load} />
  );
}

function SignedIn({
  session,
  onSignIn,
  onSignedOut,
}: {
  session: Session;
  onSignIn: () => Promise<void>;
  onSignedOut: () => void;
}) {
  const t = useTexts();
  const outbox = useOutbox(session.id);
  const [place, go] = usePlace();
  useReport(session, outbox);
  if (session.persona !== 'judge' && session.persona !== 'inspector')
    return (
      <main>
        <p>{t.wrongPerson}</p>
        <a href="/">{t.office}</a>
      </main>
    );
  // What waits on this phone has not been read yet: a word before it would say that nothing does.
  if (!outbox.loaded) return <Opening />;
  if (place[0] === 'settings')
    return (
      <Settings
        session={session}
        outbox={outbox}
        onBack={() => go()}
        onUnsent={() => go('unsent')}
        onSignedOut={onSignedOut}
      />
    );
  if (place[0] === 'unsent') return <Unsent session={session} outbox={outbox} onBack={() => go()} />;
  if (place[0] === 'carry' && session.persona === 'judge')
    return <Carry place={place} session={session} outbox={outbox} onDone={() => go()} />;
  return (
    <>
      <TopBar
        brief={place[0] === 'visit' || place[0] === 'note'}
        outbox={outbox}
        onSettings={() => go('settings')}
        onUnsent={() => go('unsent')}
      />
      <StorageNotice />
      {outbox.paused === 'sign-in' ? (
        <SignIn
          again
          last={session}
          onDone={async () => {
            await onSignIn();
            await outbox.send();
          }}
        />
      ) : null}
      {session.persona === 'judge' ? (
        <JudgeScreens session={session} outbox={outbox} />
      ) : (
        <InspectionScreen session={session} outbox={outbox} />
      )}
    </>
  );
}
