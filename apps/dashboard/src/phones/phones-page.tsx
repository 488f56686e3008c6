import { type Enrolments, type Phones, routes } from '@xinglou/contract';
import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { Loaded, useRead } from '../shell/read.tsx';
import { useSession } from '../shell/session.tsx';
import { useTexts } from '../shell/use-words.ts';
import { EnrolmentCards } from './enrolment-cards.tsx';
import { ExpectedPart } from './expected-part.tsx';
import { PhonesOf } from './phones-of.tsx';
import { RescuePart } from './rescue-part.tsx';

type Person = Phones['items'][0];

/** How many phones hold a sheet or a photo that has not come. */
const holding = (people: readonly Person[]): number =>
  people.flatMap((p) => p.devices).filter((d) => d.sheets + d.photos > 0).length;

/** Phones of judges and inspectors: codes that sign them in, what judges' phones still hold, one click when one is lost. */
export default function PhonesPage() {
  const t = useTexts();
  const act = useAct();
  const { persona } = useSession();
  const query = useRead(routes.listPhones);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [cards, setCards] = useState<Enrolments['items']>();
  const issue = async (accounts: readonly string[]) => {
    const done = await act(routes.issueEnrolments, { body: { accounts: [...accounts] } }, t.phones.issued);
    if (done) setCards(done.answer.items);
  };
  if (cards) return <EnrolmentCards cards={cards} onClose={() => setCards(undefined)} />;
  return (
    <>
      <h1>{t.phones.title}</h1>
      {persona === 'office' ? <ExpectedPart /> : null}
      <h2>{t.phones.phones}</h2>
      <p>{t.phones.explain}</p>
      <Loaded query={query}>
        {({ items }) => (
          <>
            <div className="row">
              <Button type="primary" disabled={chosen.length === 0} onClick={() => void issue(chosen)}>
                {t.phones.print(chosen.length)}
              </Button>
              {holding(items) > 0 ? <Tag color="warning">{t.phones.unsentIn(holding(items))}</Tag> : null}
            </div>
            <div className="wide">
              <Table<Person>
                rowKey="account"
                size="small"
                pagination={false}
                dataSource={[...items]}
                rowSelection={{ selectedRowKeys: [...chosen], onChange: (keys) => setChosen(keys.map(String)) }}
                locale={{ emptyText: t.common.empty }}
                columns={[
                  { title: t.jury.person, dataIndex: 'name' },
                  { title: t.accounts.persona, render: (_, p) => t.accounts.personas[p.persona] },
                  { title: t.phones.phones, render: (_, p) => <PhonesOf person={p} /> },
                  {
                    title: t.common.action,
                    render: (_, p) => (
                      <Button size="small" onClick={() => void issue([p.account])}>
                        {t.phones.issue}
                      </Button>
                    ),
                  },
                ]}
              />
            </div>
          </>
        )}
      </Loaded>
      {persona === 'office' ? <RescuePart /> : null}
    </>
  );
}
