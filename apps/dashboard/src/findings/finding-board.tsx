import { type FindingBoard as Board, routes } from '@xinglou/contract';
import { Table } from 'antd';
import { useRead } from '../shell/read.tsx';
import { useInspectionTexts } from '../shell/inspection-words.ts';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';

/** Open, overdue, waiting, by area and dimension; an area sees its own rows only. */
export function FindingBoard({ titleOf }: { titleOf: (key: string) => string }) {
  const t = useTexts();
  const w = useInspectionTexts();
  const board = useRead(routes.findingBoard, { params: { year: useYear() } }).data;
  if (!board || board.items.length === 0) return null;
  return (
    <details>
      <summary>{w.board}</summary>
      <div className="wide">
        <Table<Board['items'][0]>
          rowKey={(r) => `${r.areaId} ${r.dimension}`}
          size="small"
          pagination={false}
          dataSource={[...board.items]}
          columns={[
            { title: t.common.area, dataIndex: 'areaName' },
            { title: t.findings.dimension, render: (_, r) => titleOf(r.dimension) },
            { title: w.open, dataIndex: 'open', align: 'right' },
            { title: w.overdue, dataIndex: 'overdue', align: 'right' },
            { title: w.waiting, dataIndex: 'waiting', align: 'right' },
            { title: w.oldest, align: 'right', render: (_, r) => w.days(r.oldest) },
          ]}
        />
      </div>
    </details>
  );
}
