import type { InspectionNoteBody, StandardRead } from '@xinglou/contract';
import { useTexts } from '../shell/phone.ts';
import { PhotoStrip } from '../shell/photo-strip.tsx';
import { useSaid } from '../shell/use-said.ts';
import { CoverPhoto } from './cover-photo.tsx';
import { Telling } from './telling.tsx';

const grades = ['minor', 'major', 'critical'] as const;
const mostPhotos = 6;
type Finding = InspectionNoteBody['findings'][0];

interface Props {
  readonly number: number;
  readonly finding: Finding;
  readonly dimensions: StandardRead['dimensions'];
  readonly owner: string;
  readonly onCamera: () => void;
  readonly onChange: (to: (before: Finding) => Partial<Finding>) => void;
  readonly onRemove: () => void;
}

/** One finding: which dimension, how grave, what was seen, photos. */
export function FindingCard({ number, finding, dimensions, owner, onCamera, onChange, onRemove }: Props) {
  const t = useTexts();
  const said = useSaid();
  const title = t.inspecting.finding(number);
  return (
    <section className="item" aria-label={title}>
      <h2>{title}</h2>
      <fieldset>
        <legend>{t.dimensionPick}</legend>
        <div className="chips">
          {dimensions.map((d) => (
            <button
              key={d.key}
              aria-pressed={finding.dimension === d.key}
              onClick={() => onChange(() => ({ dimension: d.key }))}
            >
              {said(d.title) ?? d.key}
            </button>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t.gradePick}</legend>
        <div className="chips">
          {grades.map((g) => (
            <button key={g} aria-pressed={finding.grade === g} onClick={() => onChange(() => ({ grade: g }))}>
              {t.grades[g]}
              <br />
              <small>{t.gradeHint[g]}</small>
            </button>
          ))}
        </div>
      </fieldset>
      <label>
        {t.text}
        <textarea
          value={finding.text}
          onChange={(e) => {
            const text = e.currentTarget.value;
            onChange(() => ({ text }));
          }}
        />
      </label>
      <Telling text={finding.text} />
      <PhotoStrip
        title={title}
        photos={finding.photos}
        most={mostPhotos}
        owner={owner}
        Before={CoverPhoto}
        onCamera={onCamera}
        onAdd={(sha) => onChange(({ photos }) => ({ photos: [...new Set([...photos, sha])].slice(0, mostPhotos) }))}
        onRemove={(sha) => onChange(({ photos }) => ({ photos: photos.filter((other) => other !== sha) }))}
      />
      <button onClick={onRemove}>{t.removeFinding}</button>
    </section>
  );
}
