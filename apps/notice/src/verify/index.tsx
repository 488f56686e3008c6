import { routes } from '@xinglou/contract';
import { useState } from 'react';
import { api, asked, useTexts } from '../shell/public.ts';

/** 自己算一遍: the same pure function, here in the reader's browser. */
export function Verify({ year }: { year: string }) {
  const t = useTexts();
  const [result, setResult] = useState<'busy' | 'agrees' | 'differs' | 'failed' | null>(null);
  const run = async () => {
    setResult('busy');
    try {
      const [{ verify }, bundle] = await Promise.all([
        import('@xinglou/proof'),
        api.call(routes.publicBundle, { params: { year }, ...asked }),
      ]);
      setResult(verify(bundle).ok ? 'agrees' : 'differs');
    } catch {
      setResult('failed');
    }
  };
  return (
    <section className="no-print">
      <h2>{t.verify}</h2>
      <button onClick={() => void run()}>{t.verify}</button>
      <p role="status">
        {result === null ? '' : result === 'busy' ? t.verifying : result === 'failed' ? t.noAnswer : t[result]}
      </p>
      <a href={`/api/public/cycles/${year}/bundle`}>{t.download}</a>
    </section>
  );
}
