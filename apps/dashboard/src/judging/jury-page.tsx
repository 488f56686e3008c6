import { type Judge, routes } from '@xinglou/contract';
import { stagesBefore } from '@xinglou/domain';
import { Alert, Button, ConfigProvider, Input, Select, Switch, Table } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { Loaded, useRead } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useCycle } from '../shell/year.ts';
import { ConflictsPart } from './conflicts-part.tsx';
import { TeamsPart } from './teams-part.tsx';
import { TrainingPart } from './training-part.tsx';

const kinds = ['resident', 'expert', 'official'] as const;

/** The jury: its judges, teams by day, training, who must not see what; the year's part can only be read once the deliberation has begun. */
export default function JuryPage() {
  const t = useTexts();
  const judges = useRead(routes.listJudges);
  const stage = useCycle()?.stage;
  const closed = stage !== undefined && !stagesBefore('deliberation').includes(stage);
  return (
    <>
      <h1>{t.jury.title}</h1>
      <Loaded query={judges}>
        {({ items }) => (
          <>
            <Judges judges={items} />
            {closed ? <Alert type="info" title={t.jury.closed} style={{ marginTop: 24 }} /> : null}
            <ConfigProvider componentDisabled={closed}>
              <TeamsPart judges={items} />
              <TrainingPart judges={items} />
              <ConflictsPart judges={items} />
            </ConfigProvider>
          </>
        )}
      </Loaded>
    </>
  );
}

function Judges({ judges }: { judges: readonly Judge[] }) {
  const t = useTexts();
  const act = useAct();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Judge['kind']>('resident');
  const add = async () => {
    if (await act(routes.createJudge, { body: { name, kind } })) setName('');
  };
  return (
    <section>
      <h2>{t.jury.judges}</h2>
      <div className="row">
        <Input
          aria-label={t.jury.person}
          placeholder={t.jury.person}
          value={name}
          onChange={(e) => setName(e.target.value)}
          style={{ width: 180 }}
        />
        <Select
          aria-label={t.common.kind}
          value={kind}
          onChange={setKind}
          options={kinds.map((k) => ({ value: k, label: t.jury.kinds[k] }))}
          style={{ width: 140 }}
        />
        <Button disabled={!name.trim()} onClick={() => void add()}>
          {t.common.add}
        </Button>
      </div>
      <Table<Judge>
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={[...judges]}
        columns={[
          { title: t.jury.person, dataIndex: 'name' },
          { title: t.common.kind, render: (_, j) => t.jury.kinds[j.kind] },
          { title: t.jury.username, render: (_, j) => j.username ?? '—' },
          {
            title: t.jury.active,
            render: (_, j) => (
              <Switch
                aria-label={`${j.name} ${t.jury.active}`}
                checked={j.active}
                checkedChildren={t.common.yes}
                unCheckedChildren={t.common.no}
                onChange={(active) =>
                  void act(routes.changeJudge, { params: { id: j.id }, body: { active }, ifMatch: j.version })
                }
              />
            ),
          },
        ]}
      />
    </section>
  );
}
