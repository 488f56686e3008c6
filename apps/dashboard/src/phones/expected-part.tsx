import { type ExpectedSheets, routes } from '@xinglou/contract';
import { Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { Loaded, useRead } from '../shell/read.tsx';
import { useSession } from '../shell/session.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';

type Owed = ExpectedSheets['items'][0];

/** 应到 = 已收到 + 还缺: by day and judge, each missing sheet by its group's name. */
export function ExpectedPart() {
  const t = useTexts();
  const { today } = useSession();
  const query = useRead(routes.expectedSheets, { params: { year: useYear() } });
  const [chosen, setChosen] = useState<string>();
  return (
    <section>
      <h2>{t.phones.expected}</h2>
      <Loaded query={query}>
        {({ items }) => {
          const days = [...new Set(items.map((i) => i.day))];
          const day = chosen ?? (days.includes(today) ? today : days.at(-1));
          if (day === undefined) return <p>{t.plan.none}</p>;
          const owed = items.filter((i) => i.day === day);
          const missing = owed.reduce((sum, i) => sum + i.missing.length, 0);
          return (
            <>
              <div className="row">
                <Select
                  aria-label={t.common.day}
                  value={day}
                  onChange={setChosen}
                  options={days.map((d) => ({ value: d, label: t.day(d) }))}
                  style={{ width: 220 }}
                />
                <strong>{t.phones.missingCount(missing)}</strong>
              </div>
              <div className="wide">
                <Table<Owed>
                  rowKey="judgeId"
                  size="small"
                  pagination={false}
                  dataSource={owed}
                  columns={[
                    { title: t.accounts.judge, dataIndex: 'judgeName', width: 140 },
                    {
                      title: t.phones.received,
                      align: 'right',
                      width: 120,
                      render: (_, o) => `${o.received} / ${o.expected}`,
                    },
                    {
                      title: t.phones.missing,
                      render: (_, o) => o.missing.map((m) => `${m.areaName} ${m.groupName}`).join('、') || '—',
                    },
                    {
                      title: t.phones.incomplete,
                      render: (_, o) =>
                        o.incomplete.map((m) => (
                          <Tag key={m.visitId} color="warning">
                            {m.groupName}：{t.phones.photosMissing(m.photos)}
                          </Tag>
                        )),
                    },
                    {
                      title: t.phones.otherwise,
                      render: (_, o) =>
                        o.otherwise.map((m) => (
                          <Tag key={m.visitId}>
                            {m.groupName}：{t.phones.provenances[m.provenance]}
                          </Tag>
                        )),
                    },
                  ]}
                />
              </div>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
