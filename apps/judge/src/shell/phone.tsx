import type { Client } from '@xinglou/client';
import { useLanguage } from '@xinglou/ui';
import { useEffect, useState } from 'react';
import { type Store, handedOf } from '../outbox/index.ts';
import { Judging } from './judging.tsx';
import { SignIn } from './sign-in.tsx';
import { useSession } from './use-session.ts';
import { useTexts } from './words.ts';

export function Phone({ store, api }: { store: Store; api: Client }) {
  const t = useTexts();
  const { language, choose } = useLanguage();
  const { state, enter, ended, leave } = useSession(store, api);
  const last = state.kind === 'out' ? (state.last?.username ?? '') : '';
  const [unsent, setUnsent] = useState(0);
  useEffect(() => {
    if (last) void handedOf(store, last).then((all) => setUnsent(all.filter((h) => h.state === 'waiting').length));
  }, [store, last]);
  const switchLanguage = (
    <p className="foot">
      <button onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>{t.language}</button>
    </p>
  );

  if (state.kind === 'opening') return <main className="page">{t.loading}</main>;
  if (state.kind === 'out')
    return (
      <>
        <SignIn api={api} unsent={last ? unsent : 0} username={last} onSignedIn={enter} />
        {switchLanguage}
      </>
    );
  if (state.session.persona !== 'judge')
    return (
      <main className="page">
        <p>{t.signIn.wrongPersona}</p>
        <button className="main" onClick={() => void leave()}>
          {t.today.signOut}
        </button>
      </main>
    );
  return (
    <>
      <Judging
        key={state.session.username}
        store={store}
        api={api}
        session={state.session}
        onEnded={() => void ended()}
        onLeave={() => void leave()}
      />
      {switchLanguage}
    </>
  );
}
