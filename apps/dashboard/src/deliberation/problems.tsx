import type { FrozenReckoning } from '@xinglou/contract';
import { Alert } from 'antd';
import { useTexts } from '../shell/use-words.ts';

/** What the reckoning could not use, by kind, with names where there are any. */
export function Problems({
  problems,
  nameOf,
}: {
  problems: FrozenReckoning['problems'];
  nameOf: (number: string) => string;
}) {
  const t = useTexts();
  if (problems.length === 0) return null;
  const codes = [...new Set(problems.map((p) => p.code))];
  const list = (
    <ul>
      {codes.map((code) => {
        const names = problems.flatMap((p) => (p.code === code ? [nameOf(p.id)] : []));
        return (
          <li key={code}>
            {t.deliberation.problem[code]}：{names.slice(0, 10).join('、')}
            {names.length > 10 ? t.deliberation.andMore(names.length - 10) : ''}
          </li>
        );
      })}
    </ul>
  );
  return <Alert type="warning" title={t.deliberation.problems} description={list} />;
}
