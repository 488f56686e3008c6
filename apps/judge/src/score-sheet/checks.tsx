import { type FindingToCheck, routes } from '@xinglou/contract';
import { useEffect, useState } from 'react';
import { keep, kept, readDraft, saveDraft, sealItems } from '../outbox/db.ts';
import { api, newId, useTexts } from '../shell/phone.ts';
import { StoredPhoto } from '../shell/stored-photo.tsx';
import type { Outbox } from '../shell/use-outbox.ts';

type Seen = NonNullable<FindingToCheck['seen']>;
const sights = ['holds', 'relapsed', 'notSeen'] as const;
interface Props {
  readonly sheetId: string;
  readonly owner: string;
  readonly outbox: Outbox;
}

/** 整改回头看: what the group had to put right, read only after the own sheet has been received; a tap for each. */
export function Checks({ sheetId, owner, outbox }: Props) {
  const t = useTexts();
  const key = `checks ${sheetId}`;
  const [findings, setFindings] = useState<readonly FindingToCheck[] | null>(null);
  const [seen, setSeen] = useState<Readonly<Record<string, Seen>>>({});
  useEffect(() => {
    void (async () => {
      setSeen((await readDraft<Record<string, Seen>>(key, owner)) ?? {});
      const before = await kept<readonly FindingToCheck[]>(key);
      if (before) setFindings(before);
      const fresh = await api.call(routes.findingsToCheck, { params: { id: sheetId } }).catch(() => null);
      if (!fresh) return;
      await keep(key, fresh.items);
      setFindings(fresh.items);
    })();
  }, [key, owner, sheetId]);
  const own = outbox.items.findLast((i) => i.kind === 'checks' && i.body.sheetId === sheetId);
  if (findings === null) return <p>{t.sheet.checksLater}</p>;
  if (findings.length === 0) return <p>{t.sheet.checksNone}</p>;
  const said = (f: FindingToCheck): Seen | null =>
    (own?.kind === 'checks' ? own.body.checks.find((c) => c.findingId === f.id)?.seen : undefined) ?? f.seen;
  const done = own !== undefined || findings.some((f) => f.seen !== null);
  const tap = (id: string, sight: Seen) => {
    const next = { ...seen, [id]: sight };
    setSeen(next);
    void saveDraft(key, owner, next);
  };
  const send = async () => {
    const checks = findings.flatMap(({ id }) => (seen[id] ? [{ findingId: id, seen: seen[id] }] : []));
    const sealedAt = new Date().toISOString();
    const item = { kind: 'checks', id: newId(), owner, sealedAt, state: 'sealed', body: { sheetId, checks } } as const;
    await sealItems([item], key);
    await outbox.refresh();
    void outbox.send();
  };
  return (
    <section aria-label={t.sheet.checks}>
      <h2>{t.sheet.checks}</h2>
      {findings.map((f) => (
        <div key={f.id} className="item">
          <p>{f.text}</p>
          {f.photos.map((sha) => (
            <StoredPhoto key={sha} sha={sha} alt={t.sheet.before} />
          ))}
          {f.answer ? <p>{t.sheet.answered(f.answer.text)}</p> : null}
          {f.answer?.photos.map((sha) => (
            <StoredPhoto key={sha} sha={sha} alt={t.sheet.after} />
          ))}
          <div className="chips" role="group" aria-label={f.text}>
            {sights.map((sight) => (
              <button
                key={sight}
                disabled={done}
                aria-pressed={(done ? said(f) : seen[f.id]) === sight}
                onClick={() => tap(f.id, sight)}
              >
                {t.sheet.sights[sight]}
              </button>
            ))}
          </div>
        </div>
      ))}
      {done ? (
        <p role="status">{t.state[own?.state ?? 'sent']}</p>
      ) : (
        <button className="primary wide" disabled={findings.some((f) => !seen[f.id])} onClick={() => void send()}>
          {t.send}
        </button>
      )}
    </section>
  );
}
