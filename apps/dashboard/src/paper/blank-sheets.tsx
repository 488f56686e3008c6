import type { StandardRead, Visit } from '@xinglou/contract';
import { Qr } from '@xinglou/ui/qr';
import { Button } from 'antd';
import { useNamed, useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';
import './paper.css';

/** One A4 a visit, black on white, a line an item; the QR opens the page where it is typed in. */
export function BlankSheets({ visits, standard }: { visits: readonly Visit[]; standard: StandardRead }) {
  const t = useTexts();
  return (
    <>
      <div className="row no-print">
        <Button type="primary" onClick={() => globalThis.print()}>
          {t.common.print}
        </Button>
      </div>
      {visits.map((v) => (
        <Blank key={v.id} visit={v} standard={standard} />
      ))}
    </>
  );
}

function Blank({ visit, standard }: { visit: Visit; standard: StandardRead }) {
  const t = useTexts();
  const named = useNamed();
  const year = useYear();
  return (
    <article className="paper-sheet on-paper">
      <header>
        <div>
          <h2>{t.paper.sheetTitle(year)}</h2>
          <p>
            {visit.areaName} {visit.groupName} · {visit.address}
            <br />
            {t.day(visit.day)} · {visit.teamName}
          </p>
          <p>{t.paper.signature} ____________________</p>
        </div>
        <figure>
          <Qr text={`${location.origin}/${year}/paper?visit=${visit.id}`} label={t.paper.scannedBy} size="26mm" />
          <figcaption>{t.paper.scannedBy}</figcaption>
        </figure>
      </header>
      <table>
        <tbody>
          {standard.dimensions.map((d) => [
            <tr key={d.key}>
              <th colSpan={3}>{named(d.title)}</th>
            </tr>,
            ...d.items.map((i) => (
              <tr key={i.key}>
                <td>{named(i.title) ?? i.key}</td>
                {visit.notApplicable.includes(i.key) ? (
                  <td colSpan={2}>{t.paper.notApplicable}</td>
                ) : (
                  <>
                    <td>____ / {i.max}</td>
                    <td>
                      <span className="box" />
                      {t.paper.unseen}
                    </td>
                  </>
                )}
              </tr>
            )),
          ])}
        </tbody>
      </table>
      <p>{t.paper.note}</p>
    </article>
  );
}
