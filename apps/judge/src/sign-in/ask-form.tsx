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
  /** What was typed is emptied after a refusal: a PIN is tried anew. */
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
    try {
      setFailed((await onSend(new FormData(form))) ?? '');
    } catch (error) {
      setFailed(error instanceof ProblemError ? error.problem.detail : noAnswer);
      if (anew) form.reset();
    } finally {
      setBusy(false);
    }
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
