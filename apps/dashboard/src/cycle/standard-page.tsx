import { type NothingYet, type StandardBody, type StandardRead, routes } from '@xinglou/contract';
import { Alert, Button, Input, InputNumber, Table } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { Loaded, useRead } from '../shell/read.tsx';
import { useSession } from '../shell/session.tsx';
import { useNamed, useTexts } from '../shell/use-words.ts';
import { useCycle, useYear } from '../shell/year.ts';

/** The year's standard: weights, items, maxima; every publication is a new version. */
export default function StandardPage() {
  const year = useYear();
  const query = useRead(routes.readStandard, { params: { year } });
  return (
    <Loaded query={query}>{(standard) => <Editor key={`${year} ${standard.version}`} stored={standard} />}</Loaded>
  );
}

type Dimensions = StandardBody['dimensions'];

function Editor({ stored }: { stored: StandardRead | NothingYet }) {
  const t = useTexts();
  const named = useNamed();
  const act = useAct();
  const year = useYear();
  const cycle = useCycle();
  const mayEdit = useSession().persona === 'office' && cycle?.stage === 'preparation';
  const [dimensions, setDimensions] = useState<Dimensions>('dimensions' in stored ? stored.dimensions : []);
  const sum = dimensions.reduce((total, d) => total + d.weight, 0);
  const change = (index: number, next: Partial<Dimensions[0]>) =>
    setDimensions(dimensions.map((d, i) => (i === index ? { ...d, ...next } : d)));
  const publish = () =>
    act(routes.publishStandard, { params: { year }, body: { dimensions }, ifMatch: stored.version });
  return (
    <>
      <h1>{t.standard.title}</h1>
      <p>
        {stored.published ? t.standard.published(stored.version) : t.standard.draft} · {t.standard.weights(sum)}
      </p>
      {cycle && cycle.stage !== 'preparation' ? <Alert type="info" title={t.standard.frozen} /> : null}
      {dimensions.map((d, index) => (
        <section key={d.key}>
          <h2>
            {named(d.title) ?? d.key} · {t.standard.weight}{' '}
            <InputNumber
              aria-label={`${named(d.title) ?? d.key} ${t.standard.weight}`}
              value={d.weight}
              min={0}
              max={100}
              disabled={!mayEdit}
              onChange={(weight) => change(index, { weight: weight ?? 0 })}
            />
          </h2>
          <Items dimension={d} mayEdit={mayEdit} onChange={(items) => change(index, { items })} />
        </section>
      ))}
      {mayEdit ? (
        <Button type="primary" disabled={Math.abs(sum - 100) > 1e-9} onClick={() => void publish()}>
          {t.standard.publish}
        </Button>
      ) : null}
    </>
  );
}

type Item = Dimensions[0]['items'][0];
function Items({
  dimension,
  mayEdit,
  onChange,
}: {
  dimension: Dimensions[0];
  mayEdit: boolean;
  onChange: (items: Item[]) => void;
}) {
  const t = useTexts();
  const named = useNamed();
  const traitName = (trait: string) => (t.groups.trait as Readonly<Record<string, string>>)[trait] ?? trait;
  const change = (key: string, next: Partial<Item>) =>
    onChange(dimension.items.map((i) => (i.key === key ? { ...i, ...next } : i)));
  return (
    <div className="wide">
      <Table
        rowKey="key"
        pagination={false}
        size="small"
        dataSource={dimension.items}
        columns={[
          {
            title: t.standard.item,
            width: '24%',
            render: (_, i) =>
              mayEdit ? (
                <Input
                  aria-label={`${t.standard.item} ${i.title?.zh ?? ''}`}
                  value={i.title?.zh ?? ''}
                  onChange={(e) => change(i.key, { title: { ...i.title, zh: e.target.value } })}
                />
              ) : (
                named(i.title)
              ),
          },
          {
            title: t.standard.max,
            width: 110,
            render: (_, i) => (
              <InputNumber
                aria-label={`${named(i.title) ?? i.key} ${t.standard.max}`}
                value={i.max}
                min={1}
                max={100}
                disabled={!mayEdit}
                onChange={(max) => change(i.key, { max: max ?? 1 })}
              />
            ),
          },
          { title: t.standard.criterion, render: (_, i) => named(i.criterion) },
          {
            title: t.standard.remark,
            width: '22%',
            render: (_, i) =>
              [
                i.veto ? t.standard.veto : '',
                i.presentation ? t.standard.talk : '',
                i.trait ? t.standard.needs(traitName(i.trait)) : '',
              ]
                .filter(Boolean)
                .join(' · '),
          },
        ]}
      />
    </div>
  );
}
