import { type Cycle, routes } from '@xinglou/contract';
import type { StageArrow } from '@xinglou/domain';
import { Button } from 'antd';
import { useAct } from '../shell/act.tsx';
import { useRead } from '../shell/read.tsx';
import { useReason, useSure } from '../shell/reason.tsx';
import { useGateTexts } from '../shell/gate-words.ts';
import { useTexts } from '../shell/use-words.ts';

/** The button into the next stage: asks once, before the notice in numbers; on the way back wants a reason. */
export function MoveStage({ cycle, arrow, ready }: { cycle: Cycle; arrow: StageArrow; ready: boolean }) {
  const t = useTexts();
  const { stages } = useGateTexts();
  const act = useAct();
  const ask = useReason();
  const sure = useSure();
  const name = stages[arrow.to];
  const params = { year: String(cycle.year) };
  const notice = useRead(routes.previewNotice, { params }, arrow.to === 'publicNotice').data;
  const published = notice ? t.notice.preview(t.day(notice.from), t.day(notice.endsOn), notice.groups) : '';
  const move = async () => {
    const reason = arrow.reason ? await ask(t.home.back) : null;
    if (arrow.reason && !reason) return;
    if (!arrow.reason && !(await sure(t.home.next(name), `${published} ${t.home.nextAsk}`))) return;
    const body = { to: arrow.to, ...(reason ? { reason } : {}) };
    await act(routes.moveStage, { params, body }, t.home.moved(name));
  };
  return (
    <p>
      <Button type={arrow.reason ? 'default' : 'primary'} disabled={!ready} onClick={() => void move()}>
        {t.home.next(name)}
      </Button>
    </p>
  );
}
