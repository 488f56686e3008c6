import { besidesFrame, reads, type ReadName, type Scene } from './scene.ts';
import type { Goal } from '../goal.ts';
import type { Statement } from './statements.ts';
import { walAt, walOfSheets } from './wal.ts';

const written = 400;

/** What no other program on the machine can change: WAL bytes, statements, rows. Answers also the statements of one sheet. */
export async function counts(
  scene: Scene,
): Promise<{ goals: Goal[]; statements: Statement[]; readStatements: Record<string, Statement[]> }> {
  const { place, product } = scene;
  const statements = await scene.statementsOfSheet('statements');
  // What is published is read once for everybody: so each is read once before it is looked at.
  for (const name of Object.keys(reads) as ReadName[]) {
    const { statuses } = await scene.read(product, name, { count: 1 });
    if (!statuses['200']) throw new Error(`${name}: ${JSON.stringify(statuses)}`);
  }
  const readStatements: Record<string, Statement[]> = {};
  for (const name of Object.keys(reads) as ReadName[]) readStatements[name] = await scene.statementsOfRead(name);
  const rows = () => place.number('select count(*) n from score_sheet');
  await scene.sheets(product, { salt: 'count', from: 40, count: 200 });
  const [rowsBefore, from] = [await rows(), await walAt(place)];
  const sent = await scene.sheets(product, { salt: 'count', from: 240, count: written });
  const wal = await walOfSheets(place, from);
  const lost =
    Math.abs((await rows()) - rowsBefore - (sent.statuses['201'] ?? 0)) + (written - (sent.statuses['201'] ?? 0));

  const rowsWritten = await rows();
  const again = await scene.sheets(product, { salt: 'count', from: 240, count: written });
  const doubled = (await rows()) - rowsWritten + (written - (again.statuses['200'] ?? 0));

  for (let round = 0; round < 10; round++)
    await scene.sheets(product, { salt: `abort ${round}`, from: 700, count: 16, abort: true });
  const after = await scene.sheets(product, { salt: 'after', from: 700, count: 1, connections: 1 });
  const stuck = await place.number(`select count(*) n from pg_stat_activity where state like 'idle in transaction%'`);

  const counted = { counted: true, better: 'less' } as const;
  const goals: Goal[] = [
    { id: 'W6', what: 'WAL a sheet', value: wal.own, gate: 2500, stretch: 1500, unit: 'B', ...counted },
    {
      id: 'W6',
      what: 'WAL meanwhile (seals, page images, vacuum), a sheet',
      value: wal.meanwhile,
      gate: 2500,
      better: 'less',
      unit: 'B',
    },
    {
      id: 'W7',
      what: 'statements a PUT besides BEGIN and COMMIT',
      value: besidesFrame(statements),
      gate: 3,
      stretch: 1,
      ...counted,
    },
    {
      id: 'W8',
      what: `of ${written} sheets sent again: new rows, and answers other than 200`,
      value: doubled,
      gate: 0,
      ...counted,
    },
    { id: 'Wx', what: 'answers 201 without their row, or rows without', value: lost, gate: 0, ...counted },
    { id: 'W10', what: 'after 160 dropped PUTs: sessions idle in transaction', value: stuck, gate: 0, ...counted },
    {
      id: 'W10',
      what: 'the next PUT is taken (201), after',
      value: after.statuses['201'] ? after.p99 : Number.NaN,
      gate: 100,
      better: 'less',
      unit: 'ms',
    },
    ...Object.entries(readStatements).map(([name, list]): Goal => ({
      // Who asks is one statement of every request; the list itself should be one more.
      ...{ id: 'R1', what: `statements for ${name}, besides who asks`, value: besidesFrame(list) - 1 },
      // Each gate looks at its own evidence, whatever the number of groups.
      ...{ gate: name === 'gates' ? 20 : name === 'notice' ? 4 : 1, ...counted },
    })),
  ];
  return { goals, statements, readStatements };
}
