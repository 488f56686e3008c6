import { useTexts } from '../shell/phone.ts';
import { StoredPhoto } from '../shell/stored-photo.tsx';
import { useSaid } from '../shell/use-said.ts';
import type { Item } from './pages.ts';

/** What full and half marks look like, in words and, where the standard has them, pictures. */
export function Examples({ item }: { item: Item }) {
  const t = useTexts();
  const said = useSaid();
  const both = [
    { name: t.full, words: said(item.full), photo: item.fullPhoto },
    { name: t.half, words: said(item.half), photo: item.halfPhoto },
  ].filter(({ words, photo }) => words !== undefined || photo !== undefined);
  if (both.length === 0) return null;
  return (
    <details>
      <summary>{t.sheet.examples}</summary>
      {both.map(({ name, words, photo }) => (
        <figure key={name}>
          {photo ? <StoredPhoto sha={photo} alt={t.sheet.examplePicture(name)} /> : null}
          <figcaption>
            <strong>{name}</strong> {words}
          </figcaption>
        </figure>
      ))}
    </details>
  );
}
