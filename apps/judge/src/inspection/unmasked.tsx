import type { UnmaskingNotice } from '@xinglou/contract';
import { dayInWords } from '../shell/day-in-words.ts';
import { useTexts } from '../shell/phone.ts';

/** Of which notes the author was opened: every inspector's phone shows the same, and only who wrote one knows that it was theirs. */
export function Unmasked({ notices }: { notices: readonly UnmaskingNotice[] }) {
  const t = useTexts();
  const words = t.inspecting.unmasked;
  if (notices.length === 0) return null;
  return (
    <details className="ask">
      <summary>{words.title(notices.length)}</summary>
      <p>{words.about}</p>
      {notices.map((n) => (
        <p key={`${n.groupId}${n.day}${n.openedOn}${n.reason}`}>
          {words.one(
            dayInWords(n.openedOn, t.day.locale),
            t.visit(n.areaName, n.groupName),
            dayInWords(n.day, t.day.locale),
          )}
          <br />
          {words.reason(n.reason)}
        </p>
      ))}
    </details>
  );
}
