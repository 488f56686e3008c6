import { routes } from '@xinglou/contract';
import { type TracedFinding, hundredths } from '@xinglou/domain';
import { pointsOf } from '@xinglou/texts/reasons';
import { useReadAll } from '../shell/read.tsx';
import { useDeskTexts } from '../shell/desk-words.ts';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';
import type { Desk, DeskGroup } from './use-desk.ts';

/** The group's own findings, with what each costs; in the words in which the inspector wrote them. */
export function FindingsPart({
  desk,
  group,
  findings,
}: {
  desk: Desk;
  group: DeskGroup;
  findings: readonly TracedFinding[];
}) {
  const t = useTexts();
  const { group: d } = useDeskTexts();
  const year = useYear();
  const known = useReadAll(routes.listFindings, { params: { year }, query: { group: group.uuid } });
  const own = findings.filter((f) => f.responsible === 'group');
  if (own.length === 0) return <p>{d.noFindings}</p>;
  return (
    <ul>
      {own.map((f) => (
        <li key={f.id}>
          {desk.dimension(f.dimension)} · {t.policy.grades[f.grade]} ·{' '}
          {known.data?.items.find((one) => one.id === desk.idOf(f.id))?.text}
          {f.rectified ? `（${d.rectified}）` : ''} <b>{d.costs(pointsOf(hundredths(f.points)))}</b>
        </li>
      ))}
    </ul>
  );
}
