import { useState } from 'react';
import type { Sheet } from '../outbox/item.ts';
import { useTexts } from '../shell/phone.ts';

/** A finished sheet is read only; a correction is a new sheet with a reason. */
export function FinishedSheet({
  sheet,
  onBack,
  onCorrect,
}: {
  sheet?: Sheet;
  onBack: () => void;
  onCorrect: (reason: string) => void;
}) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  return (
    <main>
      <h1>{t.readOnly}</h1>
      <p role="status">
        {sheet?.receipt ? t.receipt(sheet.receipt.digest.slice(0, 8)) : sheet ? t.state[sheet.state] : t.state.sent}
      </p>
      {sheet?.problem ? (
        <p className="alert" role="alert">
          {t.problem}
          {sheet.problem.detail}
        </p>
      ) : null}
      <label>
        {t.correctionReason}
        <textarea value={reason} onChange={(e) => setReason(e.target.value)} />
      </label>
      <div className="chips">
        <button onClick={onBack}>{t.back}</button>
        <button disabled={reason.trim() === ''} onClick={() => onCorrect(reason.trim())}>
          {t.correct}
        </button>
      </div>
    </main>
  );
}
