import { type Stage, stages } from '@xinglou/domain';

interface Props {
  readonly stage: Stage;
  readonly names: Readonly<Record<Stage, string>>;
  readonly label: string;
}

/** The nine stages; the present one is marked. */
export function StageBar({ stage, names, label }: Props) {
  const now = stages.indexOf(stage);
  return (
    <ol className="stage-bar" aria-label={label}>
      {stages.map((s, i) => (
        <li key={s} data-state={i < now ? 'past' : 'future'} aria-current={s === stage ? 'step' : undefined}>
          {i < now ? '✓ ' : ''}
          {names[s]}
        </li>
      ))}
    </ol>
  );
}
