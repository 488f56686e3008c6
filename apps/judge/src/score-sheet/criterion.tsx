import type { StandardRead } from '@xinglou/contract';
import { useOf, useTexts } from '../shell/words.ts';
import type { Line } from '../outbox/index.ts';

type Item = StandardRead['dimensions'][0]['items'][0];
interface Props {
  readonly item: Item;
  readonly line: Line | undefined;
  readonly notApplicable: boolean;
  readonly onSet: (line: Line) => void;
}

/** One criterion in large type, with a row of big buttons: a point each, and 没看到. */
export function Criterion({ item, line, notApplicable, onSet }: Props) {
  const t = useTexts();
  const of = useOf();
  const title = of(item.title) || item.key;
  const note = line?.note === undefined ? {} : { note: line.note };
  const remark = (text: string) => onSet({ ...(line ?? { points: null }), note: text });
  return (
    <section className="card" id={item.key}>
      <h2>
        {title} <small className="quiet">{t.sheet.outOf(item.max)}</small>
      </h2>
      <p>{of(item.criterion)}</p>
      {notApplicable ? (
        <p className="quiet">{t.sheet.notApplicable}</p>
      ) : (
        <>
          {item.full || item.half ? (
            <details>
              <summary>{t.sheet.criterion}</summary>
              {item.full ? <p>{`${t.sheet.full}：${of(item.full)}`}</p> : null}
              {item.half ? <p>{`${t.sheet.half}：${of(item.half)}`}</p> : null}
            </details>
          ) : null}
          <div className="points" role="group" aria-label={title}>
            {Array.from({ length: item.max + 1 }, (_, points) => (
              <button
                key={points}
                aria-label={`${title} ${t.sheet.points(points)}`}
                aria-pressed={line?.points === points}
                onClick={() => onSet({ points, ...note })}
              >
                {points}
              </button>
            ))}
            <button
              className="unseen"
              aria-label={`${title} ${t.sheet.unseen}`}
              aria-pressed={line?.why === 'unseen'}
              onClick={() => onSet({ points: null, why: 'unseen', ...note })}
            >
              {t.sheet.unseen}
            </button>
          </div>
          <label>
            {t.sheet.note}
            <textarea rows={1} maxLength={1000} value={line?.note ?? ''} onChange={(e) => remark(e.target.value)} />
          </label>
        </>
      )}
    </section>
  );
}
