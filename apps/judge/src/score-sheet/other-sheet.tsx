import type { ScoreSheetBody, StandardRead } from '@xinglou/contract';
import { useTexts } from '../shell/phone.ts';
import { useSaid } from '../shell/use-said.ts';
import { differencesOf } from './draft.ts';

interface Props {
  readonly standard: StandardRead;
  /** Sent first, by another phone. */
  readonly first: ScoreSheetBody;
  readonly own: ScoreSheetBody;
}

/** 两部手机各交了一份：where they differ, item by item; nothing is merged, the judge decides. */
export function OtherSheet({ standard, first, own }: Props) {
  const t = useTexts();
  const said = useSaid();
  const items = standard.dimensions.flatMap((d) => d.items);
  const told = (points: number | null, max: number) => (points === null ? t.unseen : t.points(points, max));
  const differences = differencesOf(first, own);
  if (differences.length === 0) return <p>{t.sheet.sameAsFirst}</p>;
  return (
    <section aria-label={t.sheet.differs(differences.length)}>
      <h2>{t.sheet.differs(differences.length)}</h2>
      <ul className="given">
        {differences.map(({ item, first: before, own: now }) => {
          const { title, max } = items.find((i) => i.key === item) ?? { title: undefined, max: 0 };
          return (
            <li key={item}>
              {said(title) ?? item}：{t.sheet.firstAndThis(told(before, max), told(now, max))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
