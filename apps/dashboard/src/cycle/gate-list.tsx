import { type GateState, routes } from '@xinglou/contract';
import type { Gate } from '@xinglou/domain';
import { Button, Collapse, Tag } from 'antd';
import { Link } from 'react-router';
import { useAct } from '../shell/act.tsx';
import { useReason } from '../shell/reason.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';

/** Where one acts on what a gate wants. */
const where: Readonly<Partial<Record<Gate, keyof ReturnType<typeof useTexts>['menu']>>> = {
  'standard-published': 'standard',
  'no-draft-untold': 'review',
  'applications-recorded': 'review',
  'every-nomination-reviewed': 'review',
  'every-group-inspected': 'rounds',
  'findings-settled': 'findings',
  'training-held': 'jury',
  'teams-complete': 'jury',
  'every-group-planned': 'plan',
  'no-visit-in-conflict': 'plan',
  'teams-linked': 'plan',
  'panels-full': 'live',
  'revisits-settled': 'deliberation',
  'reckoning-current': 'deliberation',
  'notice-period-over': 'notice',
  'objections-answered': 'notice',
};

/** Each gate of an arrow: met, or open with every row that holds it. */
export function GateList({ gates, mayAct }: { gates: readonly GateState[]; mayAct: boolean }) {
  const t = useTexts();
  return (
    <Collapse
      collapsible="header"
      items={gates.map(({ gate, title, status, open }) => ({
        key: gate,
        label: (
          <span>
            <Tag color={status === 'met' ? 'success' : 'warning'}>
              {status === 'met' ? `✓ ${t.home.met}` : `○ ${t.home.open}`}
            </Tag>
            {title} {open.length > 0 ? `（${t.home.rows(open.length)}）` : ''}
          </span>
        ),
        extra: mayAct && status === 'open' ? <WayTo gate={gate as Gate} /> : null,
        children: (
          <ul>
            {open.slice(0, 100).map((row, i) => (
              <li key={`${row.id}-${i}`}>
                {row.text}{' '}
                {mayAct && (gate === 'teams-complete' || gate === 'teams-linked') ? (
                  <Accept gate={gate} subject={row.id} />
                ) : null}
              </li>
            ))}
          </ul>
        ),
      }))}
    />
  );
}

/** The button on the row itself: one need not open it to know where to go. */
function WayTo({ gate }: { gate: Gate }) {
  const t = useTexts();
  const year = useYear();
  const page = where[gate];
  return page ? (
    <Link to={`/${year}/${page}`} onClick={(event) => event.stopPropagation()}>
      {t.menu[page]} →
    </Link>
  ) : null;
}

function Accept({ gate, subject }: { gate: 'teams-complete' | 'teams-linked'; subject: string }) {
  const t = useTexts();
  const act = useAct();
  const year = useYear();
  const ask = useReason();
  const accept = async () => {
    const reason = await ask(t.home.accept);
    if (reason) await act(routes.acceptGate, { params: { year }, body: { gate, subject, reason } });
  };
  return (
    <Button size="small" onClick={() => void accept()}>
      {t.home.accept}
    </Button>
  );
}
