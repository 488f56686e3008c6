import type { StandardRead, Visit } from '@xinglou/contract';
import { useState } from 'react';
import { putItem } from '../outbox/db.ts';
import type { sheetsOf } from '../outbox/visit-state.ts';
import { useTexts } from '../shell/phone.ts';
import type { Outbox } from '../shell/use-outbox.ts';
import { useTop } from '../shell/use-top.ts';
import { Checks } from './checks.tsx';
import { correctionOf } from './draft.ts';
import { GivenPoints } from './given-points.tsx';
import { OtherSheet } from './other-sheet.tsx';
import { PhotosThere } from './photos-there.tsx';
import { useSheetThere } from './use-sheet-there.ts';

interface Props {
  readonly visit: Visit;
  readonly standard: StandardRead;
  /** While this phone holds it. */
  readonly sheet?: ReturnType<typeof sheetsOf>[0];
  readonly outbox: Outbox;
  readonly owner: string;
  readonly onBack: () => void;
  readonly onCorrect: (reason: string) => void;
}

/** A finished sheet is read only: where it is, whether its photos are there, what it says. A correction is a new sheet with a reason. */
export function FinishedSheet({ visit, standard, sheet, outbox, owner, onBack, onCorrect }: Props) {
  const t = useTexts();
  useTop();
  const [reason, setReason] = useState('');
  const state = sheet?.state === 'sealed' && outbox.sending ? 'sending' : (sheet?.state ?? 'sent');
  const received = sheet ? (sheet.state === 'sent' ? sheet.id : null) : visit.mine;
  const second = sheet?.problem?.code === 'sheet-already-submitted';
  const waiting = new Set(outbox.items.flatMap((i) => (i.kind === 'photo' ? [i.id] : [])));
  const there = useSheetThere(second ? visit.mine : received, waiting.size);
  const body = sheet?.body ?? there;
  return (
    <main>
      <h1>{t.readOnly}</h1>
      <p>{t.visit(visit.areaName, visit.groupName)}</p>
      <p role="status" className="state">
        {sheet?.receipt ? t.receipt(sheet.receipt.digest.slice(0, 8)) : t.state[state]}
      </p>
      {sheet?.state === 'sealed' ? <button onClick={() => void outbox.send()}>{t.sendNow}</button> : null}
      {body && !second ? <PhotosThere body={body} waiting={waiting} there={there} /> : null}
      {sheet?.problem ? (
        <p className="alert" role="alert">
          {t.problem}
          {sheet.problem.detail}
        </p>
      ) : null}
      {sheet && second ? (
        <>
          {there ? <OtherSheet standard={standard} first={there} own={sheet.body} /> : null}
          <button onClick={() => void putItem({ ...sheet, state: 'laidAside' }).then(outbox.refresh)}>
            {t.layAside}
          </button>
        </>
      ) : null}
      {body ? (
        <GivenPoints standard={standard} visit={visit} points={correctionOf(body, null, '', new Date(0)).points} />
      ) : null}
      {visit.alsoSeen ? <p>{t.day.alsoSeen}</p> : null}
      {received ? <Checks sheetId={received} owner={owner} outbox={outbox} /> : <p>{t.sheet.checksLater}</p>}
      <details>
        <summary>{t.correct}</summary>
        <label>
          {t.correctionReason}
          <textarea value={reason} onChange={(e) => setReason(e.currentTarget.value)} />
        </label>
        <button disabled={reason.trim() === ''} onClick={() => onCorrect(reason.trim())}>
          {t.sheet.beginCorrection}
        </button>
      </details>
      <nav className="bottom" aria-label={t.sheet.turn}>
        <button onClick={onBack}>{t.back}</button>
      </nav>
    </main>
  );
}
