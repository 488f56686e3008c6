import type { Visit } from '@xinglou/contract';
import { useTexts } from '../shell/use-words.ts';

/** One team's route: a dot a sheet, filled once it is in, and by name whose is still on a phone. */
export function TeamDay({ visits }: { visits: readonly Visit[] }) {
  const t = useTexts();
  const counted = visits.filter((v) => v.excusedReason === null);
  const sum = (of: (v: Visit) => number) => counted.reduce((n, v) => n + of(v), 0);
  return (
    <section>
      <h2>
        {t.live.team(
          visits[0]?.teamName ?? '',
          sum((v) => v.sent.length),
          sum((v) => v.judges.length),
        )}
      </h2>
      <ol className="route">
        {visits.map((v) => (
          <li key={v.id}>
            <strong>{v.groupName}</strong> <Dots sent={v.sent.length} due={v.judges.length} />
            <small>{v.excusedReason === null ? waits(v, t) : `${t.live.excused}：${v.excusedReason}`}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}

function waits(visit: Visit, t: ReturnType<typeof useTexts>): string {
  const names = visit.judges.flatMap((id, i) => (visit.sent.includes(id) ? [] : [visit.judgeNames[i] ?? '']));
  return names.length === 0 ? t.live.complete : t.live.waits(names.join('、'));
}

function Dots({ sent, due }: { sent: number; due: number }) {
  return (
    <span className="dots" aria-hidden="true">
      {Array.from({ length: due }, (_, i) => (i < sent ? '●' : '○')).join('')}
    </span>
  );
}
