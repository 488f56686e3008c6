import { routes } from '@xinglou/contract';
import { Button } from 'antd';
import { useAct } from '../shell/act.tsx';
import { useRead } from '../shell/read.tsx';
import { useReason } from '../shell/reason.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';

/** Sheets that came after the final inspection: the office takes them or leaves them out, with a reason. */
export function LateSheets() {
  const t = useTexts();
  const act = useAct();
  const ask = useReason();
  const year = useYear();
  const items = useRead(routes.lateSheets, { params: { year } }).data?.items ?? [];
  const decide = async (id: string, taken: boolean) => {
    const reason = await ask(taken ? t.deliberation.take : t.deliberation.leave);
    if (reason) await act(routes.decideLateSheet, { params: { id }, body: { taken, reason } });
  };
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{t.deliberation.late}</h2>
      <ul>
        {items.map((s) => (
          <li key={s.id}>
            {s.groupName} · {s.judgeName}{' '}
            {s.taken === null ? '' : s.taken ? `· ${t.deliberation.take}` : `· ${t.deliberation.leave}`}{' '}
            <Button size="small" onClick={() => void decide(s.id, true)}>
              {t.deliberation.take}
            </Button>{' '}
            <Button size="small" onClick={() => void decide(s.id, false)}>
              {t.deliberation.leave}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
