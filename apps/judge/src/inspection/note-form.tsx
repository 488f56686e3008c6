import type { InspectionGroup, InspectionNoteBody, StandardRead } from '@xinglou/contract';
import { useState } from 'react';
import { photosKept } from '../outbox/photo.ts';
import { savedTime } from '../shell/day-in-words.ts';
import { useTexts } from '../shell/phone.ts';
import { FindingCard } from './finding-card.tsx';
import { Telling } from './telling.tsx';
import { useNote } from './use-note.ts';

const outcomes = ['findings', 'none', 'noAccess'] as const;

interface Props {
  readonly group: InspectionGroup;
  readonly standard: StandardRead | null;
  readonly day: string;
  readonly owner: string;
  readonly onBack: () => void;
  readonly onSend: (note: InspectionNoteBody) => Promise<void>;
}

/** A note: what was seen, by dimension and grade. No names, no hours. */
export function NoteForm({ group, standard, day, owner, onBack, onSend }: Props) {
  const t = useTexts();
  const { note, newest, saved, change, save } = useNote(group.groupId, day, owner);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  if (!note) return <main aria-busy="true" />;
  const empty = { dimension: standard?.dimensions[0]?.key ?? 'hygiene', grade: 'minor', text: '', photos: [] } as const;
  const fresh = () => ({ ...empty, photos: [] });
  const choose = (outcome: InspectionNoteBody['outcome']) =>
    change((before) => ({
      ...before,
      outcome,
      findings: outcome === 'findings' ? (before.findings.length > 0 ? before.findings : [fresh()]) : [],
    }));
  const unwritten = note.findings.filter((f) => f.text.trim() === '').length;
  const whole =
    note.outcome !== undefined && (note.outcome !== 'findings' || (note.findings.length > 0 && unwritten === 0));
  const at = savedTime(saved);
  return (
    <main>
      <h1>{t.visit(group.areaName, group.name)}</h1>
      <p className="quiet saved">
        {group.address} {at ? <span>· {t.savedAt(at)}</span> : null}
      </p>
      {saved === 'failed' || failed ? (
        <p className="alert" role="alert">
          {t.sheet.notSaved}
        </p>
      ) : null}
      <fieldset>
        <legend>{t.outcome}</legend>
        <div className="chips">
          {outcomes.map((o) => (
            <button key={o} aria-pressed={note.outcome === o} onClick={() => choose(o)}>
              {t.outcomes[o]}
            </button>
          ))}
        </div>
      </fieldset>
      {note.findings.map((finding, i) => (
        <FindingCard
          key={i}
          number={i + 1}
          finding={finding}
          dimensions={standard?.dimensions ?? []}
          owner={owner}
          onCamera={save}
          onChange={(to) =>
            change((before) => ({
              ...before,
              findings: before.findings.map((f, n) => (n === i ? { ...f, ...to(f) } : f)),
            }))
          }
          onRemove={() => change((before) => ({ ...before, findings: before.findings.filter((_, n) => n !== i) }))}
        />
      ))}
      {note.outcome === 'findings' ? (
        <button onClick={() => change((before) => ({ ...before, findings: [...before.findings, fresh()] }))}>
          {t.addFinding}
        </button>
      ) : null}
      <label>
        {t.highlight}
        <textarea
          value={note.highlight ?? ''}
          onChange={(e) => {
            const highlight = e.currentTarget.value;
            change(({ highlight: _old, ...rest }) => (highlight ? { ...rest, highlight } : rest));
          }}
        />
      </label>
      <Telling text={note.highlight ?? ''} />
      {unwritten > 0 ? <p>{t.inspecting.unwritten(unwritten)}</p> : null}
      <nav className="bottom" aria-label={t.sheet.turn}>
        <button onClick={onBack}>{t.back}</button>
        <button
          className="primary"
          disabled={busy || !whole}
          onClick={() => {
            const { outcome } = note;
            if (!outcome) return;
            setBusy(true);
            void photosKept()
              .then(() => onSend({ ...note, ...newest(), outcome }))
              .catch(() => setFailed(true))
              .finally(() => setBusy(false));
          }}
        >
          {t.send}
        </button>
      </nav>
    </main>
  );
}
