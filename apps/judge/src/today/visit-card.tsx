import type { Visit } from '@xinglou/contract';
import { stateOfVisit } from '../outbox/visit-state.ts';
import { useTexts } from '../shell/phone.ts';
import type { Outbox } from '../shell/use-outbox.ts';
import { dayInWords } from '../shell/day-in-words.ts';

interface Props {
  readonly visit: Visit;
  /** Its place in the day's route; null on another day, which is told instead. */
  readonly number: number | null;
  readonly drafts: readonly string[];
  readonly outbox: Outbox;
  readonly disabled: boolean;
  readonly onOpen: () => void;
}

/** One group of the route: where, how high, and in plain words what has become of its sheet. */
export function VisitCard({ visit, number, drafts, outbox, disabled, onOpen }: Props) {
  const t = useTexts();
  const known = stateOfVisit(visit, drafts, outbox.items);
  const state = known === 'sealed' && outbox.sending ? 'sending' : known;
  const sheet = outbox.items.findLast((i) => i.kind === 'sheet' && i.body.visitId === visit.id);
  const receipt = state === 'sent' && sheet?.kind === 'sheet' && sheet.receipt;
  return (
    <button className="card" disabled={disabled} onClick={onOpen}>
      <strong>
        {number === null ? '' : `${number}. `}
        {t.visit(visit.areaName, visit.groupName)}
      </strong>
      <br />
      {visit.address} · {t.floors(visit.floors, visit.lift)}
      <br />
      {number === null ? `${dayInWords(visit.day, t.day.locale)} · ` : ''}
      <span className="quiet">{receipt ? t.receipt(receipt.digest.slice(0, 8)) : t.state[state]}</span>
      {visit.alsoSeen ? (
        <>
          <br />
          <small>{t.day.alsoSeen}</small>
        </>
      ) : null}
    </button>
  );
}
