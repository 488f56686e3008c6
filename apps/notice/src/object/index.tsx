import { ProblemError } from '@xinglou/client';
import { type ObjectionStatus, type PublicNotice, routes } from '@xinglou/contract';
import { type FormEvent, useState } from 'react';
import { api, asked, useTexts } from '../shell/public.ts';

const kinds = ['concern', 'review', 'question', 'praise'] as const;

/** A resident's word while the notice runs; the code that comes back follows the answer. */
export function Objecting({ notice }: { notice: PublicNotice }) {
  const t = useTexts();
  const [token, setToken] = useState('');
  const [problem, setProblem] = useState('');
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const field = (name: string) => String(form.get(name) ?? '').trim();
    setProblem('');
    try {
      const body = {
        kind: kinds.find((k) => k === field('kind')) ?? 'concern',
        text: field('text'),
        ...(field('contact') ? { contact: field('contact') } : {}),
        ...(field('group') ? { groupId: field('group') } : {}),
      };
      setToken((await api.call(routes.object, { body, ...asked })).token);
    } catch (error) {
      setProblem(error instanceof ProblemError ? error.problem.detail : t.notSent);
    }
  };
  return (
    <section className="no-print">
      <h2>{t.object}</h2>
      {token ? (
        <p role="status">{t.sent(token)}</p>
      ) : (
        <form onSubmit={(event) => void send(event)}>
          <select name="kind" aria-label={t.object}>
            {kinds.map((k) => (
              <option key={k} value={k}>
                {t.kinds[k]}
              </option>
            ))}
          </select>
          <label>
            {t.group}
            <br />
            <select name="group" defaultValue="">
              <option value="" />
              {notice.items.map((g) => (
                <option key={g.groupId} value={g.groupId}>
                  {g.area} {g.name}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t.text}
            <textarea name="text" required maxLength={1000} />
          </label>
          <label>
            {t.contact}
            <br />
            <input name="contact" maxLength={60} />
          </label>
          {problem ? <p role="alert">{problem}</p> : null}
          <button className="primary">{t.send}</button>
        </form>
      )}
    </section>
  );
}

/** What became of it. */
export function Follow() {
  const t = useTexts();
  const [status, setStatus] = useState<ObjectionStatus | null>(null);
  const [problem, setProblem] = useState('');
  const look = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const token = String(new FormData(event.currentTarget).get('token')).trim();
    setProblem('');
    try {
      setStatus(await api.call(routes.followObjection, { params: { token }, ...asked }));
    } catch (error) {
      setStatus(null);
      setProblem(error instanceof ProblemError ? t.tokenNotFound : t.noAnswer);
    }
  };
  return (
    <section className="no-print">
      <h2>{t.follow}</h2>
      <form onSubmit={(event) => void look(event)}>
        <label>
          {t.token}
          <br />
          <input name="token" required autoComplete="off" /> <button>{t.follow}</button>
        </label>
      </form>
      {problem ? <p role="alert">{problem}</p> : null}
      {status ? (
        <p role="status">
          {status.text}
          <br />
          {status.answer ? t.told(t.outcome[status.answer.outcome], status.answer.text) : t.open_}
        </p>
      ) : null}
    </section>
  );
}
