import { routes } from '@xinglou/contract';
import { unmaskingTexts } from '@xinglou/texts/unmasking';
import { useWords } from '@xinglou/ui';
import { useRead } from '../shell/read.tsx';
import { useSession } from '../shell/session.tsx';

/** How often authors of notes were opened: the leadership keeps an eye on it. */
export function UnmaskingCount() {
  const t = useWords(unmaskingTexts);
  const leadership = useSession().persona === 'leadership';
  const months = useRead(routes.unmaskingMonths, {}, leadership).data?.items;
  if (!months) return null;
  return <p>{months.length === 0 ? t.neverOpened : t.months(months.map((m) => t.month(m.month, m.opened)))}</p>;
}
