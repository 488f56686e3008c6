import type { StandardRead, Visit } from '@xinglou/contract';
import { calledOff, standsAside } from '../outbox/visit-state.ts';
import { useTexts } from '../shell/phone.ts';
import type { Outbox } from '../shell/use-outbox.ts';
import { type SheetDraft, emptyDraft, missingItems } from './draft.ts';
import { StandAside } from './stand-aside.tsx';

interface Props {
  readonly visit: Visit;
  readonly standard: StandardRead;
  readonly draft: SheetDraft | null;
  readonly owner: string;
  readonly outbox: Outbox;
  readonly onStart: (item: string) => void;
}

/** Before the first item: where one is, who else is here, and the word that asks the committee to step aside. */
export function StartPage({ visit, standard, draft, owner, outbox, onStart }: Props) {
  const t = useTexts();
  const missing = missingItems(standard, visit, draft ?? emptyDraft(new Date(0)));
  const [first] = missing;
  return (
    <section>
      <h1>{t.visit(visit.areaName, visit.groupName)}</h1>
      <p>
        {visit.address} · {t.floors(visit.floors, visit.lift)}
      </p>
      {visit.signatureFeature ? <p>{t.sheet.feature(visit.signatureFeature)}</p> : null}
      <p>{t.sheet.with(visit.judgeNames.join('、'))}</p>
      {standsAside(visit, outbox.items) || calledOff(visit, outbox.items) ? (
        <p className="ask" role="status">
          {standsAside(visit, outbox.items) ? t.sheet.asideSaid : t.sheet.calledOff}
        </p>
      ) : (
        <>
          <p className="ask">{t.sheet.stepAside}</p>
          <p>{t.sheet.howTo}</p>
          {draft && first ? (
            <>
              <p>{t.sheet.left(missing.length)}</p>
              <button className="card" onClick={() => onStart(first.key)}>
                {t.sheet.toFirstLeft}
              </button>
            </>
          ) : null}
          <StandAside visit={visit} owner={owner} outbox={outbox} />
        </>
      )}
    </section>
  );
}
