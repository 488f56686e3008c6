import { ProblemError } from '@xinglou/client';
import { type Session, routes } from '@xinglou/contract';
import { LanguageProvider } from '@xinglou/ui';
import { useEffect, useState } from 'react';
import { InspectionScreen } from '../inspection/index.tsx';
import { keep, kept } from '../outbox/db.ts';
import { JudgeScreens } from '../today/index.tsx';
import { api, useTexts } from './phone.ts';
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
  if (session === undefined) return null;
  return session ? (
    <SignedIn key={session.id} session={session} onSignIn={load} onSignedOut={() => setSession(null)} />
  ) : (
    <SignIn onDone={load} />
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
  if (session.persona !== 'judge' && session.persona !== 'inspector')
    return (
      <main>
        <p>{t.wrongPerson}</p>
        <a href="/">{t.office}</a>
      </main>
    );
  return (
    <>
      <TopBar session={session} outbox={outbox} onSignedOut={onSignedOut} />
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
