import type { Finding } from '@xinglou/contract';
import { useState } from 'react';
import { useInspectionTexts } from '../shell/inspection-words.ts';
import { useTexts } from '../shell/use-words.ts';
import { sharedPhotos } from './shared-of.ts';
import './findings.css';

const address = (sha: string, width: number) => `/api/photos/${sha}?w=${width}`;

/**
 * Before and after in one frame, the line between them moved by hand or by arrow keys; on paper side by side. Without a photo from before
 * the one from after stands alone. The office compares with what it has not shared too, on the screen only.
 */
export function BeforeAfter({ finding }: { finding: Finding }) {
  const t = useTexts();
  const w = useInspectionTexts();
  const [at, setAt] = useState(50);
  const shared = sharedPhotos(finding)[0];
  const [before, after] = [shared ?? finding.photos[0], finding.answer?.photos[0]];
  if (!after || !finding.answer) return null;
  const received = w.received(t.day(finding.answer.day));
  const words = `${w.after} · ${received}`;
  if (!before)
    return (
      <figure className="before-after">
        <img src={address(after, 800)} alt={`${w.after}，${received}`} />
        <figcaption>{words}</figcaption>
      </figure>
    );
  const [name, inside] = shared ? [w.before, ''] : [w.share.internal, 'no-print'];
  return (
    <figure className="before-after">
      <div className="frames">
        <img src={address(before, 800)} alt={name} className={inside} />
        <img src={address(after, 800)} alt={`${w.after}，${received}`} style={{ '--at': `${at}%` } as object} />
      </div>
      <input
        type="range"
        min={0}
        max={100}
        value={at}
        aria-label={w.slide}
        className="no-print"
        onChange={(e) => setAt(Number(e.target.value))}
      />
      <figcaption>
        <span className={inside}>{name}</span>
        <span>{words}</span>
      </figcaption>
    </figure>
  );
}
