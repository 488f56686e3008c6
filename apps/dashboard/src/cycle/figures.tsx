import { type BoardRow, routes } from '@xinglou/contract';
import { Link } from 'react-router';
import { useRead } from '../shell/read.tsx';
import { useSession } from '../shell/session.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';

/** The year in six numbers, each the way to the groups behind it. */
export function Figures() {
  const t = useTexts();
  const year = useYear();
  const { today } = useSession();
  const groups = useRead(routes.board, { params: { year } }).data?.items;
  if (!groups || groups.length === 0) return null;
  const accepted = groups.filter((g) => g.nomination === 'accepted');
  const sum = (of: (g: BoardRow) => number) => accepted.reduce((n, g) => n + of(g), 0);
  const [sheets, due] = [sum((g) => g.sheets), sum((g) => g.sheetsDue)];
  const visits = accepted.filter((g) => g.visitDay === today).length;
  const words = t.board.figures;
  return (
    <nav className="figures" aria-label={t.board.title}>
      <Figure to="board" label={words.papers} value={t.board.of(accepted.length, groups.length)} />
      <Figure
        to="board?show=uninspected"
        label={words.inspected}
        value={t.board.of(accepted.filter((g) => g.inspected).length, accepted.length)}
      />
      <Figure to="board?show=findings" label={words.findings} value={t.board.groups(sum((g) => g.findingsOpen))} />
      {due > 0 ? <Figure to="board?show=sheets" label={words.sheets} value={t.board.ofSheets(sheets, due)} /> : null}
      {visits > 0 ? <Figure to="live" label={words.today} value={t.board.groups(visits)} /> : null}
    </nav>
  );
}

function Figure({ to, label, value }: { to: string; label: string; value: string }) {
  const year = useYear();
  return (
    <Link className="figure" to={`/${year}/${to}`}>
      {label}
      <b>{value}</b>
    </Link>
  );
}
