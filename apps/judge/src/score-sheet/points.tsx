import { useTexts } from '../shell/phone.ts';

interface Props {
  readonly title: string;
  readonly max: number;
  readonly value: number | 'unseen' | undefined;
  readonly onChange: (points: number | 'unseen' | undefined) => void;
}
/** More than these do not fit under a thumb: then one steps. */
const mostButtons = 10;

/** One tap gives the points: a row of numbers, none of them suggested. Tapped again, the answer is taken back. */
export function Points({ title, max, value, onChange }: Props) {
  const t = useTexts();
  const tap = (points: number | 'unseen') => onChange(points === value ? undefined : points);
  return (
    <div role="group" aria-label={`${title} ${t.sheet.pointsOf(max)}`}>
      {max <= mostButtons ? (
        <div className="points">
          {Array.from({ length: max + 1 }, (_, n) => (
            <button key={n} aria-pressed={value === n} aria-label={t.sheet.nPoints(title, n)} onClick={() => tap(n)}>
              {n}
            </button>
          ))}
        </div>
      ) : (
        <Stepper title={title} max={max} value={value} onChange={onChange} />
      )}
      <button aria-pressed={value === 'unseen'} aria-label={`${title} ${t.unseen}`} onClick={() => tap('unseen')}>
        {t.unseen}
      </button>
    </div>
  );
}

function Stepper({ title, max, value, onChange }: Props) {
  const t = useTexts();
  const shown = typeof value === 'number' ? value : null;
  return (
    <div className="stepper">
      <button
        aria-label={`${title} ${t.less}`}
        disabled={shown === 0}
        onClick={() => onChange(shown === null ? 0 : shown - 1)}
      >
        −
      </button>
      <output>{t.points(shown ?? '—', max)}</output>
      <button
        aria-label={`${title} ${t.more}`}
        disabled={shown === max}
        onClick={() => onChange(shown === null ? 1 : shown + 1)}
      >
        ＋
      </button>
    </div>
  );
}
