import type { StandardRead, Visit } from '@xinglou/contract';
import { useLanguage } from '@xinglou/ui';
import { useTexts } from '../shell/phone.ts';
import type { ChangeDraft, SheetDraft } from './draft.ts';
import { ItemPhotos } from './item-photos.tsx';

type Dimension = StandardRead['dimensions'][0];
interface Props {
  readonly dimension: Dimension;
  readonly visit: Visit;
  readonly draft: SheetDraft;
  readonly owner: string;
  readonly place: string;
  readonly onChange: ChangeDraft;
}

/** A dimension's items, each with its criterion and a row of big steppers. */
export function DimensionPage({ dimension, visit, draft, owner, place, onChange }: Props) {
  const { language } = useLanguage();
  const word = (words?: { zh: string; en?: string }) => (language === 'en' ? (words?.en ?? words?.zh) : words?.zh);
  return (
    <section>
      <h1>
        {word(dimension.title) ?? dimension.key} <span className="quiet">{place}</span>
      </h1>
      {dimension.items.map((item) => (
        <Item key={item.key} item={item} word={word} visit={visit} draft={draft} owner={owner} onChange={onChange} />
      ))}
    </section>
  );
}

type ItemProps = Omit<Props, 'dimension' | 'place'> & {
  readonly item: Dimension['items'][0];
  readonly word: (words?: { zh: string; en?: string }) => string | undefined;
};

function Item({ item, word, visit, draft, owner, onChange }: ItemProps) {
  const t = useTexts();
  const title = word(item.title) ?? item.key;
  const value = draft.points[item.key];
  const set = (points: number | 'unseen' | undefined) => {
    const { [item.key]: _before, ...rest } = draft.points;
    onChange({ ...draft, points: points === undefined ? rest : { ...rest, [item.key]: points } });
  };
  if (visit.notApplicable.includes(item.key))
    return (
      <div className="item quiet">
        {title} · {t.notApplicable}
      </div>
    );
  const photos = draft.photos?.[item.key]?.length ?? 0;
  const shown = typeof value === 'number' ? value : null;
  return (
    <div className="item" role="group" aria-label={title}>
      <strong>{title}</strong>
      <div>{word(item.criterion)}</div>
      <details>
        <summary style={{ minHeight: 44 }}>
          {t.full} / {t.half}
        </summary>
        <p>
          {t.full}：{word(item.full)}
        </p>
        <p>
          {t.half}：{word(item.half)}
        </p>
      </details>
      {value === 'unseen' ? (
        <div className="chips">
          <span>{t.unseen}</span>
          <button onClick={() => set(undefined)}>{t.seen}</button>
        </div>
      ) : (
        <div className="stepper">
          <button
            aria-label={`${title} ${t.less}`}
            disabled={shown === 0}
            onClick={() => set(Math.max(0, (shown ?? item.max + 1) - 1))}
          >
            −
          </button>
          <output>{shown === null ? `— / ${item.max}` : t.points(shown, item.max)}</output>
          <button
            aria-label={`${title} ${t.more}`}
            disabled={shown === item.max}
            onClick={() => set(shown === null ? item.max : Math.min(item.max, shown + 1))}
          >
            ＋
          </button>
          <button onClick={() => set('unseen')}>{t.unseen}</button>
        </div>
      )}
      <details>
        <summary style={{ minHeight: 44 }}>
          {t.noteAndPhoto}
          {photos > 0 ? `（${photos}）` : ''}
        </summary>
        <textarea
          aria-label={`${title} ${t.note}`}
          value={draft.notes[item.key] ?? ''}
          onChange={(e) => onChange({ ...draft, notes: { ...draft.notes, [item.key]: e.target.value } })}
        />
        <ItemPhotos item={item.key} title={title} draft={draft} owner={owner} onChange={onChange} />
      </details>
    </div>
  );
}
