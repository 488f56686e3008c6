import type { StandardRead, Visit } from '@xinglou/contract';
import { useTexts } from '../shell/phone.ts';
import { useSaid } from '../shell/use-said.ts';
import { type SheetDraft, sumOf } from './draft.ts';

interface Props {
  readonly standard: StandardRead;
  readonly visit: Visit;
  readonly points: SheetDraft['points'];
  /** Leads to an item, while it may still be changed. */
  readonly onJump?: (item: string) => void;
}

/** A whole sheet read back: each item with its points, the sum of each dimension, the sum of all. */
export function GivenPoints({ standard, visit, points, onJump }: Props) {
  const t = useTexts();
  const said = useSaid();
  const answer = (key: string, max: number) => {
    const own = points[key];
    if (visit.notApplicable.includes(key)) return t.sheet.notApplicableShort;
    return typeof own === 'number' ? t.points(own, max) : t.unseen;
  };
  const all = sumOf(
    standard.dimensions.flatMap((d) => d.items),
    visit,
    points,
  );
  return (
    <>
      <p className="sum">
        {t.total} {t.points(all.points, all.of)}
      </p>
      {standard.dimensions.map((d) => {
        const sum = sumOf(d.items, visit, points);
        return (
          <details key={d.key}>
            <summary>
              {said(d.title) ?? d.key} {t.points(sum.points, sum.of)}
            </summary>
            <ul className="given">
              {d.items.map(({ key, title, max }) => (
                <li key={key}>
                  {onJump && !visit.notApplicable.includes(key) ? (
                    <button onClick={() => onJump(key)}>
                      {said(title) ?? key}：{answer(key, max)}
                    </button>
                  ) : (
                    <>
                      {said(title) ?? key}：{answer(key, max)}
                    </>
                  )}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}
