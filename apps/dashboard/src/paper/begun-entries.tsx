import { type PaperEntries, routes } from '@xinglou/contract';
import { Button, Table } from 'antd';
import { Loaded, useRead } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';

type Entry = PaperEntries['items'][0];

/** 还没完成的录入: which paper sheets wait for the second person, or for the two to agree; one click leads to the form. */
export function BegunEntries({ onOpen }: { onOpen: (visit: string, judge: string) => void }) {
  const t = useTexts();
  const query = useRead(routes.paperSheets, { params: { year: useYear() } });
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? null : (
          <section>
            <h2>{t.paper.begun(items.length)}</h2>
            <Table<Entry>
              rowKey={(e) => `${e.visitId} ${e.judgeId}`}
              size="small"
              pagination={false}
              dataSource={[...items]}
              columns={[
                { title: t.paper.visit, render: (_, e) => `${e.areaName} ${e.groupName}` },
                { title: t.paper.judge, dataIndex: 'judgeName' },
                { title: t.paper.typed, render: (_, e) => t.paper.entries(e.entries, e.mine !== null) },
                {
                  title: t.common.action,
                  render: (_, e) => (
                    <Button size="small" onClick={() => onOpen(e.visitId, e.judgeId)}>
                      {t.paper.open}
                    </Button>
                  ),
                },
              ]}
            />
          </section>
        )
      }
    </Loaded>
  );
}
