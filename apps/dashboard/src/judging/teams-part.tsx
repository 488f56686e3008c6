import { type Judge, type Teams, type TeamsBody, routes } from '@xinglou/contract';
import { isDay } from '@xinglou/domain';
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

const wordsOf = (days: string): string[] => days.split(/[,，、\s]+/).filter((word) => word !== '');

/** The first word among the days that is no day of the calendar. */
const wrongDay = ({ days }: Draft): string | undefined => wordsOf(days).find((word) => !isDay(word));

const bodyOf = (drafts: readonly Draft[]): TeamsBody => ({
  items: drafts.map(({ members, days, ...team }) => ({
    ...team,
    days: wordsOf(days).map((day) => ({ day, judges: [...members] })),
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
        name: t.jury.teamName(drafts.length + 1),
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
            <label className="labelled">
              {t.jury.leader}
              <Select
                aria-label={`${d.name} ${t.jury.leader}`}
                value={d.leaderId}
                onChange={(leaderId) => change(i, { leaderId })}
                options={options.filter((o) => d.members.includes(o.value))}
                style={{ width: 260 }}
              />
            </label>
            <label className="labelled">
              {t.jury.days}
              <Input
                aria-label={`${d.name} ${t.jury.days}`}
                value={d.days}
                {...(wrongDay(d) ? { status: 'error' as const } : {})}
                onChange={(e) => change(i, { days: e.target.value })}
                style={{ width: 260 }}
              />
            </label>
            <Button onClick={() => setDrafts(drafts.filter((_, at) => at !== i))}>{t.common.remove}</Button>
          </div>
          {wrongDay(d) ? <p role="alert">{t.jury.notADay(wrongDay(d) ?? '')}</p> : null}
        </Card>
      ))}
      <div className="row">
        <Button onClick={add}>{t.jury.addTeam}</Button>
        <Button
          type="primary"
          {...(drafts.some(wrongDay) ? { disabled: true } : {})}
          onClick={() => void act(routes.putTeams, { params: { year }, body: bodyOf(drafts), ifMatch: teams.version })}
        >
          {t.jury.saveTeams}
        </Button>
      </div>
    </section>
  );
}
