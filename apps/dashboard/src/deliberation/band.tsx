import { type Certainness, type ReckonedGroup, type StarLine, hundredths } from '@xinglou/domain';

/** From which score to which the ladder is drawn. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly z: number;
  readonly lines: readonly StarLine[];
}

/** Wide enough for every total and every line, on whole fives. */
export function scaleOf(groups: readonly ReckonedGroup[], lines: readonly StarLine[], z: number): Scale {
  const lowest = Math.min(...lines.map((l) => l.from), ...groups.flatMap((g) => (g.total === null ? [] : [g.total])));
  return { low: Math.max(0, Math.floor((lowest - 3) / 5) * 5), high: 100, z, lines };
}
const at = ({ low, high }: Scale, value: number): string =>
  `${(100 * (Math.min(high, Math.max(low, value)) - low)) / (high - low)}%`;

const marks: Readonly<Record<Certainness, string>> = {
  revisit: 'M0 -8L8 6L-8 6Z',
  borderline: 'M0 -8L8 0L0 8L-8 0Z',
  clear: 'M-6 0A6 6 0 1 0 6 0A6 6 0 1 0 -6 0Z',
  unscored: '',
};

/** One rung: the star lines, the certainty band, the total; hollow where a what-if would put it. */
export function Band({
  group,
  scale,
  certainness,
  supposed,
}: {
  group: ReckonedGroup;
  scale: Scale;
  certainness: Certainness;
  supposed: number | null;
}) {
  const { total, se } = group;
  const half = se === null ? 0 : se * scale.z;
  const elsewhere = supposed !== null && total !== null && hundredths(supposed) !== hundredths(total);
  return (
    <svg className="band" data-certainness={certainness} aria-hidden="true">
      {scale.lines.map((l) => (
        <line key={l.stars} className="star-line" x1={at(scale, l.from)} x2={at(scale, l.from)} y1="0" y2="100%" />
      ))}
      {total === null ? null : (
        <>
          <line className="sure" x1={at(scale, total - half)} x2={at(scale, total + half)} y1="50%" y2="50%" />
          <svg x={at(scale, total)} y="50%" overflow="visible">
            <path className="mark" d={marks[certainness]} />
          </svg>
        </>
      )}
      {elsewhere ? <circle className="supposed" cx={at(scale, supposed)} cy="50%" r="7" /> : null}
    </svg>
  );
}

/** The star lines above the rungs, each name over its figure: side by side they would run into one another. */
export function Axis({ scale, label }: { scale: Scale; label: (line: StarLine) => readonly [string, string] }) {
  return (
    <div className="axis">
      {scale.lines.map((l) => (
        <span key={l.stars} style={{ left: at(scale, l.from) }}>
          <span>{label(l)[0]}</span>
          <span>{label(l)[1]}</span>
        </span>
      ))}
    </div>
  );
}
