/** Values from a JSON schema: valid, almost valid, wild. Deterministic by its chance. */
type Schema = Readonly<Record<string, unknown>>;
export type Chance = () => number;

export const pick = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance() * list.length)] as T;

const wildTexts = [
  '',
  ' ',
  '\0',
  '\ud800',
  '‮',
  'a'.repeat(5000),
  '楼'.repeat(600),
  '<script>',
  "'; drop table audit; --",
  '=1+1',
  '２０１９',
  '\n',
];
const wildValues: readonly unknown[] = [
  null,
  true,
  false,
  -1,
  0,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  [],
  [[[]]],
  {},
  { a: 1 },
  ...wildTexts,
  'NaN',
  '1e400',
];
export const wild = (chance: Chance): unknown => pick(wildValues, chance);

const days = ['2019-11-05', '2019-02-29', '2019-13-01', '0000-00-00', '9999-12-31', '2020-05-01'];
function textLike({ pattern, format, enum: values }: Schema, ids: readonly string[], chance: Chance): string {
  if (Array.isArray(values)) return pick(values as string[], chance);
  if (format === 'uuid') return pick(ids, chance);
  if (format === 'date-time')
    return pick(['2019-11-05T01:00:00Z', '2019-02-30T01:00:00Z', '9999-12-31T23:59:59.999+08:00'], chance);
  if (typeof pattern === 'string' && pattern.startsWith('^\\d{4}')) return pick(days, chance);
  if (typeof pattern === 'string' && pattern.includes('64')) return 'ab'.repeat(32);
  if (typeof pattern === 'string' && pattern.includes('a-z0-9')) return `fuzz-${Math.floor(chance() * 1e6)}`;
  return chance() < 0.7 ? pick(['楼道整洁', '街道会议', '2019', 'abc'], chance) : pick(wildTexts, chance);
}

/** A value of the schema; now and then one field is wild, absent or unknown. */
export function valueOf(schema: Schema, ids: readonly string[], chance: Chance, wildness = 0.03): unknown {
  if (chance() < wildness) return wild(chance);
  const next = (s: unknown) => valueOf(s as Schema, ids, chance, wildness);
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['anyOf'])) return next(pick(schema['anyOf'] as unknown[], chance));
  if (schema['type'] === 'object') return objectOf(schema, next, chance, wildness);
  if (schema['type'] === 'array') return Array.from({ length: Math.floor(chance() * 4) }, () => next(schema['items']));
  if (schema['type'] === 'integer' || schema['type'] === 'number')
    return pick([0, 1, 2, 3, 5, 10, 20, 2019, 2020, -1, 70, 1e9, 2 ** 31], chance);
  if (schema['type'] === 'boolean') return chance() < 0.5;
  if (schema['type'] === 'null') return null;
  return textLike(schema, ids, chance);
}

function objectOf(schema: Schema, next: (s: unknown) => unknown, chance: Chance, wildness: number): object {
  const required = (schema['required'] ?? []) as string[];
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, unknown>);
  const kept = properties.filter(([name]) => (required.includes(name) ? chance() > wildness : chance() < 0.6));
  const entries = kept.map(([name, s]): [string, unknown] => [name, next(s)]);
  if (chance() < wildness) entries.push([pick(['role', '__proto__', 'constructor', 'id'], chance), 'office']);
  return Object.fromEntries(entries);
}
