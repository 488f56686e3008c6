import { type AreaRow, routes } from '@xinglou/contract';
import { Table } from 'antd';
import { Loaded, useRead } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';

/** A heat table: the deeper the ground, the higher the mean; the number stands in every cell. */
export function AreaTable({ year }: { year: string }) {
  const t = useTexts();
  const query = useRead(routes.areaStatistics, { query: { year } });
  return (
    <Loaded query={query}>
      {({ items }) => {
        const means = items.flatMap((a) => (a.mean === null ? [] : [a.mean]));
        const [least, most] = [Math.min(...means), Math.max(...means)];
        const ground = (mean: number | null) =>
          mean === null || most === least
            ? 'transparent'
            : `rgba(166, 61, 47, ${0.05 + (0.3 * (mean - least)) / (most - least)})`;
        return (
          <Table<AreaRow>
            rowKey="areaId"
            size="small"
            pagination={false}
            dataSource={[...items]}
            columns={[
              { title: t.common.area, dataIndex: 'areaName' },
              { title: t.statistics.groups, dataIndex: 'groups', align: 'right' },
              { title: t.stars(5), dataIndex: 'stars5', align: 'right' },
              { title: t.stars(4), dataIndex: 'stars4', align: 'right' },
              { title: t.stars(3), dataIndex: 'stars3', align: 'right' },
              {
                title: t.statistics.mean,
                align: 'right',
                onCell: (a) => ({ style: { background: ground(a.mean) } }),
                render: (_, a) => t.points(a.mean),
              },
            ]}
          />
        );
      }}
    </Loaded>
  );
}
