import { type Finding, routes } from '@xinglou/contract';
import { Alert, Button } from 'antd';
import { useAct } from '../shell/act.tsx';
import { useInspectionTexts } from '../shell/inspection-words.ts';
import { useYear } from '../shell/year.ts';

/** Several groups’ findings at once, to the groups themselves: what concerns somebody else is released one by one. */
export function BatchRelease({ chosen, onDone }: { chosen: readonly Finding[]; onDone: () => void }) {
  const w = useInspectionTexts();
  const year = useYear();
  const act = useAct();
  if (chosen.length === 0) return null;
  const groups = new Set(chosen.map((f) => f.groupId)).size;
  const release = async () => {
    const items = chosen.map((f) => ({ id: f.id, responsible: 'group' as const }));
    if (await act(routes.releaseFindings, { params: { year }, body: { items } }, w.batch.done(items.length))) onDone();
  };
  return (
    <>
      {groups < 3 ? <Alert type="warning" title={w.batch.few} /> : null}
      <div className="row">
        <span>{w.batch.pick(chosen.length, groups)}</span>
        <Button type="primary" onClick={() => void release()}>
          {w.batch.release(chosen.length)}
        </Button>
      </div>
    </>
  );
}
