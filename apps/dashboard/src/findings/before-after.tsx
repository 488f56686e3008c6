import type { Finding } from '@xinglou/contract';
import { useState } from 'react';
import { useInspectionTexts } from '../shell/inspection-words.ts';
import './findings.css';

const address = (sha: string, width: number) => `/api/photos/${sha}?w=${width}`;

/** Before and after in one frame, the line between them moved by hand or by arrow keys; on paper side by side. */
export function BeforeAfter({ finding }: { finding: Finding }) {
  const w = useInspectionTexts();
  const [at, setAt] = useState(50);
  const [before, after] = [finding.photos[0], finding.answer?.photos[0]];
  if (!before || !after || !finding.answer) return null;
  const received = w.received(finding.answer.day);
  return (
    <figure className="before-after">
      <div className="frames">
        <img src={address(before, 800)} alt={w.before} />
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
        <span>{w.before}</span>
        <span>
          {w.after} · {received}
        </span>
      </figcaption>
    </figure>
  );
}
