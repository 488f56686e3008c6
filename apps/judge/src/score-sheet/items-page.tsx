import type { StandardRead, Visit } from '@xinglou/contract';
import { useEffect, useRef } from 'react';
import { useTexts } from '../shell/phone.ts';
import { useSaid } from '../shell/use-said.ts';
import type { SheetDraft } from './draft.ts';
import { ItemCard } from './item-card.tsx';
import type { SheetPage } from './pages.ts';
import type { Drafting } from './use-draft.ts';

interface Props {
  readonly page: SheetPage;
  readonly clarifications: StandardRead['clarifications'];
  /** The item to stand at. */
  readonly place: string;
  readonly count: string;
  readonly visit: Visit;
  readonly draft: SheetDraft;
  readonly drafting: Drafting;
  readonly owner: string;
  readonly onPlace: (item: string) => void;
}

/** A page of items. It opens at the item that the address names, with the reader's focus on its heading. */
export function ItemsPage({ page, clarifications = [], place, count, ...rest }: Props) {
  const t = useTexts();
  const said = useSaid();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    const item = page.items[0]?.key === place ? null : document.getElementById(place);
    if (item) item.scrollIntoView();
    else scrollTo(0, 0);
    // Only when the page opens: typing must not move it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const over = 'dimension' in page.over ? said(page.over.dimension.title) : t.sheet.places[page.over.place];
  return (
    <section>
      <h1 ref={heading} tabIndex={-1}>
        {over} <span className="quiet">{count}</span>
      </h1>
      {page.items.map((item) => (
        <ItemCard
          key={item.key}
          item={item}
          clarified={clarifications.filter((c) => c.item === item.key).map((c) => c.text)}
          {...rest}
        />
      ))}
    </section>
  );
}
