import { useTexts } from './phone.ts';
import type { Outbox } from './use-outbox.ts';

/** One bar on top: the network, what is not sent yet, the way to the settings. */
export function TopBar({ outbox, onSettings }: { outbox: Outbox; onSettings: () => void }) {
  const t = useTexts();
  const waiting = outbox.items.filter((i) => i.state === 'sealed');
  const photos = waiting.filter((i) => i.kind === 'photo').length;
  return (
    <header className="top">
      <span role="status" data-state={outbox.paused === 'network' ? 'off' : 'on'}>
        {outbox.paused === 'network' ? t.offline : t.online} · {t.unsent(waiting.length - photos, photos)}
      </span>
      {waiting.length > 0 ? <button onClick={() => void outbox.send()}>{t.sendNow}</button> : null}
      <button onClick={onSettings}>{t.shell.settings}</button>
    </header>
  );
}
