import { useState } from 'react';
import { useTexts } from './phone.ts';
import { here } from './surroundings.ts';

/** A clear word on how to open the page so that it works without a network; nothing where it does. */
export function SurroundingsNotice() {
  const t = useTexts().shell;
  const [copied, setCopied] = useState(false);
  const place = here();
  if (place === 'good') return null;
  // With the code of an enrolment card, where one is: it is spent in the browser in which it is opened.
  const address = location.href;
  return (
    <section className="alert" aria-label={t.howToOpen}>
      <strong>{t.around[place].title}</strong>
      <ol>
        {t.around[place].steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {place === 'plainHttp' ? null : (
        <>
          <p className="address">{address}</p>
          <button
            onClick={() =>
              void navigator.clipboard?.writeText(address).then(
                () => setCopied(true),
                () => undefined,
              )
            }
          >
            {copied ? t.copied : t.copyAddress}
          </button>
        </>
      )}
    </section>
  );
}
