import { tellsIn } from '@xinglou/domain';
import { useTexts } from '../shell/phone.ts';

/** Points at the words that could tell who wrote it, or when; the inspector decides. */
export function Telling({ text }: { text: string }) {
  const { telling, told, toldAs } = useTexts().inspecting;
  const tells = tellsIn(text);
  if (tells.length === 0) return null;
  const words = tells.map((t) => toldAs(t.words, told[t.kind] ?? t.kind));
  return (
    <p className="ask" role="status">
      {telling([...new Set(words)].join('、'))}
    </p>
  );
}
