import { ProblemError } from '@xinglou/client';
import { type Session, routes } from '@xinglou/contract';
import { LanguageProvider } from '@xinglou/ui';
import { useEffect, useState } from 'react';
import { InspectionScreen } from '../inspection/index.tsx';
import { keep, kept } from '../outbox/db.ts';
import { JudgeScreens } from '../today/index.tsx';
import { api, useTexts } from './phone.ts';
import { usePlace } from './place.ts';
import { Settings } from './settings.tsx';
import { SignIn } from './sign-in.tsx';
import { TopBar } from './top-bar.tsx';
import { useOutbox } from './use-outbox.ts';

export function PhoneApp() {
  return (
    <LanguageProvider>
      <Person />
    </LanguageProvider>
  );
}

/** Who is signed in: what the server says, and without a network what this phone remembers. */
function Person() {
  const [session, setSession] = useState<Session | null | undefined>(undefined);
  const load = async () => {
    try {
      const fresh = await api.call(routes.whoAmI);
      await keep('session', fresh);
      setSession(fresh);
    } catch (error) {
      const signedOut = error instanceof ProblemError && error.problem.status === 401;
      setSession(signedOut ? null : ((await kept<Session>('session')) ?? null));
    }
  };
  useEffect(() => void load(), []);
  if (session === undefined) return <Opening />;
  return session ? (
    <SignedIn key={session.id} session={session} onSignIn={load} onSignedOut={() => setSession(null)} />
  ) : (
    <SignIn onDone={load} />
  );
}

/** The page's own shape while the phone looks who is here; the same as in index.html. */
function Opening() {
  const t = useTexts();
  return (
    <>
      <header className="top">
        <span>{t.app}</span>
      </header>
      <main aria-busy="true">
        <p>{t.shell.opening}</p>
        <div className="card shape" />
        <div className="card shape" />
      </main>
    </>
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
  if (session.persona !== 'judge' && session.persona !== 'inspector')
    return (
      <main>
        <p>{t.wrongPerson}</p>
        <a href="/">{t.office}</a>
      </main>
    );
  if (place[0] === 'settings')
    return <Settings session={session} outbox={outbox} onBack={() => history.back()} onSignedOut={onSignedOut} />;
  return (
    <>
      <TopBar outbox={outbox} onSettings={() => go('settings')} />
      {outbox.paused === 'sign-in' ? (
        <SignIn
          again
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
