import { type Cycle, routes } from '@xinglou/contract';
import type { StageArrow } from '@xinglou/domain';
import { App, Button } from 'antd';
import { useAct } from '../shell/act.tsx';
import { useReason } from '../shell/reason.tsx';
import { useGateTexts } from '../shell/gate-words.ts';
import { useTexts } from '../shell/use-words.ts';

/** The button into the next stage: asks once; on the way back wants a reason. */
export function MoveStage({ cycle, arrow, ready }: { cycle: Cycle; arrow: StageArrow; ready: boolean }) {
  const t = useTexts();
  const { stages } = useGateTexts();
  const { modal } = App.useApp();
  const act = useAct();
  const ask = useReason();
  const name = stages[arrow.to];
  const move = async () => {
    const reason = arrow.reason ? await ask(t.home.back) : null;
    if (arrow.reason && !reason) return;
    const sure =
      arrow.reason ||
      (await modal.confirm({
        title: t.home.next(name),
        content: t.home.nextAsk,
        okText: t.common.confirm,
        cancelText: t.common.cancel,
      }));
    if (!sure) return;
    await act(
      routes.moveStage,
      { params: { year: String(cycle.year) }, body: { to: arrow.to, ...(reason ? { reason } : {}) } },
      t.home.moved(name),
    );
  };
  return (
    <p>
      <Button type={arrow.reason ? 'default' : 'primary'} disabled={!ready} onClick={() => void move()}>
        {t.home.next(name)}
      </Button>
    </p>
  );
}
