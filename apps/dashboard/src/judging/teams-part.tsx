import { type Judge, type Teams, type TeamsBody, routes } from '@xinglou/contract';
import { Button, Card, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { Loaded, useRead } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';

interface Draft {
  readonly id?: string;
  readonly number: number;
  readonly name: string;
  readonly leaderId: string | null;
  readonly members: readonly string[];
  readonly days: string;
}

/** All teams at once: members, leader, days. */
export function TeamsPart({ judges }: { judges: readonly Judge[] }) {
  const year = useYear();
  const query = useRead(routes.readTeams, { params: { year } });
  return <Loaded query={query}>{(teams) => <Editor key={teams.version} teams={teams} judges={judges} />}</Loaded>;
}

const draftsOf = ({ items }: Teams): Draft[] =>
  items.map(({ id, number, name, leaderId, days }) => ({
    id,
    number,
    name,
    leaderId,
    members: [...new Set(days.flatMap((d) => d.judges))],
    days: days.map((d) => d.day).join(','),
  }));

const bodyOf = (drafts: readonly Draft[]): TeamsBody => ({
  items: drafts.map(({ members, days, ...team }) => ({
    ...team,
    days: days
      .split(/[,，\s]+/)
      .filter((day) => day !== '')
      .map((day) => ({ day, judges: [...members] })),
  })),
});

function Editor({ teams, judges }: { teams: Teams; judges: readonly Judge[] }) {
  const t = useTexts();
  const act = useAct();
  const year = useYear();
  const [drafts, setDrafts] = useState(() => draftsOf(teams));
  const options = judges
    .filter((j) => j.active)
    .map((j) => ({ value: j.id, label: `${j.name}（${t.jury.kinds[j.kind]}）` }));
  const change = (index: number, next: Partial<Draft>) =>
    setDrafts(drafts.map((d, i) => (i === index ? { ...d, ...next } : d)));
  const add = () =>
    setDrafts([
      ...drafts,
      {
        number: drafts.length + 1,
        name: `第${drafts.length + 1}组`,
        leaderId: null,
        members: [],
        days: drafts[0]?.days ?? '',
      },
    ]);
  return (
    <section>
      <h2>{t.jury.teams}</h2>
      {drafts.map((d, i) => (
        <Card key={d.id ?? d.number} size="small" style={{ marginBottom: 8 }}>
          <div className="row">
            <Input
              aria-label={`${t.jury.team} ${d.number}`}
              value={d.name}
              onChange={(e) => change(i, { name: e.target.value })}
              style={{ width: 120 }}
            />
            <Select
              aria-label={`${d.name} ${t.jury.members}`}
              mode="multiple"
              placeholder={t.jury.members}
              value={[...d.members]}
              onChange={(members) => change(i, { members })}
              options={options}
              optionFilterProp="label"
              style={{ minWidth: 320, flex: 1 }}
            />
            <Select
              aria-label={`${d.name} ${t.jury.leader}`}
              placeholder={t.jury.leader}
              value={d.leaderId}
              onChange={(leaderId) => change(i, { leaderId })}
              options={options.filter((o) => d.members.includes(o.value))}
              style={{ width: 180 }}
            />
            <Input
              aria-label={`${d.name} ${t.jury.days}`}
              placeholder={t.jury.days}
              value={d.days}
              onChange={(e) => change(i, { days: e.target.value })}
              style={{ width: 260 }}
            />
            <Button onClick={() => setDrafts(drafts.filter((_, at) => at !== i))}>{t.common.remove}</Button>
          </div>
        </Card>
      ))}
      <div className="row">
        <Button onClick={add}>
          {t.common.add} {t.jury.team}
        </Button>
        <Button
          type="primary"
          onClick={() => void act(routes.putTeams, { params: { year }, body: bodyOf(drafts), ifMatch: teams.version })}
        >
          {t.common.save} {t.jury.teams}
        </Button>
      </div>
    </section>
  );
}
