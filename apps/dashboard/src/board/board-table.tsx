import type { BoardRow } from '@xinglou/contract';
import { Stars } from '@xinglou/ui';
import { Button, Table, Tag } from 'antd';
import { useTexts } from '../shell/use-words.ts';

const papers = { accepted: 'success', rejected: 'error', returned: 'warning' } as Readonly<Record<string, string>>;

/** A row a group, in the order of the year from left to right; every state in words beside its colour. */
export function BoardTable({ rows, onOpen }: { rows: readonly BoardRow[]; onOpen: (groupId: string) => void }) {
  const t = useTexts();
  return (
    <div className="wide">
      <Table<BoardRow>
        rowKey="groupId"
        pagination={false}
        dataSource={[...rows]}
        locale={{ emptyText: t.board.none }}
        columns={[
          { title: t.common.area, dataIndex: 'areaName' },
          {
            title: t.common.group,
            render: (_, g) => (
              <Button type="link" onClick={() => onOpen(g.groupId)}>
                {g.groupName}
              </Button>
            ),
          },
          { title: t.board.applied, render: (_, g) => (g.starsApplied === null ? '—' : t.stars(g.starsApplied)) },
          {
            title: t.board.papers,
            render: (_, g) => <Tag color={papers[g.nomination] ?? 'default'}>{t.nominations.states[g.nomination]}</Tag>,
          },
          {
            title: t.board.inspection,
            render: (_, g) =>
              g.nomination === 'accepted' ? (
                <Tag color={g.inspected ? 'success' : 'default'}>
                  {g.inspected ? t.board.inspected : t.board.uninspected}
                </Tag>
              ) : (
                '—'
              ),
          },
          {
            title: t.board.findings,
            render: (_, g) =>
              g.findingsOpen > 0 ? (
                <Tag color="warning">{t.board.open(g.findingsOpen, g.findings)}</Tag>
              ) : (
                t.board.settled(g.findings)
              ),
          },
          { title: t.board.visit, className: 'day', render: (_, g) => (g.visitDay ? t.day(g.visitDay) : '—') },
          {
            title: t.board.sheets,
            align: 'right',
            render: (_, g) => (g.sheetsDue === 0 ? '—' : t.board.ofSheets(g.sheets, g.sheetsDue)),
          },
          {
            title: t.board.earlier,
            render: (_, g) =>
              g.earlier.map(({ year, stars }) => (
                <div key={year} className="day">
                  {year} <Stars stars={stars} label={t.stars(stars)} />
                </div>
              )),
          },
        ]}
      />
    </div>
  );
}
