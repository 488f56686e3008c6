import { useEffect, useState } from 'react';
import { useTexts } from './phone.ts';

const trouble = { 'xinglou-older-tab': 'olderTab', 'xinglou-no-storage': 'noStorage' } as const;

/** The page's own shape until the phone knows who is here and what it holds for them; the same as in index.html. */
export function Opening() {
  const t = useTexts();
  const [told, setTold] = useState<(typeof trouble)[keyof typeof trouble]>();
  useEffect(() => {
    const tell = ({ type }: Event) => setTold(trouble[type as keyof typeof trouble]);
    for (const type of Object.keys(trouble)) addEventListener(type, tell);
    return () => Object.keys(trouble).forEach((type) => removeEventListener(type, tell));
  }, []);
  return (
    <>
      <header className="top">
        <span>{t.app}</span>
      </header>
      <main aria-busy="true">
        {told ? (
          <p className="alert" role="alert">
            {t[told]}
          </p>
        ) : (
          <p>{t.shell.opening}</p>
        )}
        <div className="card shape" />
        <div className="card shape" />
      </main>
    </>
  );
}

/** A list that this phone does not have: not read yet, or neither kept here nor to be had now. */
export function Empty({
  title,
  waiting,
  onAgain,
}: {
  title: string;
  waiting: boolean;
  onAgain: () => Promise<unknown>;
}) {
  const t = useTexts();
  return (
    <main aria-busy={waiting}>
      <h1>{title}</h1>
      {waiting ? <div className="card shape" /> : <p className="ask">{t.notHere}</p>}
      {waiting ? null : <button onClick={() => void onAgain()}>{t.retry}</button>}
    </main>
  );
}
