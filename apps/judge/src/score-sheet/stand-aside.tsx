import type { ConflictDeclarationBody, Visit } from '@xinglou/contract';
import { useEffect, useRef, useState } from 'react';
import { putItem } from '../outbox/db.ts';
import { newId, useTexts } from '../shell/phone.ts';
import type { Outbox } from '../shell/use-outbox.ts';

interface Props {
  readonly visit: Visit;
  readonly owner: string;
  readonly outbox: Outbox;
}
const kinds = ['lives', 'relative', 'other'] as const;

/** 当场申报回避：one tap, and one to say yes; it waits in the outbox like a sheet, and reaches the office with the network. */
export function StandAside({ visit, owner, outbox }: Props) {
  const t = useTexts().sheet;
  const [kind, setKind] = useState<ConflictDeclarationBody['kind'] | null>(null);
  const yes = useRef<HTMLButtonElement>(null);
  // Below a small screen's edge it would seem that the tap did nothing.
  useEffect(() => yes.current?.scrollIntoView({ block: 'nearest' }), [kind]);
  const refused = outbox.items.findLast(
    (i) => i.kind === 'declaration' && i.body.visitId === visit.id && i.state === 'refused',
  );
  const declare = async (chosen: ConflictDeclarationBody['kind']) => {
    const sealedAt = new Date().toISOString();
    const body = { visitId: visit.id, kind: chosen };
    await putItem({ kind: 'declaration', id: newId(), owner, sealedAt, state: 'sealed', body });
    await outbox.refresh();
    void outbox.send();
  };
  return (
    <details>
      <summary>{t.asideAsk}</summary>
      {refused ? (
        <p className="alert" role="alert">
          {refused.problem?.detail}
        </p>
      ) : null}
      <div className="chips">
        {kinds.map((k) => (
          <button key={k} aria-pressed={kind === k} onClick={() => setKind(k)}>
            {t.asideKinds[k]}
          </button>
        ))}
      </div>
      {kind ? (
        <>
          <p>{t.asideMeans}</p>
          <button ref={yes} className="primary wide" onClick={() => void declare(kind)}>
            {t.asideYes}
          </button>
        </>
      ) : null}
    </details>
  );
}
