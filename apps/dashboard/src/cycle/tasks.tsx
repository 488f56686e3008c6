import { type Finding, routes } from '@xinglou/contract';
import { Link } from 'react-router';
import { useRead, useReadAll } from '../shell/read.tsx';
import { useSession } from '../shell/session.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useCycle, useYear } from '../shell/year.ts';

interface Task {
  readonly to: string;
  readonly text: string;
  readonly pressing?: boolean;
}

/** 待办: what waits for this person now, each line the way to it. */
export function Tasks() {
  const t = useTexts();
  const { persona } = useSession();
  const tasks = {
    area: useAreaTasks,
    office: useOfficeTasks,
    leadership: useLeadershipTasks,
    admin: useUnmaskingTasks,
  }[persona as 'area' | 'office' | 'leadership' | 'admin'];
  return (
    <section>
      <h2>{t.tasks.title}</h2>
      <List key={persona} use={tasks} />
    </section>
  );
}

function List({ use }: { use: () => readonly Task[] | undefined }) {
  const t = useTexts();
  const tasks = use();
  if (tasks === undefined) return null;
  if (tasks.length === 0) return <p>{t.tasks.none}</p>;
  return (
    <ul className="tasks">
      {tasks.map(({ to, text, pressing }) => (
        <li key={text}>
          <Link to={to} className={pressing ? 'pressing' : ''}>
            {text}
          </Link>
        </li>
      ))}
    </ul>
  );
}

const some = (n: number, task: Task): Task[] => (n > 0 ? [task] : []);

function useAreaTasks(): readonly Task[] | undefined {
  const t = useTexts();
  const year = useYear();
  const stage = useCycle()?.stage;
  const findings = useReadAll(routes.listFindings, { params: { year } }).data?.items;
  const nominations = useReadAll(routes.listNominations, { params: { year } }).data?.items;
  if (!findings || !nominations || !stage) return undefined;
  const open = findings.filter((f) => f.state === 'released' || f.state === 'reopened');
  const late = open.filter((f) => f.late).length;
  const ahead = (days: Finding['reminder']) => open.filter((f) => !f.late && f.reminder === days).length;
  const [one, three] = [ahead('one'), ahead('three')];
  const sent = open.filter((f) => f.leaderAnswer).length;
  const rest = open.length - late - one - three;
  const mine = (state: string) => nominations.filter((n) => n.state === state).length;
  const returned = mine('returned');
  const drafts = stage === 'nomination' ? mine('draft') : 0;
  const groups = `/${year}/nominations`;
  return [
    ...some(late, { to: `/${year}/findings?state=released`, text: t.tasks.late(late), pressing: true }),
    ...some(one, { to: `/${year}/findings?state=released`, text: t.tasks.dueTomorrow(one), pressing: true }),
    ...some(three, { to: `/${year}/findings?state=released`, text: t.tasks.dueSoon(three) }),
    ...some(rest, { to: `/${year}/findings?state=released`, text: t.tasks.answer(rest) }),
    ...some(sent, { to: `/${year}/findings?state=released`, text: t.tasks.confirm(sent) }),
    ...some(returned, { to: groups, text: t.tasks.returned(returned), pressing: true }),
    ...some(drafts, { to: groups, text: t.tasks.drafts(drafts) }),
    ...some(stage === 'nomination' && nominations.length === 0 ? 1 : 0, { to: groups, text: t.tasks.nominate }),
  ];
}

function useOfficeTasks(): readonly Task[] | undefined {
  const t = useTexts();
  const year = useYear();
  const stage = useCycle()?.stage;
  const findings = useReadAll(routes.listFindings, { params: { year } }).data?.items;
  const papers = useReadAll(routes.listNominations, { params: { year }, query: { state: 'submitted' } }).data?.items;
  const late = useRead(routes.lateSheets, { params: { year } }).data?.items;
  const objections = useRead(routes.listObjections, { params: { year } }).data?.items;
  const unmaskings = useUnmaskingTasks();
  if (!findings || !papers || !late || !objections || !stage) return undefined;
  const count = (state: string) => findings.filter((f) => f.state === state).length;
  const [recorded, responded] = [count('recorded'), count('responded')];
  const undecided = late.filter((s) => s.taken === null).length;
  const asked = objections.filter((o) => o.state === 'open').length;
  const review = stage === 'materialReview' || stage === 'nomination' ? papers.length : 0;
  return [
    ...some(recorded, { to: `/${year}/findings?state=recorded`, text: t.tasks.release(recorded), pressing: true }),
    ...some(responded, { to: `/${year}/findings?state=responded`, text: t.tasks.accept(responded) }),
    ...some(review, { to: `/${year}/review`, text: t.tasks.review(review) }),
    ...some(undecided, { to: `/${year}/deliberation`, text: t.tasks.lateSheets(undecided) }),
    ...some(asked, { to: `/${year}/notice`, text: t.tasks.objections(asked), pressing: true }),
    ...unmaskings,
  ];
}

/** A request for an author in which this person's word, or key, is wanted; one at a time. */
function useUnmaskingTasks(): readonly Task[] {
  const t = useTexts();
  const year = useYear();
  const asked = useRead(routes.listUnmaskings).data?.items ?? [];
  const wanted = asked.some((u) => u.state !== 'opened' && u.may.some((act) => act !== 'revoke'));
  return some(wanted ? 1 : 0, { to: `/${year}/unmasking`, text: t.tasks.unmask, pressing: true });
}

function useLeadershipTasks(): readonly Task[] | undefined {
  const t = useTexts();
  const year = useYear();
  const stage = useCycle()?.stage;
  const newest = useRead(routes.listReckonings, { params: { year } }).data?.items;
  if (!newest || !stage) return undefined;
  const waits = stage === 'deliberation' && newest[0] && newest[0].approval === null ? 1 : 0;
  return [
    ...some(waits, { to: `/${year}/approval`, text: t.tasks.approve, pressing: true }),
    { to: `/${year}/statistics`, text: t.tasks.statistics },
  ];
}
