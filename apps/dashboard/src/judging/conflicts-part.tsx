import { type Conflict, type Conflicts, type Judge, routes } from '@xinglou/contract';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { Loaded, useRead, useReadAll } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';

const kinds = ['lives', 'relative', 'works', 'other'] as const;

/** Conflicts of interest: entered here by area, or declared on a phone for one group. */
export function ConflictsPart({ judges }: { judges: readonly Judge[] }) {
  const year = useYear();
  const query = useRead(routes.readConflicts, { params: { year } });
  return (
    <Loaded query={query}>
      {(conflicts) => <Editor key={conflicts.version} stored={conflicts} judges={judges} />}
    </Loaded>
  );
}

function Editor({ stored, judges }: { stored: Conflicts; judges: readonly Judge[] }) {
  const t = useTexts();
  const act = useAct();
  const year = useYear();
  const areas = useRead(routes.listAreas).data?.items ?? [];
  const groups = useReadAll(routes.listBuildingGroups).data?.items ?? [];
  const [judgeId, setJudge] = useState<string>();
  const [areaId, setArea] = useState<string>();
  const [kind, setKind] = useState<Conflict['kind']>('lives');
  const put = (items: Conflict[]) =>
    act(routes.putConflicts, { params: { year }, body: { items }, ifMatch: stored.version });
  const name = (id: string) => judges.find((j) => j.id === id)?.name ?? id;
  const place = (c: Conflict) => [...areas, ...groups].find(({ id }) => id === (c.areaId ?? c.groupId))?.name ?? '';
  return (
    <section>
      <h2>{t.jury.conflicts}</h2>
      <ul>
        {stored.items.map((c, i) => (
          <li key={i}>
            {[name(c.judgeId), place(c), t.jury.lives[c.kind], c.note].filter(Boolean).join(' · ')}{' '}
            <Button size="small" onClick={() => void put(stored.items.filter((_, at) => at !== i))}>
              {t.common.remove}
            </Button>
          </li>
        ))}
      </ul>
      <div className="row">
        <Select
          aria-label={t.jury.judges}
          placeholder={t.jury.judges}
          value={judgeId}
          onChange={setJudge}
          options={judges.map((j) => ({ value: j.id, label: j.name }))}
          style={{ minWidth: 180 }}
        />
        <Select
          aria-label={t.common.area}
          placeholder={t.common.area}
          value={areaId}
          onChange={setArea}
          options={areas.map((a) => ({ value: a.id, label: a.name }))}
          style={{ minWidth: 140 }}
        />
        <Select
          aria-label={t.common.kind}
          value={kind}
          onChange={setKind}
          options={kinds.map((k) => ({ value: k, label: t.jury.lives[k] }))}
          style={{ width: 140 }}
        />
        <Button
          disabled={!judgeId || !areaId}
          onClick={() => void put([...stored.items, { judgeId: judgeId ?? '', areaId: areaId ?? '', kind }])}
        >
          {t.common.add}
        </Button>
      </div>
    </section>
  );
}
