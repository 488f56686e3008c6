import type { Visit } from '@xinglou/contract';
import { useTexts } from '../shell/phone.ts';
import { useSaid } from '../shell/use-said.ts';
import { PhotoStrip } from '../shell/photo-strip.tsx';
import type { SheetDraft } from './draft.ts';
import { Examples } from './examples.tsx';
import type { Item } from './pages.ts';
import { Points } from './points.tsx';
import { TalkTimer } from './talk-timer.tsx';
import type { Drafting } from './use-draft.ts';

const mostPhotos = 3;
interface Props {
  readonly item: Item;
  /** What the office has said since about how the item is read. */
  readonly clarified: readonly string[];
  readonly visit: Visit;
  readonly draft: SheetDraft;
  readonly drafting: Drafting;
  readonly owner: string;
  /** Where the page is to open again, if it dies behind the camera. */
  readonly onPlace: (item: string) => void;
}

/** One item: its criterion in a sentence, what full and half marks look like, the points, a note, photos. */
export function ItemCard({ item, clarified, visit, draft, drafting, owner, onPlace }: Props) {
  const t = useTexts();
  const said = useSaid();
  const { change } = drafting;
  const title = said(item.title) ?? item.key;
  if (visit.notApplicable.includes(item.key))
    return (
      <section className="item" id={item.key}>
        <h2>{title}</h2>
        <p className="quiet">{t.notApplicable}</p>
      </section>
    );
  const photos = draft.photos?.[item.key] ?? [];
  const setPhotos = (to: (before: readonly string[]) => readonly string[]) =>
    change((before) => ({
      ...before,
      photos: { ...before.photos, [item.key]: to(before.photos?.[item.key] ?? []).slice(0, mostPhotos) },
    }));
  return (
    <section className="item" id={item.key} aria-labelledby={`title ${item.key}`}>
      <h2 id={`title ${item.key}`}>{title}</h2>
      <p>{said(item.criterion)}</p>
      {clarified.map((text) => (
        <p key={text} className="ask">
          {t.sheet.clarified(text)}
        </p>
      ))}
      {item.presentation ? (
        <TalkTimer
          startedAt={draft.talkStartedAt}
          onStart={(at) =>
            change(({ talkStartedAt: _before, ...rest }) => (at ? { ...rest, talkStartedAt: at } : rest))
          }
        />
      ) : null}
      <Points
        title={title}
        max={item.max}
        value={draft.points[item.key]}
        onChange={(points) =>
          change(({ points: { [item.key]: _before, ...others }, ...rest }) => ({
            ...rest,
            points: points === undefined ? others : { ...others, [item.key]: points },
          }))
        }
      />
      <Examples item={item} />
      <details>
        <summary>
          {t.noteAndPhoto}
          {photos.length > 0 ? `（${photos.length}）` : ''}
        </summary>
        <textarea
          aria-label={`${title} ${t.note}`}
          value={draft.notes[item.key] ?? ''}
          onChange={(e) => {
            const note = e.currentTarget.value;
            change((before) => ({ ...before, notes: { ...before.notes, [item.key]: note } }));
          }}
        />
        <PhotoStrip
          title={title}
          photos={photos}
          most={mostPhotos}
          owner={owner}
          onCamera={() => {
            onPlace(item.key);
            void drafting.save();
          }}
          onAdd={(sha) => setPhotos((before) => [...new Set([...before, sha])])}
          onRemove={(sha) => setPhotos((before) => before.filter((other) => other !== sha))}
        />
      </details>
    </section>
  );
}
