import { type Confirmation, type Decision, type Meeting, routes } from '@xinglou/contract';
import type { Certainness } from '@xinglou/domain';
import { Drawer, Input, Segmented } from 'antd';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { Waiting, useRead } from '../shell/read.tsx';
import { useDeskTexts } from '../shell/desk-words.ts';
import { useTexts } from '../shell/use-words.ts';
import { useCycle, useYear } from '../shell/year.ts';
import { scaleOf } from './band.tsx';
import { ConfirmByRule } from './confirm-by-rule.tsx';
import { DecisionForm } from './decision-form.tsx';
import { GroupDetails } from './group-drawer.tsx';
import { Ladder } from './ladder.tsx';
import { Problems } from './problems.tsx';
import { RevisitPart } from './revisit-part.tsx';
import { type Desk, type DeskGroup, useDesk } from './use-desk.ts';
import { useRevisits } from './use-revisits.ts';
import { useRungKeys } from './use-rung-keys.ts';
import { useWhatIf } from './use-what-if.ts';
import { WhatIfPanel } from './what-if-panel.tsx';

/** The newest reckoning on the projector, and what the meeting does with it. */
export function DeskView({ id }: { id: string }) {
  const year = useYear();
  const { data: desk, reads } = useDesk(id);
  const meeting = useRead(routes.readMeeting, { params: { year } });
  const decisions = useRead(routes.listDecisions, { params: { year } });
  const confirmations = useRead(routes.listConfirmations, { params: { year } });
  if (!desk || !meeting.data || !decisions.data || !confirmations.data)
    return <Waiting queries={[...reads, meeting, decisions, confirmations]} />;
  return (
    <Floor
      key={id}
      desk={desk}
      meeting={meeting.data}
      decisions={decisions.data.items}
      confirmations={confirmations.data.items}
    />
  );
}

interface FloorProps {
  readonly desk: Desk;
  readonly meeting: Meeting;
  readonly decisions: readonly Decision[];
  readonly confirmations: readonly Confirmation[];
}
const states: readonly Certainness[] = ['revisit', 'borderline', 'clear', 'unscored'];

function Floor({ desk, meeting, decisions, confirmations }: FloorProps) {
  const t = useTexts();
  const d = useDeskTexts();
  const deciding = useCycle()?.stage === 'deliberation';
  const [search, setSearch] = useSearchParams();
  const set = useCallback(
    (key: string, value: string) =>
      setSearch(
        (now) => {
          if (value === '') now.delete(key);
          else now.set(key, value);
          return now;
        },
        { replace: key !== 'open' },
      ),
    [setSearch],
  );
  const supposed = useWhatIf(desk.evidence);
  const { policy } = desk.evidence;
  const revisits = useRevisits(desk, meeting);
  const count = (state: Certainness) => desk.groups.filter((g) => g.certainness === state).length;
  const state = states.find((s) => s === search.get('state'));
  const wanted = search.get('q') ?? '';
  const shown = useMemo(
    () =>
      desk.groups.filter(
        (g) => (state === undefined || g.certainness === state) && `${g.areaName}${g.name}`.includes(wanted.trim()),
      ),
    [desk, state, wanted],
  );
  const ids = useMemo(() => shown.map((g) => g.id), [shown]);
  const open = desk.groups.find((g) => g.id === search.get('open'));
  const onOpen = useCallback((id: string) => set('open', id), [set]);
  useRungKeys(ids, open?.id ?? null, onOpen);
  const scale = useMemo(() => scaleOf(desk.groups, policy.stars, policy.z ?? 0), [desk, policy]);
  const decision = (g: DeskGroup) => decisions.find((one) => one.groupId === g.uuid);
  const confirmed = (g: DeskGroup) =>
    confirmations.some((c) => c.groups.some((one) => one.groupId === g.uuid && one.stars === g.ruleStars));
  const settled = (g: DeskGroup) =>
    decision(g) ? d.decided : g.certainness === 'borderline' && confirmed(g) ? d.confirmed : null;
  const near = desk.groups.filter((g) => g.certainness === 'borderline');
  const unconfirmed = near.filter((g) => !confirmed(g));
  const unsettled = useMemo(
    () => desk.groups.filter((g) => g.certainness === 'revisit' && !decisions.some((one) => one.groupId === g.uuid)),
    [desk, decisions],
  );
  const opened = useMemo(() => (open ? [open] : []), [open]);
  const becoming = new Map(supposed.reckoning?.groups.map((g) => [g.id, g]));
  return (
    <div className="desk">
      <div className="floor">
        <Problems problems={desk.reckoning.problems} nameOf={desk.nameOf} />
        <div className="row no-print">
          <Segmented
            value={state ?? ''}
            onChange={(next) => set('state', next)}
            options={[
              { value: '', label: `${d.all} ${desk.groups.length}` },
              ...states
                .filter((s) => count(s) > 0)
                .map((s) => ({ value: s, label: `${d.certainness[s]} ${count(s)}`, title: d.certainnessHint[s] })),
            ]}
          />
          <Input.Search
            aria-label={d.find}
            placeholder={d.find}
            allowClear
            value={wanted}
            onChange={(e) => set('q', e.target.value)}
            style={{ width: 200 }}
          />
          {deciding && unconfirmed.length > 0 ? (
            <ConfirmByRule reckoningId={desk.reckoning.id} meeting={meeting} groups={unconfirmed} />
          ) : null}
        </div>
        <p className="quiet">
          {policy.z === undefined ? d.noBand : d.band} · {d.keys}
        </p>
        {near.length > 0 && unconfirmed.length === 0 ? <p>{d.confirm.done(near.length)}</p> : null}
        <Ladder groups={shown} scale={scale} supposed={becoming} settled={settled} onOpen={(g) => onOpen(g.id)} />
        {deciding && revisits && unsettled.length > 0 ? <RevisitPart groups={unsettled} revisits={revisits} /> : null}
      </div>
      <WhatIfPanel desk={desk} supposed={supposed} />
      <Drawer
        open={open !== undefined}
        onClose={() => set('open', '')}
        title={open ? `${open.name} · ${t.stars(open.stars)} · ${d.certainness[open.certainness]}` : ''}
        size={960}
        rootClassName="desk-drawer"
      >
        {open ? (
          <>
            <GroupDetails desk={desk} group={open} supposed={supposed} />
            {deciding ? (
              <>
                <DecisionForm
                  key={`${open.id} ${decision(open)?.version ?? 0}`}
                  desk={desk}
                  group={open}
                  meeting={meeting}
                  known={decision(open)}
                />
                {revisits && (open.revisit || open.borderline) ? (
                  <RevisitPart groups={opened} revisits={revisits} />
                ) : null}
              </>
            ) : (
              <p>{d.decide.notOpen}</p>
            )}
          </>
        ) : null}
      </Drawer>
    </div>
  );
}
