import { type Finding, routes } from '@xinglou/contract';
import { Button, Drawer, Input, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAct } from '../shell/act.tsx';
import { Photos } from '../shell/photos.tsx';
import { Loaded, useRead } from '../shell/read.tsx';
import { useSession } from '../shell/session.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';
import { OfficeActs } from './office-acts.tsx';

const states = ['recorded', 'released', 'responded', 'reopened', 'accepted', 'handedOn', 'dismissed'] as const;

/** Findings: the office releases and accepts; the area answers. Nobody sees who wrote a note. */
export default function FindingsPage() {
  const t = useTexts();
  const year = useYear();
  const { persona } = useSession();
  const [search, setSearch] = useSearchParams();
  const state = states.find((s) => s === search.get('state'));
  const query = useRead(routes.listFindings, {
    params: { year },
    query: { limit: '200', ...(state ? { state } : {}) },
  });
  const coverage = useRead(routes.inspectionCoverage, { params: { year } }, persona === 'office').data;
  const standard = useRead(routes.readStandard, { params: { year } }).data;
  const titleOf = (key: string) =>
    standard && 'dimensions' in standard ? (standard.dimensions.find((d) => d.key === key)?.title?.zh ?? key) : key;
  const open = query.data?.items.find((f) => f.id === search.get('open'));
  const show = (id?: string) => setSearch({ ...(state ? { state } : {}), ...(id ? { open: id } : {}) });
  return (
    <>
      <h1>{t.findings.title}</h1>
      {coverage ? <p>{t.findings.coverage(coverage.inspected, coverage.groups)}</p> : null}
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
      <Loaded query={query}>
        {({ items }) => (
          <div className="wide">
            <Table<Finding>
              rowKey="id"
              dataSource={[...items]}
              pagination={false}
              locale={{ emptyText: t.common.empty }}
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
                { title: t.findings.due, render: (_, f) => `${f.due ?? '—'}${f.late ? ` · ${t.findings.late}` : ''}` },
                {
                  title: t.common.state,
                  render: (_, f) => <Tag color={f.late ? 'error' : 'default'}>{t.findings.states[f.state]}</Tag>,
                },
              ]}
            />
          </div>
        )}
      </Loaded>
      <Drawer open={open !== undefined} onClose={() => show()} title={open?.groupName} size="large">
        {open ? (
          <>
            <p>
              {open.day} · {titleOf(open.dimension)} · {t.policy.grades[open.grade]}
            </p>
            <p>{open.text}</p>
            <Photos value={open.photos} most={6} />
            {open.checks ? <p>{t.findings.checks(open.checks)}</p> : null}
            {persona === 'office' ? (
              <OfficeActs key={open.version} finding={open} />
            ) : (
              <Respond key={open.version} finding={open} />
            )}
            <h2>{t.findings.events}</h2>
            <ul>
              {open.events.map((e, i) => (
                <li key={i}>
                  {e.day} {t.findings.kinds[e.kind]} {e.responsible ? t.findings.who[e.responsible] : ''} {e.text ?? ''}
                  <Photos value={e.photos} most={6} />
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Drawer>
    </>
  );
}

function Respond({ finding }: { finding: Finding }) {
  const t = useTexts();
  const act = useAct();
  const [text, setText] = useState('');
  const [photos, setPhotos] = useState<string[]>([]);
  if (finding.state !== 'released' && finding.state !== 'reopened') return null;
  return (
    <section>
      <h2>{t.findings.respond}</h2>
      <Input.TextArea
        aria-label={t.findings.response}
        placeholder={t.findings.response}
        rows={3}
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      <Photos value={photos} most={6} onChange={setPhotos} />
      <Button
        type="primary"
        disabled={!text.trim()}
        onClick={() => void act(routes.respondToFinding, { params: { id: finding.id }, body: { text, photos } })}
      >
        {t.findings.respond}
      </Button>
    </section>
  );
}
