import { type LeaderPage, type LeaderTask, routes } from '@xinglou/contract';
import { shrink } from '@xinglou/ui/shrink';
import { type ChangeEvent, useRef, useState } from 'react';
import { type Draft, draftOf, keepDraft } from './draft.ts';
import { call, useTexts, wordsOf } from './leader-api.ts';
import { LinkPhoto } from './link-photo.tsx';

interface Props {
  readonly page: LeaderPage;
  readonly onSent: () => Promise<void>;
}

/** 拍整改照片: one finding at a time; what is sent waits for the committee. */
export function AfterPhotos({ page: { tasks }, onSent }: Props) {
  const t = useTexts();
  const open = tasks.filter((task) => task.state === 'released' || task.state === 'reopened');
  const [chosen, setChosen] = useState<string | null>(null);
  const task = open.find((o) => o.id === chosen) ?? (open.length === 1 ? open[0] : undefined);
  if (open.length === 0) return <p>{t.nothing}</p>;
  if (task) return <OnePhoto key={task.id} task={task} onSent={onSent} />;
  return (
    <>
      <p>{t.pick}</p>
      {open.map((o) => (
        <button key={o.id} className="card" onClick={() => setChosen(o.id)}>
          <strong>{o.title}</strong>
          <br />
          {o.text}
        </button>
      ))}
    </>
  );
}

function OnePhoto({ task, onSent }: { task: LeaderTask; onSent: () => Promise<void> }) {
  const t = useTexts();
  const [draft, setDraft] = useState(() => draftOf(task.id));
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  // From the newest draft: one writes on while a photo is on its way.
  const newest = useRef(draft);
  const change = (next: Partial<Draft>) => {
    newest.current = { ...newest.current, ...next };
    keepDraft(task.id, newest.current);
    setDraft(newest.current);
  };
  const doing = async (work: () => Promise<string>, meanwhile: string) => {
    setBusy(true);
    setSaid(meanwhile);
    setSaid(await work().catch((error: unknown) => wordsOf(error, t.noAnswer)));
    setBusy(false);
  };
  const ready = draft.photos.length > 0 && draft.text.trim() !== '';
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    void doing(async () => {
      const { sha256Bytes } = await import('@xinglou/proof');
      const small = await shrink(file).catch(() => null);
      if (!small) return t.photoFailed;
      const sha256 = sha256Bytes(new Uint8Array(await small.arrayBuffer()));
      await call(routes.putLeaderPhoto, { params: { sha256 }, raw: small });
      taken.set(sha256, URL.createObjectURL(small));
      change({ photos: [...newest.current.photos.filter((p) => p !== sha256), sha256].slice(0, 6) });
      return '';
    }, t.photoGoes);
  };
  const send = () =>
    doing(async () => {
      const { id, text, photos } = newest.current;
      await call(routes.putLeaderAnswer, { params: { id }, body: { findingId: task.id, text, photos: [...photos] } });
      keepDraft(task.id, null);
      setDraft((newest.current = draftOf(task.id)));
      await onSent();
      return t.sent;
    }, t.answerGoes);
  return (
    <section>
      <h2>{task.title}</h2>
      <p>{task.text}</p>
      {task.sent ? <p>{t.again}</p> : null}
      {task.photos[0] ? <LinkPhoto sha={task.photos[0]} alt={t.before} /> : null}
      <p>{task.photos[0] ? t.photoHint : t.photoHintAlone}</p>
      {draft.photos.map((sha) => (
        <figure key={sha}>
          <NewPhoto sha={sha} />
          <button onClick={() => change({ photos: draft.photos.filter((p) => p !== sha) })}>{t.removePhoto}</button>
        </figure>
      ))}
      <label className="button">
        {t.take}（{draft.photos.length}）
        <input type="file" accept="image/*" capture="environment" disabled={busy} onChange={take} />
      </label>
      <label>
        {t.text}
        <textarea value={draft.text} maxLength={200} onChange={(e) => change({ text: e.target.value })} />
      </label>
      {said ? <p role="status">{said}</p> : null}
      {ready ? null : <p>{t.need}</p>}
      <button className="primary" disabled={busy || !ready} onClick={() => void send()}>
        {t.send}
      </button>
    </section>
  );
}

/** Uploaded, but of no finding yet: the api shows it once it is sent, and until then this page does. */
const taken = new Map<string, string>();
const NewPhoto = ({ sha }: { sha: string }) => {
  const t = useTexts();
  const here = taken.get(sha);
  return (
    <>
      {here ? <img src={here} alt={t.after} /> : null}
      <figcaption>{t.after} ✓</figcaption>
    </>
  );
};
