import { useState } from 'react';
import { useTexts } from './phone.ts';
import type { Outbox } from './use-outbox.ts';

interface Props {
  /** While one scores or writes: the state alone, the page is for the work. */
  readonly brief: boolean;
  readonly outbox: Outbox;
  readonly onSettings: () => void;
  readonly onUnsent: () => void;
}
const aDay = 24 * 3600_000;

/** One bar on top: the network, what is not sent yet, the way to the settings. */
export function TopBar({ brief, outbox, onSettings, onUnsent }: Props) {
  const t = useTexts();
  const waiting = outbox.items.filter((i) => i.state === 'sealed');
  const photos = waiting.filter((i) => i.kind === 'photo').length;
  const [opened] = useState(() => Date.now());
  const old = waiting.some((i) => opened - Date.parse(i.sealedAt) > aDay);
  return (
    <header className="top">
      <span role="status" data-state={outbox.paused === 'network' ? 'off' : 'on'}>
        {outbox.paused === 'network' ? t.offline : t.online} · {t.unsent(waiting.length - photos, photos)}
      </span>
      {!brief && waiting.length > 0 ? <button onClick={() => void outbox.send()}>{t.sendNow}</button> : null}
      {!brief && waiting.length > 0 && outbox.paused === 'network' ? (
        <button onClick={onUnsent}>{t.stuck}</button>
      ) : null}
      {old ? (
        <p className="alert" role="alert">
          {t.unsentForADay}
        </p>
      ) : null}
      {brief ? null : <button onClick={onSettings}>{t.shell.settings}</button>}
    </header>
  );
}
