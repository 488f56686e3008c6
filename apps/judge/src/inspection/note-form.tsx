import type { InspectionGroup, InspectionNoteBody, StandardRead } from '@xinglou/contract';
import { useState } from 'react';
import { useTexts } from '../shell/phone.ts';
import { takePhoto } from '../outbox/photo.ts';

const outcomes = ['findings', 'none', 'noAccess'] as const;
const grades = ['minor', 'major', 'critical'] as const;
type Finding = InspectionNoteBody['findings'][0];

interface Props {
  readonly group: InspectionGroup;
  readonly standard: StandardRead | null;
  readonly note: InspectionNoteBody;
  readonly owner: string;
  readonly onChange: (to: (before: InspectionNoteBody) => InspectionNoteBody) => void;
  readonly onBack: () => void;
  readonly onSend: (note: InspectionNoteBody) => Promise<void>;
}

/** A note: what was seen, by dimension and grade. No names, no hours. */
export function NoteForm({ group, standard, note, owner, onChange, onBack, onSend }: Props) {
  const t = useTexts();
  const [busy, setBusy] = useState(false);
  const first = standard?.dimensions[0]?.key ?? 'hygiene';
  const empty: Finding = { dimension: first, grade: 'minor', text: '', photos: [] };
  const choose = (outcome: InspectionNoteBody['outcome']) =>
    onChange((before) => ({
      ...before,
      outcome,
      findings: outcome === 'findings' ? (before.findings.length > 0 ? before.findings : [empty]) : [],
    }));
  const change = (index: number, to: (before: Finding) => Partial<Finding>) =>
    onChange((before) => ({
      ...before,
      findings: before.findings.map((f, i) => (i === index ? { ...f, ...to(f) } : f)),
    }));
  const set = (index: number, next: Partial<Finding>) => change(index, () => next);
  const whole = note.outcome !== 'findings' || note.findings.every((f) => f.text.trim() !== '');
  return (
    <main>
      <h1>{t.visit(group.areaName, group.name)}</h1>
      <p>{t.outcome}</p>
      <div className="chips">
        {outcomes.map((o) => (
          <button key={o} aria-pressed={note.outcome === o} onClick={() => choose(o)}>
            {t.outcomes[o]}
          </button>
        ))}
      </div>
      {note.findings.map((f, i) => (
        <section key={i} className="item">
          <p>{t.dimensionPick}</p>
          <div className="chips">
            {standard?.dimensions.map((d) => (
              <button key={d.key} aria-pressed={f.dimension === d.key} onClick={() => set(i, { dimension: d.key })}>
                {d.title?.zh ?? d.key}
              </button>
            ))}
          </div>
          <p>{t.gradePick}</p>
          <div className="chips">
            {grades.map((g) => (
              <button key={g} aria-pressed={f.grade === g} onClick={() => set(i, { grade: g })}>
                {t.grades[g]}
                <br />
                <small>{t.gradeHint[g]}</small>
              </button>
            ))}
          </div>
          <label>
            {t.text}
            <textarea value={f.text} onChange={(e) => set(i, { text: e.target.value })} />
          </label>
          <label>
            {t.photo}（{f.photos.length}）
            <input
              type="file"
              accept="image/*"
              capture="environment"
              onChange={(e) => {
                const file = e.target.files?.[0];
                if (file)
                  void takePhoto(file, owner).then((sha) =>
                    change(i, ({ photos }) => ({ photos: [...photos, sha].slice(0, 6) })),
                  );
              }}
            />
          </label>
          <button
            onClick={() => onChange((before) => ({ ...before, findings: before.findings.filter((_, at) => at !== i) }))}
          >
            {t.removeFinding}
          </button>
        </section>
      ))}
      {note.outcome === 'findings' ? (
        <button onClick={() => onChange((before) => ({ ...before, findings: [...before.findings, empty] }))}>
          {t.addFinding}
        </button>
      ) : null}
      <label>
        {t.highlight}
        <textarea
          value={note.highlight ?? ''}
          onChange={(e) => {
            const highlight = e.target.value;
            onChange(({ highlight: _old, ...rest }) => (highlight ? { ...rest, highlight } : rest));
          }}
        />
      </label>
      <div className="chips">
        <button onClick={onBack}>{t.back}</button>
        <button
          className="primary"
          disabled={busy || !whole || (note.outcome === 'findings' && note.findings.length === 0)}
          onClick={() => {
            setBusy(true);
            void onSend(note).finally(() => setBusy(false));
          }}
        >
          {t.send}
        </button>
      </div>
    </main>
  );
}
