import type { StandardRead, Visit } from '@xinglou/contract';
import { useState } from 'react';
import { useTexts } from '../shell/phone.ts';
import { type ChangeDraft, type SheetDraft, missingItems, totalOf } from './draft.ts';

interface Props {
  readonly standard: StandardRead;
  readonly visit: Visit;
  readonly draft: SheetDraft;
  readonly onChange: ChangeDraft;
  readonly onJump: (page: number) => void;
  readonly onFinish: () => Promise<void>;
}

/** What is missing is named and leads there; the total is shown only when all is scored. */
export function ReviewPage({ standard, visit, draft, onChange, onJump, onFinish }: Props) {
  const t = useTexts();
  const [busy, setBusy] = useState(false);
  const missing = missingItems(standard, visit, draft);
  const pageOf = (key: string) => standard.dimensions.findIndex((d) => d.items.some((i) => i.key === key));
  return (
    <section>
      <h1>{t.review}</h1>
      {missing.length > 0 ? (
        <>
          <p>{t.missing}</p>
          {missing.map((item) => (
            <button key={item.key} className="card" onClick={() => onJump(pageOf(item.key))}>
              {item.title?.zh ?? item.key}
            </button>
          ))}
        </>
      ) : (
        <>
          <p>
            {t.complete} · {t.total} {totalOf(draft)}
          </p>
          <label>
            {t.sheetNote}
            <textarea value={draft.note} onChange={(e) => onChange({ ...draft, note: e.target.value })} />
          </label>
          <p className="quiet">{t.finishAsk}</p>
          <button
            className="primary"
            disabled={busy}
            onClick={() => {
              setBusy(true);
              void onFinish().finally(() => setBusy(false));
            }}
          >
            {t.finish}
          </button>
        </>
      )}
    </section>
  );
}
