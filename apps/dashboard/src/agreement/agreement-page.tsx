import { type Agreement, type StandardRead, routes } from '@xinglou/contract';
import type { JudgeStanding } from '@xinglou/domain';
import { Table, Tag } from 'antd';
import { Link } from 'react-router';
import { Loaded, Waiting, useRead } from '../shell/read.tsx';
import { useDeskTexts } from '../shell/desk-words.ts';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';
import { ItemsPart } from './items-part.tsx';
import { LevelsPart } from './levels-part.tsx';

/** 第二轮培训以后：评得是否一致，哪一项读法不同，怎样说得更清楚。 */
export default function AgreementPage() {
  const t = useTexts();
  const { agreement: d } = useDeskTexts();
  const year = useYear();
  const agreement = useRead(routes.readAgreement, { params: { year } });
  const standard = useRead(routes.readStandard, { params: { year } });
  return (
    <>
      <h1>{d.title}</h1>
      <p>{d.hint}</p>
      {standard.data ? (
        <Loaded query={agreement}>
          {(found) =>
            found.judges === 0 ? <p>{d.none}</p> : <Round found={found} standard={standard.data as StandardRead} />
          }
        </Loaded>
      ) : (
        <Waiting queries={[standard]} />
      )}
      <p>
        {d.next} <Link to={`/${year}/policy`}>{t.menu.policy}</Link>
      </p>
    </>
  );
}

function Round({ found, standard }: { found: Agreement; standard: StandardRead }) {
  const { agreement: d } = useDeskTexts();
  const nameOf = (id: string) => found.names.find((n) => n.id === id)?.name ?? id;
  return (
    <>
      <p>{d.round(found.judges, found.buildings)}</p>
      <LevelsPart levels={found.levels} />
      <ItemsPart items={found.items} standard={standard} />
      <Standings standings={found.standings} nameOf={nameOf} />
    </>
  );
}

function Standings({ standings, nameOf }: { standings: readonly JudgeStanding[]; nameOf: (id: string) => string }) {
  const t = useTexts();
  const { agreement: d } = useDeskTexts();
  const signed = (x: number) => `${x > 0 ? '+' : ''}${x.toFixed(1)}`;
  return (
    <section>
      <h2>{d.standings}</h2>
      <p className="quiet">{d.standingsHint}</p>
      <div className="wide">
        <Table<JudgeStanding>
          rowKey="judge"
          size="small"
          pagination={false}
          dataSource={[...standings]}
          columns={[
            { title: d.judge, render: (_, s) => nameOf(s.judge) },
            { title: d.sheets, align: 'right', dataIndex: 'sheets' },
            {
              title: d.difference,
              align: 'right',
              render: (_, s) => (s.kind === 'told' ? `${d.points(signed(s.difference))} ± ${s.error.toFixed(1)}` : '—'),
            },
            {
              title: t.common.state,
              render: (_, s) =>
                s.kind === 'told' ? (
                  <Tag color={s.verdict === 'alike' ? 'success' : 'warning'}>{d.verdicts[s.verdict]}</Tag>
                ) : (
                  d.tooFew
                ),
            },
          ]}
        />
      </div>
    </section>
  );
}
