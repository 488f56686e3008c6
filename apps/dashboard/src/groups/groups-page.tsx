import { type BuildingGroup, routes } from '@xinglou/contract';
import { Button, Drawer, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Loaded, useRead } from '../shell/read.tsx';
import { useSession } from '../shell/session.tsx';
import { useTexts } from '../shell/use-words.ts';
import { AreasPart } from './areas-part.tsx';
import { GroupForm } from './group-form.tsx';
import { GroupHistory } from './group-history.tsx';

/** The register: filters and the open row stand in the address. */
export default function GroupsPage() {
  const t = useTexts();
  const { persona } = useSession();
  const [search, setSearch] = useSearchParams();
  const set = (next: Record<string, string>) =>
    setSearch(
      Object.fromEntries(Object.entries({ ...Object.fromEntries(search), ...next }).filter(([, v]) => v !== '')),
    );
  const query = {
    q: search.get('q') ?? '',
    area: search.get('area') ?? '',
    cursor: search.get('cursor') ?? '',
    limit: '50',
  };
  const areas = useRead(routes.listAreas).data?.items ?? [];
  const groups = useRead(routes.listBuildingGroups, { query });
  const [adding, setAdding] = useState(false);
  const open = groups.data?.items.find((g) => g.id === search.get('open'));
  const mayEdit = persona === 'office' || persona === 'area';
  return (
    <>
      <h1>{t.groups.title}</h1>
      <div className="row">
        <Input.Search
          defaultValue={query.q}
          placeholder={t.common.search}
          allowClear
          onSearch={(q) => set({ q, cursor: '' })}
          style={{ maxWidth: 260 }}
        />
        {persona === 'area' ? null : (
          <Select
            aria-label={t.common.area}
            value={query.area}
            style={{ minWidth: 140 }}
            onChange={(area) => set({ area, cursor: '' })}
            options={[{ value: '', label: t.common.all }, ...areas.map((a) => ({ value: a.id, label: a.name }))]}
          />
        )}
        {mayEdit ? <a href={routes.exportRegister.path}>{t.groups.download}</a> : null}
        {mayEdit ? <Button onClick={() => setAdding(true)}>{t.common.add}</Button> : null}
      </div>
      <Loaded query={groups}>
        {({ items, next }) => (
          <div className="wide">
            <Table<BuildingGroup>
              rowKey="id"
              pagination={false}
              dataSource={[...items]}
              locale={{ emptyText: t.common.empty }}
              columns={[
                { title: t.common.area, dataIndex: 'areaName' },
                { title: t.common.estate, dataIndex: 'estate' },
                {
                  title: t.common.group,
                  render: (_, g) => (
                    <Button type="link" onClick={() => set({ open: g.id })}>
                      {g.name}
                    </Button>
                  ),
                },
                { title: t.groups.households, dataIndex: 'households', align: 'right' },
                { title: t.groups.leader, render: (_, g) => g.leader?.name ?? t.groups.vacant },
                { title: t.groups.feature, dataIndex: 'signatureFeature' },
              ]}
            />
            <div className="row">
              {query.cursor ? <Button onClick={() => set({ cursor: '' })}>{t.common.first}</Button> : null}
              {next ? <Button onClick={() => set({ cursor: next })}>{t.common.more}</Button> : null}
            </div>
          </div>
        )}
      </Loaded>
      {persona === 'office' ? <AreasPart /> : null}
      <Drawer open={open !== undefined} onClose={() => set({ open: '' })} title={open?.name} size="large">
        {open && mayEdit ? <GroupForm key={open.version} group={open} onDone={() => undefined} /> : null}
        {open ? <GroupHistory id={open.id} growth={persona !== 'admin'} /> : null}
      </Drawer>
      <Drawer open={adding} onClose={() => setAdding(false)} title={t.common.add} size="large">
        <GroupForm onDone={() => setAdding(false)} />
      </Drawer>
    </>
  );
}
