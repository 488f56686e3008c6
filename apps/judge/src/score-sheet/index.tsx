import { type ScoreSheetBody, type StandardRead, type Visit, routes } from '@xinglou/contract';
import { digest } from '@xinglou/proof';
import { useState } from 'react';
import { sealItems } from '../outbox/db.ts';
import type { Sheet } from '../outbox/item.ts';
import { photosKept } from '../outbox/photo.ts';
import { calledOff, draftKey, sheetsOf, standsAside } from '../outbox/visit-state.ts';
import { look } from '../shell/look.ts';
import { api, newId, useTexts } from '../shell/phone.ts';
import type { Outbox } from '../shell/use-outbox.ts';
import { type SheetDraft, bodyOf, correctionOf, emptyDraft } from './draft.ts';
import { FinishedSheet } from './finished-sheet.tsx';
import { ItemsPage } from './items-page.tsx';
import { pageWith, pagesOf } from './pages.ts';
import { ReviewPage } from './review-page.tsx';
import { SavedLine } from './saved-line.tsx';
import { StartPage } from './start-page.tsx';
import { useDraft } from './use-draft.ts';

interface Props {
  readonly visit: Visit;
  readonly standard: StandardRead;
  readonly owner: string;
  readonly outbox: Outbox;
  /** An item's key, 'review', or nothing: before the first item. */
  readonly page: string | undefined;
  readonly onPage: (page: string) => void;
  /** The same page, but this is where a reload leads to. */
  readonly onPlace: (page: string) => void;
  readonly onBack: () => void;
}

/** A sheet that another phone sent; null without a signal. */
const read = async (id: string | null): Promise<ScoreSheetBody | null> =>
  id === null ? null : api.call(routes.readScoreSheet, { params: { id } }).catch(() => null);
const startAfresh = (supersedes: string | null, reason: string): SheetDraft => ({
  ...emptyDraft(new Date()),
  ...(supersedes === null ? {} : { supersedes, reason }),
});

/** One sheet: a word before, the items, a look over, finish. Every tap is on the phone's disk before the next. */
export function ScoreSheetScreen({ visit, standard, owner, outbox, page, onPage, onPlace, onBack }: Props) {
  const t = useTexts();
  const drafting = useDraft(visit.id, owner);
  const [failed, setFailed] = useState(false);
  const { draft } = drafting;
  const sheets = sheetsOf(visit.id, outbox.items);
  const own = sheets.at(-1);
  const taken = sheets.findLast((i) => i.state !== 'refused')?.id ?? visit.mine;
  const correct = async (reason: string) => {
    const last: ScoreSheetBody | null = own?.body ?? (await read(visit.mine));
    drafting.change(last ? correctionOf(last, taken, reason, new Date()) : startAfresh(taken, reason));
    onPage('review');
  };
  // Until the phone has answered nothing may be tapped: the first tap would be kept over the draft.
  if (draft === undefined) return <main aria-busy="true" />;
  if (draft === null && (own !== undefined || visit.mine !== null))
    return (
      <FinishedSheet
        visit={visit}
        standard={standard}
        outbox={outbox}
        {...(own ? { sheet: own } : {})}
        owner={owner}
        onBack={onBack}
        onCorrect={(reason) => void correct(reason)}
      />
    );
  const now = draft ?? emptyDraft(new Date());
  const finish = async () => {
    await photosKept();
    const body = bodyOf(standard, visit, drafting.newest() ?? now, new Date());
    const sealedAt = new Date().toISOString();
    const sheet: Sheet = { kind: 'sheet', id: newId(), owner, sealedAt, state: 'sealed', body, digest: digest(body) };
    try {
      // What was refused has been answered with this one: it stays on the phone and waits for nothing any more.
      const answered = sheets.filter((i) => i.state === 'refused').map((i) => ({ ...i, state: 'laidAside' as const }));
      await sealItems([sheet, ...answered], draftKey(visit.id));
    } catch {
      setFailed(true);
      return;
    }
    await outbox.refresh();
    drafting.let();
    void outbox.send();
  };
  const pages = pagesOf(standard, look(), visit.notApplicable);
  const at = page === undefined ? -1 : page === 'review' ? pages.length : pageWith(pages, page);
  const goTo = (index: number) => onPage(pages[index]?.items[0]?.key ?? 'review');
  const aside = at < 0 && (standsAside(visit, outbox.items) || calledOff(visit, outbox.items));
  const shown = pages[at];
  const undo = shown ? drafting.undoOf(shown.items) : null;
  const drop = async () => {
    await sealItems([], draftKey(visit.id));
    drafting.let();
  };
  return (
    <main>
      {at < 0 ? null : <SavedLine visit={visit} drafting={drafting} />}
      {failed || drafting.saved === 'failed' ? (
        <p className="alert" role="alert">
          {t.sheet.notSaved}
        </p>
      ) : null}
      {shown ? (
        <ItemsPage
          key={at}
          page={shown}
          clarifications={standard.clarifications}
          place={page ?? ''}
          count={t.dimension(at + 1, pages.length)}
          visit={visit}
          draft={now}
          drafting={drafting}
          owner={owner}
          onPlace={onPlace}
        />
      ) : at === pages.length ? (
        <ReviewPage
          standard={standard}
          visit={visit}
          draft={now}
          onChange={drafting.change}
          onJump={onPage}
          onFinish={finish}
          onDrop={drop}
        />
      ) : (
        <StartPage visit={visit} standard={standard} draft={draft} owner={owner} outbox={outbox} onStart={onPage} />
      )}
      <nav className="bottom" aria-label={t.sheet.turn}>
        <button onClick={() => (at <= 0 ? onBack() : goTo(at - 1))}>{at <= 0 ? t.back : t.previous}</button>
        {undo ? <button onClick={undo}>{t.sheet.undo}</button> : null}
        {at === pages.length || aside ? null : (
          <button className="primary" onClick={() => goTo(at + 1)}>
            {at < 0 ? (draft ? t.sheet.goOn : t.sheet.start) : at + 1 < pages.length ? t.next : t.review}
          </button>
        )}
      </nav>
    </main>
  );
}
