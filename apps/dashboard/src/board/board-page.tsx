import { type BoardRow, routes } from '@xinglou/contract';
import { Drawer, Input, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { Loaded, useRead } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';
import { BoardTable } from './board-table.tsx';
import { everyFilter, filters, isFilter } from './filters.ts';
import { GroupYear } from './group-year.tsx';

/** 年度进度: the year's groups, each with how far it has come; filters and the open row stand in the address. */
export default function BoardPage() {
  const t = useTexts();
  const year = useYear();
  const board = useRead(routes.board, { params: { year } });
  const [search, setSearch] = useSearchParams();
  const set = (next: Record<string, string>) =>
    setSearch(
      Object.fromEntries(Object.entries({ ...Object.fromEntries(search), ...next }).filter(([, v]) => v !== '')),
    );
  const asked = search.get('show');
  const show = isFilter(asked) ? asked : 'all';
  const [area, q] = [search.get('area') ?? '', search.get('q') ?? ''];
  const fits = (g: BoardRow) =>
    filters[show](g) && (area === '' || g.areaId === area) && (q === '' || `${g.areaName}${g.groupName}`.includes(q));
  return (
    <>
      <h1>{t.board.title}</h1>
      <Loaded query={board}>
        {({ items }) => {
          const rows = items.filter(fits);
          const open = items.find((g) => g.groupId === search.get('open'));
          const areas = [...new Map(items.map((g) => [g.areaId, g.areaName]))];
          return (
            <>
              <div className="row">
                <Input.Search
                  defaultValue={q}
                  placeholder={t.common.search}
                  allowClear
                  onSearch={(text) => set({ q: text })}
                  style={{ maxWidth: 260 }}
                />
                <Select
                  aria-label={t.common.area}
                  value={area}
                  style={{ minWidth: 140 }}
                  onChange={(next) => set({ area: next })}
                  options={[
                    { value: '', label: t.common.all },
                    ...areas.map(([value, label]) => ({ value, label: label })),
                  ]}
                />
                <Select
                  aria-label={t.common.state}
                  value={show}
                  style={{ minWidth: 180 }}
                  onChange={(next) => set({ show: next === 'all' ? '' : next })}
                  options={everyFilter.map((value) => ({
                    value,
                    label: `${t.board.filters[value]}（${items.filter(filters[value]).length}）`,
                  }))}
                />
              </div>
              <p>{t.board.count(rows.length, items.length)}</p>
              <BoardTable rows={rows} onOpen={(id) => set({ open: id })} />
              <Drawer open={open !== undefined} onClose={() => set({ open: '' })} title={open?.groupName} size="large">
                {open ? <GroupYear group={open} /> : null}
              </Drawer>
            </>
          );
        }}
      </Loaded>
    </>
  );
}
