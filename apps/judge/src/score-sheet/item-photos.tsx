import { useEffect, useState } from 'react';
import { itemsOf } from '../outbox/db.ts';
import { takePhoto } from '../outbox/photo.ts';
import { useTexts } from '../shell/phone.ts';
import type { ChangeDraft, SheetDraft } from './draft.ts';

const most = 3;
interface Props {
  readonly item: string;
  readonly title: string;
  readonly draft: SheetDraft;
  readonly owner: string;
  readonly onChange: ChangeDraft;
}

/** Photos of one item: in the outbox as soon as they are taken, named in the sheet by their digest. */
export function ItemPhotos({ item, title, draft, owner, onChange }: Props) {
  const t = useTexts();
  const own = draft.photos?.[item] ?? [];
  const set = (to: (before: readonly string[]) => readonly string[]) =>
    onChange((before) => ({ ...before, photos: { ...before.photos, [item]: to(before.photos?.[item] ?? []) } }));
  return (
    <div>
      {own.map((sha) => (
        <span key={sha} className="chips">
          <Thumb sha={sha} owner={owner} />
          <button
            aria-label={`${title} ${t.removePhoto}`}
            onClick={() => set((before) => before.filter((other) => other !== sha))}
          >
            {t.removePhoto}
          </button>
        </span>
      ))}
      {own.length < most ? (
        <label>
          {t.photo}
          <small className="quiet"> {t.photoHint}</small>
          <input
            type="file"
            accept="image/*"
            capture="environment"
            aria-label={`${title} ${t.photo}`}
            onChange={(e) => {
              const file = e.target.files?.[0];
              if (file)
                void takePhoto(file, owner).then((sha) =>
                  set((before) => [...new Set([...before, sha])].slice(0, most)),
                );
            }}
          />
        </label>
      ) : null}
    </div>
  );
}

/** The photo while this phone still holds it, then the one that the api keeps. */
function Thumb({ sha, owner }: { sha: string; owner: string }) {
  const [src, setSrc] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    void itemsOf(owner).then((items) => {
      const held = items.find((i) => i.kind === 'photo' && i.id === sha);
      made = held?.kind === 'photo' ? URL.createObjectURL(new Blob([held.bytes], { type: 'image/jpeg' })) : undefined;
      setSrc(made ?? `/api/photos/${sha}?w=320`);
    });
    return () => {
      if (made) URL.revokeObjectURL(made);
    };
  }, [sha, owner]);
  return src ? <img src={src} alt="" style={{ maxHeight: 120 }} /> : null;
}
