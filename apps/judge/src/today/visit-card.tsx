import type { StandardRead, Visit } from '@xinglou/contract';
import type { Draft, Handed } from '../outbox/index.ts';
import { itemsOf, missingItems } from '../score-sheet/index.ts';
import { useTexts, useTimes } from '../shell/words.ts';

interface Props {
  readonly visit: Visit;
  readonly standard: StandardRead | null;
  readonly draft: Draft | undefined;
  readonly handed: readonly Handed[];
  /** The judge's own name, left out among the colleagues. */
  readonly ownName: string;
}

export function VisitCard({ visit, standard, draft, handed, ownName }: Props) {
  const t = useTexts();
  const time = useTimes();
  const newest = [...handed].sort((a, b) => (a.body.finishedAt < b.body.finishedAt ? 1 : -1))[0];
  const state =
    visit.status === 'excused' ? 'excused' : draft ? 'draft' : (newest?.state ?? (visit.mine ? 'sent' : 'open'));
  const all = standard ? itemsOf(standard).length - visit.notApplicable.length : 0;
  const done = draft && standard ? all - missingItems(draft, standard, visit.notApplicable).length : 0;
  const colleagues = visit.judgeNames.filter((n) => n !== ownName).join('、');
  return (
    <article className="card" data-state={state}>
      <p className="quiet">
        {t.today.route(visit.position)}
        {visit.training ? ` · ${t.today.training}` : ''}
        {visit.purpose === 'first' ? '' : ` · ${t.today[visit.purpose]}`}
      </p>
      <h3>{visit.groupName}</h3>
      <p>
        {visit.areaName} · {visit.address}
        {visit.floors === null ? '' : ` · ${t.today.floors(visit.floors, visit.lift)}`}
      </p>
      {visit.signatureFeature ? <p>{visit.signatureFeature}</p> : null}
      {colleagues ? <p className="quiet">{t.today.colleagues(colleagues)}</p> : null}
      <p className="state">
        {state === 'draft' ? t.today.states.draft(done, all) : t.today.states[state]}
        {newest?.receipt ? ` · ${t.sent.received(time(newest.receipt.receivedAt))}` : ''}
        {newest?.receipt?.late ? ` · ${t.sent.late}` : ''}
      </p>
      {newest?.verified === false ? <p role="alert">{t.sent.digestWrong}</p> : null}
      {newest?.receipt ? (
        <p className="quiet receipt">
          {t.sent.digest} {newest.receipt.digest.slice(0, 16)}
        </p>
      ) : null}
      {newest?.problem ? (
        <p role="alert">
          {newest.problem.detail} {t.sent.keep} {t.support} {newest.problem.support}
        </p>
      ) : null}
      {state === 'excused' || state === 'waiting' ? null : (
        <a className="button" href={`#/sheet/${visit.id}`}>
          {state === 'draft' ? t.today.goOn : state === 'open' ? t.today.begin : t.today.correct}
        </a>
      )}
    </article>
  );
}
