import type { StandardRead, Visit } from '@xinglou/contract';
import { useState } from 'react';
import { useTexts } from '../shell/phone.ts';
import { useSaid } from '../shell/use-said.ts';
import { type ChangeDraft, type SheetDraft, missingItems } from './draft.ts';
import { GivenPoints } from './given-points.tsx';

interface Props {
  readonly standard: StandardRead;
  readonly visit: Visit;
  readonly draft: SheetDraft;
  readonly onChange: ChangeDraft;
  readonly onJump: (item: string) => void;
  readonly onFinish: () => Promise<void>;
  /** Of a correction that is not to be made after all: what was sent stays as it is. */
  readonly onDrop: () => Promise<void>;
}

/** What is missing is named and leads there; sums are shown only when all is scored, so that none is scored towards a sum. */
export function ReviewPage({ standard, visit, draft, onChange, onJump, onFinish, onDrop }: Props) {
  const t = useTexts();
  const said = useSaid();
  const [busy, setBusy] = useState(false);
  const missing = missingItems(standard, visit, draft);
  if (missing.length > 0)
    return (
      <section>
        <h1>{t.review}</h1>
        <p>
          {t.missing}（{missing.length}）
        </p>
        {missing.map((item) => (
          <button key={item.key} className="card" onClick={() => onJump(item.key)}>
            {said(item.title) ?? item.key}
          </button>
        ))}
      </section>
    );
  return (
    <section>
      <h1>{t.review}</h1>
      {draft.supersedes ? <p className="ask">{t.sheet.correcting(draft.reason ?? '')}</p> : null}
      <p>
        {t.complete}
        {t.sheet.toChange}
      </p>
      <GivenPoints standard={standard} visit={visit} points={draft.points} onJump={onJump} />
      <label>
        {t.sheetNote}
        <textarea
          value={draft.note}
          onChange={(e) => {
            const note = e.currentTarget.value;
            onChange((before) => ({ ...before, note }));
          }}
        />
      </label>
      {draft.supersedes ? null : <p className="quiet">{t.finishAsk}</p>}
      <button
        className="primary wide"
        disabled={busy}
        onClick={() => {
          setBusy(true);
          void onFinish().finally(() => setBusy(false));
        }}
      >
        {t.finish}
      </button>
      {draft.supersedes ? (
        <button className="wide" disabled={busy} onClick={() => void onDrop()}>
          {t.sheet.dropCorrection}
        </button>
      ) : null}
    </section>
  );
}
