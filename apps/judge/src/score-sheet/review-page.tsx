import type { StandardRead } from '@xinglou/contract';
import { useOf, useTexts } from '../shell/words.ts';
import type { Draft } from '../outbox/index.ts';
import { bodyOf, itemsOf, missingItems, totals } from './draft.ts';

interface Props {
  readonly draft: Draft;
  readonly standard: StandardRead;
  readonly notApplicable: readonly string[];
  readonly onChange: (draft: Draft) => void;
  /** To the dimension at this place. */
  readonly onGo: (step: number) => void;
  readonly onFinish: () => void;
}

/** What is still missing, by name and one touch away; then 交卷. */
export function ReviewPage({ draft, standard, notApplicable, onChange, onGo, onFinish }: Props) {
  const t = useTexts();
  const of = useOf();
  const missing = missingItems(draft, standard, notApplicable);
  const { points, max } = totals(draft, standard);
  const ready = bodyOf(draft, standard, notApplicable, draft.savedAt) !== null;
  const title = (key: string) => of(itemsOf(standard).find((i) => i.key === key)?.title) || key;
  const stepOf = (key: string) => standard.dimensions.findIndex((d) => d.items.some((i) => i.key === key));
  return (
    <>
      <h1>{t.sheet.review}</h1>
      <p role="status">{missing.length > 0 ? t.sheet.missing(missing.length) : t.sheet.complete}</p>
      <ul className="missing">
        {missing.map((key) => (
          <li key={key}>
            <button onClick={() => onGo(stepOf(key))}>{title(key)}</button>
          </li>
        ))}
      </ul>
      <p>{t.sheet.total(points, max)}</p>
      <label>
        {t.sheet.overall}
        <textarea
          rows={4}
          maxLength={4000}
          value={draft.note}
          onChange={(e) => onChange({ ...draft, note: e.target.value })}
        />
      </label>
      {draft.supersedes === undefined ? null : (
        <label>
          {t.sheet.reason}
          <textarea
            rows={2}
            maxLength={500}
            value={draft.reason ?? ''}
            onChange={(e) => onChange({ ...draft, reason: e.target.value })}
          />
        </label>
      )}
      <p>{t.sheet.finishAsk}</p>
      <button className="main wide" disabled={!ready} onClick={onFinish}>
        {t.sheet.finish}
      </button>
    </>
  );
}
