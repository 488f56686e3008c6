import { Qr } from '@xinglou/ui/qr';
import { useState } from 'react';
import type { Sheet } from '../outbox/item.ts';
import { useTexts } from '../shell/phone.ts';
import { useTop } from '../shell/use-top.ts';
import { useCareTexts } from '../sign-in/index.tsx';
import { linkOf, partsOf } from './parts.ts';

interface Props {
  readonly sheet: Sheet;
  readonly device: string;
  readonly sealed: string;
  readonly onBack: () => void;
}

/** One sheet as one to three QR codes for a colleague's camera, or as links to copy. */
export function HandOver({ sheet, device, sealed, onBack }: Props) {
  useTop();
  const all = useTexts();
  const t = useCareTexts().handOver;
  const parts = partsOf(device, sheet.id, sealed);
  const [at, setAt] = useState(0);
  const [copied, setCopied] = useState(false);
  const part = parts[at];
  if (!part) return null;
  const link = linkOf(part);
  return (
    <main>
      <h1>{t.title}</h1>
      <p>{t.hint}</p>
      <p role="status">{t.part(at + 1, parts.length)}</p>
      <Qr text={link} label={t.part(at + 1, parts.length)} size="min(100%, 80vh)" />
      <div className="chips">
        {at > 0 ? <button onClick={() => setAt(at - 1)}>{t.previous}</button> : null}
        {at + 1 < parts.length ? (
          <button className="primary" onClick={() => setAt(at + 1)}>
            {t.next}
          </button>
        ) : null}
      </div>
      <p>{t.orLink}</p>
      <textarea readOnly rows={3} value={link} aria-label={t.orLink} onFocus={(e) => e.currentTarget.select()} />
      <button onClick={() => void navigator.clipboard?.writeText(link).then(() => setCopied(true))}>
        {copied ? t.copied : t.copy}
      </button>
      <div className="bottom">
        <button onClick={onBack}>{all.back}</button>
      </div>
    </main>
  );
}
