import { ProblemError } from '@xinglou/client';
import { type FormEvent, type ReactNode, useState } from 'react';

interface Props {
  readonly title: string;
  readonly hint?: string;
  /** Between the title and the form. */
  readonly above?: ReactNode;
  readonly button: string;
  /** Said where the network does not answer. */
  readonly noAnswer: string;
  /** What was typed is emptied after a refusal, not for want of a network: a PIN is tried anew. */
  readonly anew?: boolean;
  /** Answers a sentence where it refuses by itself. */
  readonly onSend: (form: FormData) => Promise<string | void>;
  readonly children: ReactNode;
}

/** A page with one form: who asks to come in, by password, PIN or code. A refusal is read out above it. */
export function AskForm({ title, hint, above, button, noAnswer, anew = false, onSend, children }: Props) {
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setFailed('');
    setBusy(true);
    const refused = await onSend(new FormData(form)).catch((error: unknown) =>
      error instanceof ProblemError ? error.problem.detail : null,
    );
    setBusy(false);
    if (refused === undefined) return;
    setFailed(refused ?? noAnswer);
    if (anew && refused !== null) form.reset();
    // The button was switched off under the finger: the next thing to do is in this field, with its keys.
    form.querySelector<HTMLInputElement>('input[type=password]')?.focus();
  };
  return (
    <>
      <h1>{title}</h1>
      {hint ? <p>{hint}</p> : null}
      {above}
      {failed ? (
        <p className="alert" role="alert">
          {failed}
        </p>
      ) : null}
      <form onSubmit={(event) => void submit(event)}>
        {children}
        <button className="primary" disabled={busy}>
          {button}
        </button>
      </form>
    </>
  );
}
