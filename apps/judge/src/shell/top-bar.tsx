import { type Session, routes } from '@xinglou/contract';
import { useEffect, useState } from 'react';
import { forgetKept } from '../outbox/db.ts';
import { api, useTexts } from './phone.ts';
import type { Outbox } from './use-outbox.ts';

const sizes = [20, 24, 30];

/** One bar on top: the network, what is not sent yet, the text size. */
export function TopBar({
  session,
  outbox,
  onSignedOut,
}: {
  session: Session;
  outbox: Outbox;
  onSignedOut: () => void;
}) {
  const t = useTexts();
  const [size, setSize] = useState(() => Number(localStorage.getItem('xinglou.size') ?? 20));
  useEffect(() => {
    document.documentElement.style.fontSize = `${size}px`;
    localStorage.setItem('xinglou.size', String(size));
  }, [size]);
  const waiting = outbox.items.filter((i) => i.state === 'sealed');
  const photos = waiting.filter((i) => i.kind === 'photo').length;
  const unsent = waiting.length;
  const signOut = async () => {
    await api.call(routes.signOut).catch(() => undefined);
    await forgetKept();
    onSignedOut();
  };
  return (
    <header className="top">
      <span role="status">
        {outbox.paused === 'network' ? t.offline : t.online} · {t.unsent(unsent - photos, photos)}
      </span>
      {unsent > 0 ? <button onClick={() => void outbox.send()}>{t.sendNow}</button> : null}
      <span className="grow" />
      <span>{session.name}</span>
      <button aria-label={t.textSize} onClick={() => setSize(sizes[(sizes.indexOf(size) + 1) % sizes.length] ?? 20)}>
        {t.textSize}
      </button>
      <button disabled={unsent > 0} onClick={() => void signOut()}>
        {t.signOut}
      </button>
      {location.protocol === 'http:' && !/^(localhost|127\.)/.test(location.hostname) ? (
        <p className="alert">{t.plainHttp}</p>
      ) : null}
    </header>
  );
}
