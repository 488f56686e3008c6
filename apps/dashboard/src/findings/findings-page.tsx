import { type Finding, routes } from '@xinglou/contract';
import { Button, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Loaded, useRead, useReadAll } from '../shell/read.tsx';
import { useSession } from '../shell/session.tsx';
import { useInspectionTexts } from '../shell/inspection-words.ts';
import { useNamed, useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';
import { BatchRelease } from './batch-release.tsx';
import { FindingBoard } from './finding-board.tsx';
import { FindingDrawer } from './finding-drawer.tsx';
import { PrintPages } from './print-pages.tsx';

const states = [
  'recorded',
  'released',
  'responded',
  'reopened',
  'reinspection',
  'accepted',
  'handedOn',
  'dismissed',
] as const;

/** Put right, or waiting for somebody: beside the word, never alone. */
const tone: Readonly<Partial<Record<Finding['state'], string>>> = {
  recorded: 'warning',
  released: 'warning',
  responded: 'warning',
  reopened: 'warning',
  reinspection: 'warning',
  accepted: 'success',
};

/** Findings: the office releases and accepts; the area answers. Nobody sees who wrote a note. */
export default function FindingsPage() {
  const t = useTexts();
  const w = useInspectionTexts();
  const year = useYear();
  const { persona } = useSession();
  const named = useNamed();
  const [search, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const state = states.find((s) => s === search.get('state'));
  const query = useReadAll(routes.listFindings, {
    params: { year },
    query: state ? { state } : {},
  });
  const coverage = useRead(routes.inspectionCoverage, { params: { year } }, persona === 'office').data;
  const standard = useRead(routes.readStandard, { params: { year } }).data;
  const titleOf = (key: string) =>
    (standard && 'dimensions' in standard ? named(standard.dimensions.find((d) => d.key === key)?.title) : null) ?? key;
  const items = query.data?.items ?? [];
  const show = (id?: string) => setSearch({ ...(state ? { state } : {}), ...(id ? { open: id } : {}) });
  if (search.get('print')) return <PrintPages findings={items} titleOf={titleOf} />;
  return (
    <>
      <h1>{t.findings.title}</h1>
      {coverage ? <p>{t.findings.coverage(coverage.inspected, coverage.groups)}</p> : null}
      <FindingBoard titleOf={titleOf} />
      <div className="row">
        <Select
          aria-label={t.common.state}
          value={state ?? ''}
          style={{ minWidth: 160 }}
          onChange={(next) => setSearch(next ? { state: next } : {})}
          options={[
            { value: '', label: t.common.all },
            ...states.map((s) => ({ value: s, label: t.findings.states[s] })),
          ]}
        />
        <span className="grow" />
        <Button onClick={() => setSearch({ print: 'album' })}>{w.print.album}</Button>
      </div>
      <BatchRelease
        chosen={items.filter((f) => chosen.includes(f.id) && f.state === 'recorded')}
        onDone={() => setChosen([])}
      />
      <Loaded query={query}>
        {() => (
          <div className="wide">
            <Table<Finding>
              rowKey="id"
              dataSource={[...items]}
              pagination={false}
              locale={{ emptyText: t.findings.none }}
              {...(persona === 'office'
                ? {
                    rowSelection: {
                      selectedRowKeys: [...chosen],
                      onChange: (keys: readonly unknown[]) => setChosen(keys.map(String)),
                      getCheckboxProps: (f: Finding) => ({ disabled: f.state !== 'recorded' }),
                    },
                  }
                : {})}
              columns={[
                { title: t.common.area, dataIndex: 'areaName' },
                {
                  title: t.common.group,
                  render: (_, f) => (
                    <Button type="link" onClick={() => show(f.id)}>
                      {f.groupName}
                    </Button>
                  ),
                },
                { title: t.findings.dimension, render: (_, f) => titleOf(f.dimension) },
                { title: t.findings.grade, render: (_, f) => t.policy.grades[f.grade] },
                {
                  title: t.findings.due,
                  render: (_, f) => (
                    <>
                      <span className="day">{f.due ? t.day(f.due) : '—'}</span>{' '}
                      {f.late ? <Tag color="error">{t.findings.late}</Tag> : null}
                      {f.reminder && !f.late ? <Tag color="warning">{w.reminder[f.reminder]}</Tag> : null}
                    </>
                  ),
                },
                {
                  title: t.common.state,
                  render: (_, f) => (
                    <>
                      <Tag color={tone[f.state] ?? 'default'}>{t.findings.states[f.state]}</Tag>
                      {f.leaderAnswer && persona === 'area' ? (
                        <Tag color="processing">{t.findings.kinds.leaderAnswered}</Tag>
                      ) : null}
                      {f.shared && f.photos.length > 0 && f.state !== 'recorded' ? (
                        <Tag>{w.share.count(f.shared.length, f.photos.length)}</Tag>
                      ) : null}
                      {f.extension ? <Tag color="processing">{t.findings.kinds.extensionAsked}</Tag> : null}
                      {f.repeatOf.length > 0 ? <Tag color="warning">{w.repeat(f.repeatOf)}</Tag> : null}
                    </>
                  ),
                },
              ]}
            />
          </div>
        )}
      </Loaded>
      <FindingDrawer
        finding={items.find((f) => f.id === search.get('open'))}
        titleOf={titleOf}
        onClose={() => show()}
        onPrint={(group) => setSearch({ print: 'sheet', group })}
      />
    </>
  );
}
