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
