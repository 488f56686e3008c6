import type { GroupTrace, TracedSheet } from '@xinglou/domain';
import { Button } from 'antd';
import { useDeskTexts } from '../shell/desk-words.ts';
import type { Desk } from './use-desk.ts';
import { useShown } from './use-shown.ts';
import type { Supposed } from './use-what-if.ts';

/** The sheets of a group by visit: each judge's six dimensions, what the sheet weighs, and a what-if without it. */
export function SheetsPart({ desk, trace, supposed }: { desk: Desk; trace: GroupTrace; supposed: Supposed }) {
  const { group: d } = useDeskTexts();
  const keys = desk.evidence.standard.dimensions.map((one) => one.key);
  return (
    <div className="wide">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{d.judge}</th>
            {keys.map((key) => (
              <th key={key} scope="col">
                {desk.dimension(key)}
              </th>
            ))}
            <th scope="col">{d.sum}</th>
            <th scope="col">{d.share}</th>
            <th />
          </tr>
        </thead>
        {trace.visits.map((visit) => (
          <tbody key={visit.id}>
            <tr>
              <th scope="rowgroup" colSpan={keys.length + 4}>
                {desk.nameOf(visit.team)}
              </th>
            </tr>
            {visit.sheets.map((sheet) => (
              <Row key={sheet.id} desk={desk} sheet={sheet} keys={keys} supposed={supposed} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface RowProps {
  readonly desk: Desk;
  readonly sheet: TracedSheet;
  readonly keys: readonly string[];
  readonly supposed: Supposed;
}

function Row({ desk, sheet, keys, supposed: { changes, suppose, takeBack } }: RowProps) {
  const { group: d, whatIf } = useDeskTexts();
  const shown = useShown();
  const change = { kind: 'without-sheet', sheet: sheet.id } as const;
  const out = changes.some((c) => c.kind === 'without-sheet' && c.sheet === sheet.id);
  const name = desk.nameOf(sheet.judge);
  return (
    <tr data-out={out || undefined}>
      <th scope="row">
        {name}
        {sheet.weight !== null && sheet.weight < 0.995 ? <small> {d.weight(sheet.weight.toFixed(2))}</small> : null}
      </th>
      {keys.map((key) => (
        <td key={key}>{shown(sheet.scores?.[key])}</td>
      ))}
      <td>{shown(sheet.total)}</td>
      <td>{sheet.share === null ? d.left : `${Math.round(sheet.share * 100)}%`}</td>
      <td>
        <Button
          size="small"
          aria-label={`${out ? whatIf.takeBack : whatIf.leaveOut} ${name}`}
          onClick={() => (out ? takeBack(change) : suppose(change))}
        >
          {out ? whatIf.takeBack : whatIf.leaveOut}
        </Button>
      </td>
    </tr>
  );
}
