interface Props {
  readonly title: string;
  readonly detail: string;
  readonly support?: string | undefined;
  readonly supportLabel?: string;
}

/** What happened, what to do, and the number to tell the office. */
export function ProblemNotice({ title, detail, support, supportLabel }: Props) {
  return (
    <div className="problem-notice" role="alert">
      <strong>{title}</strong>
      <p>{detail}</p>
      {support ? (
        <small>
          {supportLabel} {support}
        </small>
      ) : null}
    </div>
  );
}
