import { type BarePhoto, shrink } from '@xinglou/ui/shrink';
import { type ComponentType, useState } from 'react';
import { isFull } from '../outbox/db.ts';
import { awaited, keepPhoto } from '../outbox/photo.ts';
import { useTexts } from './phone.ts';
import { StoredPhoto } from './stored-photo.tsx';

interface Props {
  /** What the photos are of; read out before each button. */
  readonly title: string;
  readonly photos: readonly string[];
  readonly most: number;
  readonly owner: string;
  /** Called as the camera is about to open. */
  readonly onCamera: () => void;
  readonly onAdd: (sha: string) => void;
  readonly onRemove: (sha: string) => void;
  /** What is asked of a picture before it is kept, if anything. */
  readonly Before?: ComponentType<BeforeKept>;
}
export interface BeforeKept {
  readonly file: File;
  readonly onDone: (photo: BarePhoto) => void;
  readonly onCancel: () => void;
}

/** Photos of one thing: in the outbox as soon as they are taken, named by their digest; nothing waits for them. */
export function PhotoStrip({ title, photos, most, owner, onCamera, onAdd, onRemove, Before }: Props) {
  const t = useTexts();
  const [failed, setFailed] = useState('');
  const [asked, setAsked] = useState<File>();
  const keep = (made: Promise<BarePhoto>) => {
    setAsked(undefined);
    awaited(
      made
        .then((photo) => keepPhoto(photo, owner))
        .then(onAdd, (error: unknown) => setFailed(isFull(error) ? t.storageFull : t.shell.photoFailed)),
    );
  };
  const take = (file: File | undefined) => {
    if (!file) return;
    setFailed('');
    if (Before) setAsked(file);
    else keep(shrink(file));
  };
  return (
    <div className="photos">
      {photos.map((sha, i) => (
        <figure key={sha}>
          <StoredPhoto sha={sha} owner={owner} alt={t.shell.photoOf(title, i + 1)} />
          <button aria-label={`${t.shell.photoOf(title, i + 1)} ${t.removePhoto}`} onClick={() => onRemove(sha)}>
            {t.removePhoto}
          </button>
        </figure>
      ))}
      {photos.length < most ? (
        <label className="button">
          {t.photo}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            aria-label={`${title} ${t.photo}`}
            onClick={onCamera}
            onChange={(e) => {
              take(e.currentTarget.files?.[0]);
              e.currentTarget.value = '';
            }}
          />
        </label>
      ) : null}
      <p className="quiet">{t.photoHint(most)}</p>
      {Before && asked ? (
        <Before file={asked} onDone={(photo) => keep(Promise.resolve(photo))} onCancel={() => setAsked(undefined)} />
      ) : null}
      {failed ? (
        <p className="alert" role="alert">
          {failed}
        </p>
      ) : null}
    </div>
  );
}
