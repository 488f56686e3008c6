import { type ScoreSheetBody, type StandardRead, type Visit, routes } from '@xinglou/contract';
import { digest } from '@xinglou/proof';
import { useEffect, useRef, useState } from 'react';
import { readDraft, saveDraft, sealItems } from '../outbox/db.ts';
import type { Sheet } from '../outbox/item.ts';
import { api, newId, useTexts } from '../shell/phone.ts';
import type { Outbox } from '../shell/use-outbox.ts';
import { draftKey } from '../outbox/visit-state.ts';
import { type ChangeDraft, type SheetDraft, bodyOf, correctionOf, emptyDraft } from './draft.ts';
import { DimensionPage } from './dimension-page.tsx';
import { FinishedSheet } from './finished-sheet.tsx';
import { ReviewPage } from './review-page.tsx';

interface Props {
  readonly visit: Visit;
  readonly standard: StandardRead;
  readonly owner: string;
  readonly outbox: Outbox;
  /** Which dimension; beyond the last one the look over. */
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onBack: () => void;
}

/** A sheet that another phone sent; null without a signal. */
const read = async (id: string | null): Promise<ScoreSheetBody | null> =>
  id === null ? null : api.call(routes.readScoreSheet, { params: { id } }).catch(() => null);
const startAfresh = (supersedes: string | null, reason: string): SheetDraft => ({
  ...emptyDraft(new Date()),
  ...(supersedes === null ? {} : { supersedes, reason }),
});

/** One sheet: a dimension a page, a look over, finish. Every tap is on the phone's disk before the next. */
export function ScoreSheetScreen({ visit, standard, owner, outbox, page, onPage, onBack }: Props) {
  const t = useTexts();
  const [draft, setDraft] = useState<SheetDraft | null | undefined>(undefined);
  const [savedAt, setSavedAt] = useState('');
  // A photo is ready a moment after it was taken: it joins what was tapped meanwhile.
  const latest = useRef<SheetDraft | null>(null);
  const key = draftKey(visit.id);
  const sheets = outbox.items.filter((i): i is Sheet => i.kind === 'sheet' && i.body.visitId === visit.id);
  const own = sheets.at(-1);
  const taken = sheets.findLast((i) => i.state !== 'refused')?.id ?? visit.mine;
  useEffect(() => {
    void readDraft<SheetDraft>(key, owner).then(
      (found) => {
        latest.current = found ?? null;
        setDraft(latest.current);
      },
      () => setDraft(null),
    );
  }, [key, owner]);
  const change: ChangeDraft = (to) => {
    const next = typeof to === 'function' ? to(latest.current ?? emptyDraft(new Date())) : to;
    latest.current = next;
    setDraft(next);
    void saveDraft(key, owner, next).then(() => setSavedAt(new Date().toLocaleTimeString()));
  };
  const correct = async (reason: string) => {
    const last: ScoreSheetBody | null = own?.body ?? (await read(visit.mine));
    change(last ? correctionOf(last, taken, reason, new Date()) : startAfresh(taken, reason));
  };
  // Until the phone has answered nothing may be tapped: the first tap would be kept over the draft.
  if (draft === undefined) return <main aria-busy="true" />;
  if (draft === null && (own !== undefined || visit.mine !== null))
    return (
      <FinishedSheet {...(own ? { sheet: own } : {})} onBack={onBack} onCorrect={(reason) => void correct(reason)} />
    );
  const now = draft ?? emptyDraft(new Date());
  const finish = async () => {
    const body = bodyOf(standard, visit, now, new Date());
    const sheet: Sheet = {
      kind: 'sheet',
      id: newId(),
      owner,
      sealedAt: new Date().toISOString(),
      state: 'sealed',
      body,
      digest: digest(body),
    };
    await sealItems([sheet], key);
    await outbox.refresh();
    latest.current = null;
    setDraft(null);
    void outbox.send();
  };
  const dimension = standard.dimensions[page];
  return (
    <main>
      <p className="quiet">
        {t.visit(visit.areaName, visit.groupName)} {savedAt ? `· ${t.savedAt(savedAt)}` : ''}
      </p>
      {dimension ? (
        <DimensionPage
          dimension={dimension}
          visit={visit}
          draft={now}
          owner={owner}
          onChange={change}
          place={t.dimension(page + 1, standard.dimensions.length)}
        />
      ) : (
        <ReviewPage standard={standard} visit={visit} draft={now} onChange={change} onJump={onPage} onFinish={finish} />
      )}
      <div className="chips">
        <button onClick={() => (page === 0 ? onBack() : onPage(page - 1))}>{page === 0 ? t.back : t.previous}</button>
        {dimension ? (
          <button className="primary" onClick={() => onPage(page + 1)}>
            {page + 1 < standard.dimensions.length ? t.next : t.review}
          </button>
        ) : null}
      </div>
    </main>
  );
}
