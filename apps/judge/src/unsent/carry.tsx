import type { Session } from '@xinglou/contract';
import { useEffect, useState } from 'react';
import { keep, kept, putItem } from '../outbox/db.ts';
import { useTexts } from '../shell/phone.ts';
import type { Outbox } from '../shell/use-outbox.ts';
import { useCareTexts } from '../sign-in/index.tsx';
import { type Part, partIn } from './parts.ts';

interface Props {
  readonly place: readonly string[];
  readonly session: Session;
  readonly outbox: Outbox;
  readonly onDone: () => void;
}

/** Keeps this part beside the others; with the last one the sheet goes into the outbox. Answers which are still missing. */
async function take({ device, sheet, number, of, data }: Part, owner: string): Promise<number[]> {
  const key = (n: number) => `carry ${sheet} ${of} ${n}`;
  await keep(key(number), data);
  const found = await Promise.all(Array.from({ length: of }, (_, i) => kept<string>(key(i + 1))));
  const missing = found.flatMap((part, i) => (part === undefined ? [i + 1] : []));
  if (missing.length === 0) {
    const sealed = found.join('');
    const sealedAt = new Date().toISOString();
    await putItem({ kind: 'carried', id: sheet, owner, sealedAt, state: 'sealed', device, sealed });
  }
  return missing;
}

/** 帮同事带走: what a colleague's phone could not send goes out from this one, unread. */
export default function Carry({ place, session, outbox, onDone }: Props) {
  const all = useTexts();
  const t = useCareTexts().carry;
  const [missing, setMissing] = useState<readonly number[]>();
  const part = partIn(place);
  const { refresh, send } = outbox;
  const words = place.join('/');
  useEffect(() => {
    const found = partIn(words.split('/'));
    if (!found) return;
    void take(found, session.id).then(async (left) => {
      setMissing(left);
      await refresh();
      if (left.length === 0) await send();
    });
  }, [words, session.id, refresh, send]);
  const whole = outbox.items.find((i) => i.kind === 'carried' && i.id === part?.sheet);
  return (
    <main>
      <h1>{t.title}</h1>
      {part === null || whole?.state === 'refused' ? (
        <p className="alert" role="alert">
          {whole?.problem ? `${all.problem}${whole.problem.detail}` : t.broken}
        </p>
      ) : (
        <p role="status">
          {missing === undefined
            ? ''
            : missing.length > 0
              ? t.more(missing)
              : whole?.state === 'sent'
                ? t.sent
                : t.waits}
        </p>
      )}
      <p>{t.sealed}</p>
      <div className="bottom">
        <button onClick={onDone}>{all.back}</button>
      </div>
    </main>
  );
}
