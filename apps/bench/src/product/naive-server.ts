// Kept as a warning: a row a value and save() with a cascade, as one writes it on the first day. Nobody asks who it is, nothing is
// audited, and it still costs many times as much.
import 'reflect-metadata';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { DataSource, EntitySchema } from 'typeorm';

interface Value {
  id: number;
  item: string;
  points: number;
  sheet?: Sheet;
}
interface Sheet {
  id: string;
  visitId: string;
  values: Omit<Value, 'id'>[];
}
const values = new EntitySchema<Value>({
  name: 'bench_naive_value',
  columns: {
    id: { type: 'int', primary: true, generated: true },
    item: { type: 'text' },
    points: { type: 'smallint' },
  },
  relations: { sheet: { type: 'many-to-one', target: 'bench_naive_sheet', inverseSide: 'values' } },
});
const sheets = new EntitySchema<Sheet>({
  name: 'bench_naive_sheet',
  columns: { id: { type: 'uuid', primary: true }, visitId: { type: 'uuid' } },
  relations: { values: { type: 'one-to-many', target: 'bench_naive_value', inverseSide: 'sheet', cascade: true } },
});

const { url } = JSON.parse(process.argv[2] ?? '') as { url: string };
const source = await new DataSource({
  type: 'postgres',
  url,
  entities: [sheets, values],
  synchronize: false,
}).initialize();
createServer((request, answer) => {
  void (async () => {
    const path = request.url ?? '';
    if (path !== '/ready') {
      const sheet = (await json(request)) as { visitId: string; items: { item: string; points: number }[] };
      const id = path.slice(path.lastIndexOf('/') + 1);
      await source.getRepository(sheets).save({ id, visitId: sheet.visitId, values: sheet.items });
    }
    answer.writeHead(path === '/ready' ? 200 : 201).end('{}');
  })().catch(() => answer.writeHead(500).end());
}).listen(Number(process.env['PORT']), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
