import { type Nomination, routes } from '@xinglou/contract';
import { Alert, Button, Card, Select, Tag } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAct } from '../shell/act.tsx';
import { Loaded, useReadAll } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useCycle, useYear } from '../shell/year.ts';
import { Applications } from './applications.tsx';
import { NominationForm } from './nomination-form.tsx';

/** The area's groups as cards with what is asked of each. */
export default function NominationsPage() {
  const t = useTexts();
  const act = useAct();
  const year = useYear();
  const cycle = useCycle();
  const [search, setSearch] = useSearchParams();
  const [group, setGroup] = useState<string>();
  const query = useReadAll(routes.listNominations, { params: { year } });
  const groups = useReadAll(routes.listBuildingGroups).data?.items ?? [];
  const taken = new Set(query.data?.items.map((n) => n.groupId));
  const begin = async () => {
    const made = await act(routes.nominate, { params: { year }, body: { groupId: group ?? '' } });
    if (made) setSearch({ open: made.answer.id });
  };
  return (
    <>
      <h1>{t.nominations.title}</h1>
      {cycle?.nominationDeadline ? (
        <Alert type="info" title={`${t.home.deadline}：${t.day(cycle.nominationDeadline)}`} />
      ) : null}
      <Applications />
      <h2>{t.nominations.mine}</h2>
      {cycle?.stage === 'nomination' ? (
        <div className="row">
          <Select
            aria-label={t.nominations.pick}
            placeholder={t.nominations.pick}
            showSearch
            optionFilterProp="label"
            value={group}
            onChange={setGroup}
            style={{ minWidth: 260 }}
            options={groups.filter((g) => !taken.has(g.id)).map((g) => ({ value: g.id, label: g.name }))}
          />
          <Button type="primary" disabled={!group} onClick={() => void begin()}>
            {t.nominations.pick}
          </Button>
        </div>
      ) : null}
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t.nominations.none}</p>
          ) : (
            items.map((n) => (
              <NominationCard
                key={n.id}
                nomination={n}
                open={search.get('open') === n.id}
                onOpen={(open) => setSearch(open ? { open: n.id } : {})}
              />
            ))
          )
        }
      </Loaded>
    </>
  );
}

function NominationCard({
  nomination: n,
  open,
  onOpen,
}: {
  nomination: Nomination;
  open: boolean;
  onOpen: (open: boolean) => void;
}) {
  const t = useTexts();
  return (
    <Card
      style={{ marginBottom: 12 }}
      title={`${n.rank ?? '—'} · ${n.groupName}`}
      extra={
        <>
          <Tag>{t.nominations.states[n.state]}</Tag>
          <Button onClick={() => onOpen(!open)}>
            {open ? t.common.close : n.state === 'draft' || n.state === 'returned' ? t.common.edit : t.common.look}
          </Button>
        </>
      }
    >
      {n.review?.reason ? <Alert type="warning" title={`${t.nominations.returnedFor}：${n.review.reason}`} /> : null}
      {n.missing.length > 0 && n.state === 'draft' ? (
        <p>
          {t.nominations.missing}：{n.missing.map((part) => t.nominations.parts[part]).join('、')}
        </p>
      ) : null}
      {open ? <NominationForm key={n.id} nomination={n} /> : null}
    </Card>
  );
}
