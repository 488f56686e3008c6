interface Props {
  readonly stars: number;
  readonly withdrawn?: boolean;
  /** How it is read aloud: 四星. */
  readonly label: string;
}
const shape = 'M12 2.6l2.9 6 6.6.9-4.8 4.6 1.2 6.5L12 17.5l-5.9 3.1 1.2-6.5L2.5 9.5l6.6-.9z';

/** Stars are filled with an ink outline; a withdrawn star is an outline alone. */
export function Stars({ stars, withdrawn = false, label }: Props) {
  return (
    <span className="stars" role="img" aria-label={label}>
      {Array.from({ length: stars }, (_, i) => (
        <svg key={i} viewBox="0 0 24 24" aria-hidden="true">
          <path d={shape} fill={withdrawn ? 'none' : 'var(--gold)'} stroke="var(--ink)" strokeWidth="1.2" />
        </svg>
      ))}
    </span>
  );
}
