import type { Client } from '@xinglou/client';
import type { StandardRead, Visit } from '@xinglou/contract';
import { useEffect, useState } from 'react';
import { type Handed, type Line, type Store, handIn } from '../outbox/index.ts';
import { useOf, useTexts, useTimes } from '../shell/words.ts';
import { Criterion } from './criterion.tsx';
import { bodyOf } from './draft.ts';
import { ReviewPage } from './review-page.tsx';
import { useDraft } from './use-draft.ts';

interface Props {
  readonly store: Store;
  readonly api: Client;
  readonly username: string;
  readonly visit: Visit;
  readonly standard: StandardRead;
  readonly handed: readonly Handed[];
  readonly onHandedIn: () => void;
  readonly onClose: () => void;
}

/** One dimension a page, then a page to check and hand in. */
export function SheetPage(props: Props) {
  const { store, visit, standard, onHandedIn, onClose } = props;
  const t = useTexts();
  const of = useOf();
  const time = useTimes();
  const { draft, change, saved, failed } = useDraft(props);
  const [step, setStep] = useState(0);
  const [full, setFull] = useState(false);
  useEffect(() => {
    document.documentElement.scrollTop = 0;
  }, [step]);
  if (failed) return <main className="page">{t.sheet.gone}</main>;
  if (!draft) return <main className="page">{t.loading}</main>;

  const dimension = standard.dimensions[step];
  const set = (item: string, line: Line) => change({ ...draft, lines: { ...draft.lines, [item]: line } });
  const finish = async () => {
    const body = bodyOf(draft, standard, visit.notApplicable, new Date().toISOString());
    if (!body) return;
    await handIn(store, draft, body).then(onHandedIn, () => setFull(true));
  };
  return (
    <main className="page">
      <p className="quiet">
        {visit.groupName} · {saved && !full ? t.sheet.saved(time(draft.savedAt)) : null}
      </p>
      {saved && !full ? null : <p role="alert">{t.sheet.notSaved}</p>}
      {draft.supersedes === undefined ? null : <p className="card">{t.sheet.correcting}</p>}
      {dimension ? (
        <>
          <h1>
            {of(dimension.title) || dimension.key}{' '}
            <small className="quiet">{t.sheet.step(step + 1, standard.dimensions.length)}</small>
          </h1>
          {dimension.items.map((item) => (
            <Criterion
              key={item.key}
              item={item}
              line={draft.lines[item.key]}
              notApplicable={visit.notApplicable.includes(item.key)}
              onSet={(line) => set(item.key, line)}
            />
          ))}
        </>
      ) : (
        <ReviewPage
          draft={draft}
          standard={standard}
          notApplicable={visit.notApplicable}
          onChange={change}
          onGo={setStep}
          onFinish={() => void finish()}
        />
      )}
      <nav className="steps">
        <button onClick={() => (step === 0 ? onClose() : setStep(step - 1))}>
          {step === 0 ? t.sheet.toToday : t.sheet.back}
        </button>
        {dimension ? (
          <button className="main" onClick={() => setStep(step + 1)}>
            {step + 1 < standard.dimensions.length ? t.sheet.next : t.sheet.review}
          </button>
        ) : null}
      </nav>
    </main>
  );
}
