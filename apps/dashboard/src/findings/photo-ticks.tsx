import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useInspectionTexts } from '../shell/inspection-words.ts';
import './findings.css';

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly photos: readonly string[];
  readonly ticked: readonly string[];
  readonly onTick: (photos: readonly string[]) => void;
}

/** 勾选给出的照片: one by one, none to begin with; what has not arrived was looked at by nobody. */
export function PhotoTicks({ title, hint, photos, ticked, onTick }: Props) {
  const w = useInspectionTexts();
  const [missing, setMissing] = useState<readonly string[]>([]);
  if (photos.length === 0) return null;
  const tick = (sha: string, on: boolean) => onTick(on ? [...ticked, sha] : ticked.filter((t) => t !== sha));
  return (
    <fieldset className="ticks no-print">
      <legend>{title}</legend>
      {hint ? <p>{hint}</p> : null}
      <div className="row">
        {photos.map((sha, i) => (
          <figure key={sha}>
            {missing.includes(sha) ? (
              <p className="missing">{w.share.missing}</p>
            ) : (
              <a href={`/api/photos/${sha}`} target="_blank" rel="noreferrer">
                <img
                  src={`/api/photos/${sha}?w=480`}
                  alt={w.share.enlarge(i + 1)}
                  onError={() => setMissing((before) => [...before, sha])}
                />
              </a>
            )}
            <figcaption>
              <Checkbox
                checked={ticked.includes(sha)}
                disabled={missing.includes(sha)}
                onChange={(e) => tick(sha, e.target.checked)}
              >
                {w.share.tick(i + 1)}
              </Checkbox>
            </figcaption>
          </figure>
        ))}
      </div>
      {photos.length > 1 ? (
        <Button onClick={() => onTick(photos.filter((sha) => !missing.includes(sha)))}>{w.share.all}</Button>
      ) : null}
    </fieldset>
  );
}
