import { type Visit, routes } from '@xinglou/contract';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { DayInput } from '../shell/day-input.tsx';
import { useReason } from '../shell/reason.tsx';
import { useSession } from '../shell/session.tsx';
import { useDeskTexts } from '../shell/desk-words.ts';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';
import type { DeskGroup } from './use-desk.ts';
import type { Revisits } from './use-revisits.ts';

/** 复评 of these groups: what is ordered, and for the rest who would go, ordered in one act that says how many. */
export function RevisitPart({ groups, revisits }: { groups: readonly DeskGroup[]; revisits: Revisits }) {
  const { revisit: d } = useDeskTexts();
  const t = useTexts();
  const act = useAct();
  const year = useYear();
  const { today } = useSession();
  const [day, setDay] = useState(today);
  const open = useMemo(() => groups.filter((g) => revisits.ordered(g).length === 0), [groups, revisits]);
  const proposals = useMemo(() => revisits.propose(open), [revisits, open]);
  const able = proposals.filter((p) => p.teamId !== null);
  const order = async () => {
    for (const { group, teamId, judges } of able) {
      const body = { groupId: group.uuid, teamId: teamId ?? '', day, judges: [...judges], purpose: 'revisit' as const };
      if (!(await act(routes.addVisit, { params: { year }, body }))) return;
    }
  };
  const team = (id: string | null) => revisits.teams.find((one) => one.id === id)?.name;
  return (
    <section aria-label={d.title}>
      <h3>{d.title}</h3>
      <p className="quiet">{d.hint}</p>
      <ul>
        {groups.flatMap((g) => revisits.ordered(g).map((v) => <Ordered key={v.id} visit={v} />))}
        {proposals.map(({ group, teamId }) => (
          <li key={group.id}>
            {group.name}：{team(teamId) ?? d.nobody}
          </li>
        ))}
      </ul>
      {able.length > 0 ? (
        <div className="row">
          <DayInput label={d.day} value={day} onChange={setDay} />
          <Button disabled={day === ''} onClick={() => void order()}>
            {able.length === 1 ? d.order : d.orderAll(able.length)}
          </Button>
        </div>
      ) : null}
    </section>
  );

  function Ordered({ visit }: { visit: Visit }) {
    const ask = useReason();
    const cancel = async () => {
      const excusedReason = await ask(d.cancelAsk);
      if (excusedReason)
        await act(routes.changeVisit, {
          params: { year, id: visit.id },
          body: { excusedReason },
          ifMatch: visit.version,
        });
    };
    return (
      <li>
        {visit.groupName}：{d.ordered(visit.teamName, t.day(visit.day), visit.sheets, visit.judges.length)}{' '}
        {visit.sheets === 0 ? (
          <Button size="small" onClick={() => void cancel()}>
            {d.cancel}
          </Button>
        ) : (
          t.plan.status[visit.status]
        )}
      </li>
    );
  }
}
