import { ProblemError } from '@xinglou/client';
import { type PublicGroup, routes } from '@xinglou/contract';
import { Stars, useLanguage } from '@xinglou/ui';
import { type FormEvent, useEffect, useState } from 'react';
import { api, asked, codePosted, useTexts } from '../shell/public.ts';

const points = (n: number | null) => (n === null ? '—' : n.toFixed(2));

/** The group of this code, or why it cannot be shown. */
async function groupOf(code: string): Promise<PublicGroup | 'notFound' | 'noAnswer'> {
  try {
    return await api.call(routes.publicGroup, { params: { code }, ...asked });
  } catch (error) {
    return error instanceof ProblemError ? 'notFound' : 'noAnswer';
  }
}

/** The code from the stairwell, typed or scanned, opens one's own group in full. */
export function GroupByCode() {
  const t = useTexts();
  const { language } = useLanguage();
  const [wanted, setWanted] = useState(() => ({ code: codePosted() }));
  const [found, setFound] = useState<PublicGroup | 'notFound' | 'noAnswer'>();
  // Again in the other language: the sentence that says why comes from the api.
  useEffect(() => {
    if (wanted.code) void groupOf(wanted.code).then(setFound);
  }, [wanted, language]);
  const open = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWanted({ code: String(new FormData(event.currentTarget).get('code')).trim() });
  };
  return (
    <section>
      <form onSubmit={open}>
        <label>
          {t.code}
          <br />
          <input name="code" required autoComplete="off" defaultValue={wanted.code} />{' '}
          <button className="primary">{t.open}</button>
        </label>
        <small>{t.codeHint}</small>
      </form>
      {typeof found === 'string' ? <p role="alert">{t[found]}</p> : null}
      {typeof found === 'object' ? <Group group={found} /> : null}
    </section>
  );
}

function Group({ group }: { group: PublicGroup }) {
  const t = useTexts();
  return (
    <article aria-live="polite">
      <h2>
        {group.area} {group.name} <Stars stars={group.stars} label={t.stars(group.stars)} /> {t.stars(group.stars)}
      </h2>
      <p>
        {t.rawTotal} {points(group.rawTotal)} · {t.corrected} {points(group.correctedTotal)} · {t.total}{' '}
        <strong>{points(group.total)}</strong> · {t.sheets(group.sheets)}
      </p>
      <p>{group.reason}</p>
      <table>
        <thead>
          <tr>
            <th />
            <th>{t.rawTotal}</th>
            <th>{t.corrected}</th>
            <th>{t.deduction}</th>
          </tr>
        </thead>
        <tbody>
          {group.dimensions.map((d) => (
            <tr key={d.key}>
              <th scope="row">{d.title}</th>
              <td className="number">{points(d.raw)}</td>
              <td className="number">{points(d.score)}</td>
              <td className="number">{points(d.deduction)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {group.findings.length > 0 ? <h3>{t.findings}</h3> : null}
      <ul>
        {group.findings.map((f, i) => (
          <li key={i}>{f.text}</li>
        ))}
      </ul>
      {group.decision ? (
        <p>{t.told(t.decision, t.list([t.stars(group.decision.stars), group.decision.reason]))}</p>
      ) : null}
      {group.history.length > 0 ? (
        <p>{t.told(t.history, t.list(group.history.map((h) => `${h.year} ${t.stars(h.stars)}`)))}</p>
      ) : null}
    </article>
  );
}
