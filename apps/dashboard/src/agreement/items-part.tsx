import { type StandardRead, routes } from '@xinglou/contract';
import type { ItemReading } from '@xinglou/domain';
import { Button, Input, Segmented, Table, Tag } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { useDeskTexts } from '../shell/desk-words.ts';
import { useNamed, useTexts } from '../shell/use-words.ts';
import { useCycle, useYear } from '../shell/year.ts';

const before = ['nomination', 'materialReview', 'anonymousInspection', 'rectification'];

/** Items by how differently they were read; one sentence more for each, published to every judge's phone. */
export function ItemsPart({ items, standard }: { items: readonly ItemReading[]; standard: StandardRead }) {
  const t = useTexts();
  const { agreement: d } = useDeskTexts();
  const named = useNamed();
  const stage = useCycle()?.stage ?? '';
  const [all, setAll] = useState(false);
  const apart = items.filter((i) => i.reading === 'apart');
  const shown = all || apart.length === 0 ? items : apart;
  const known = new Map(standard.dimensions.flatMap((s) => s.items).map((i) => [i.key, i]));
  const said = (key: string) => standard.clarifications?.find((c) => c.item === key)?.text;
  return (
    <section>
      <h2>{d.items}</h2>
      <p className="quiet">{d.itemsHint}</p>
      {before.includes(stage) ? null : <p>{d.frozen}</p>}
      {apart.length > 0 ? (
        <Segmented
          value={all}
          onChange={setAll}
          options={[
            { value: false, label: `${d.showApart} ${apart.length}` },
            { value: true, label: `${d.showAll} ${items.length}` },
          ]}
        />
      ) : null}
      <div className="wide">
        <Table<ItemReading>
          rowKey="item"
          size="small"
          pagination={false}
          dataSource={[...shown]}
          columns={[
            {
              title: d.item,
              render: (_, i) => (
                <>
                  <b>{named(known.get(i.item)?.title) ?? i.item}</b>
                  <br />
                  <small className="quiet">{named(known.get(i.item)?.criterion)}</small>
                </>
              ),
            },
            {
              title: d.spread,
              align: 'right',
              render: (_, i) => (i.spread === null ? '—' : d.spreadOf((i.spread * 100).toFixed(0))),
            },
            {
              title: d.range,
              align: 'right',
              className: 'day',
              render: (_, i) => (i.range ? `${i.range[0]} ~ ${i.range[1]} / ${i.max}` : '—'),
            },
            {
              title: t.common.state,
              render: (_, i) => (
                <Tag color={i.reading === 'apart' ? 'warning' : i.reading === 'alike' ? 'success' : 'default'}>
                  {d.readings[i.reading]}
                </Tag>
              ),
            },
            {
              title: d.clarification,
              width: '34%',
              render: (_, i) => (
                <Clarify
                  key={said(i.item)}
                  item={i.item}
                  title={named(known.get(i.item)?.title) ?? i.item}
                  said={said(i.item)}
                  mayWrite={before.includes(stage)}
                />
              ),
            },
          ]}
        />
      </div>
    </section>
  );
}

interface ClarifyProps {
  readonly item: string;
  readonly title: string;
  readonly said: string | undefined;
  readonly mayWrite: boolean;
}

function Clarify({ item, title, said, mayWrite }: ClarifyProps) {
  const { agreement: d } = useDeskTexts();
  const t = useTexts();
  const act = useAct();
  const year = useYear();
  const [text, setText] = useState<string | null>(null);
  if (text === null)
    return (
      <>
        {said ? <p>{said}</p> : null}
        {mayWrite ? (
          <Button size="small" aria-label={`${d.clarify} ${title}`} onClick={() => setText(said ?? '')}>
            {d.clarify}
          </Button>
        ) : null}
      </>
    );
  return (
    <>
      <Input.TextArea
        aria-label={`${d.clarification} ${title}`}
        placeholder={d.clarifyPlaceholder}
        rows={2}
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      <div className="row">
        <Button
          type="primary"
          disabled={text.trim() === '' || text === said}
          onClick={() => void act(routes.clarifyItem, { params: { year }, body: { item, text } })}
        >
          {d.publish}
        </Button>
        <Button onClick={() => setText(null)}>{t.common.cancel}</Button>
      </div>
    </>
  );
}
