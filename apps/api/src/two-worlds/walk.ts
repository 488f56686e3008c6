import { type RouteData, everyRoute, routes } from '@xinglou/contract';
import { schemas } from '@xinglou/contract/schemas';
import { type Viewer, chanceOf } from '@xinglou/domain';
import { type Person, type TestApi, mayAsk } from '../platform/testing/index.ts';
import { valueOf } from '../platform/testing/wild.ts';
import { plain, readable } from './plain.ts';

/** They end what the others need: asked last. */
const last = new Set<RouteData>([
  routes.signOut,
  routes.endSession,
  routes.endSessionsOf,
  routes.changeAccount,
  routes.changeOwnPassword,
]);

/** What somebody asked and was answered, in words that can be compared. */
export interface Line {
  readonly route: RouteData;
  readonly viewer: string;
  readonly status: number;
  readonly said: string;
}
export type Viewers = ReadonlyMap<string, { readonly persona: Viewer; readonly person: Person }>;

/** By the word before a parameter: which rows it stands for. */
const rowsFor: Readonly<Record<string, string>> = {
  'accounts/{id}': 'account order by username',
  'areas/{id}': 'area order by code',
  'awards/{id}': 'award order by id',
  'building-groups/{id}': 'building_group order by id',
  'devices/{id}': 'device order by id',
  'decisions/{groupId}': 'building_group order by id',
  'findings/{id}': 'finding order by id',
  'inspection-rounds/{id}': 'inspection_round order by id',
  'judges/{id}': 'judge order by id',
  'leader-links/{id}': 'leader_link order by id',
  'nominations/{id}': 'nomination order by id',
  'objections/{id}': 'objection order by id',
  'reckonings/{id}': 'reckoning order by id',
  'score-sheets/{id}': 'score_sheet order by id',
  'unmaskings/{id}': 'unmasking order by id',
  'visits/{id}': 'visit order by id',
  'conflict-declarations/{id}': 'visit order by id',
  'paper-sheets/{visitId}': 'visit order by id',
  '{visitId}/{judgeId}': 'judge order by id',
};
const nowhere = '11111111-0000-4000-8000-000000000000';
/** Written under an id of one's own, or named by what is not a row. */
const fixed: Readonly<Record<string, readonly string[]>> = {
  'sessions/{id}': [nowhere],
  'inspection-notes/{id}': [nowhere],
  'rectification-checks/{id}': [nowhere],
  'sealed-sheets/{id}': [nowhere],
  'answers/{id}': [nowhere],
  'groups/{number}': ['1'],
  'objections/{token}': ['guess'],
  'cycles/{year}': ['2019'],
};

/** Everybody asks everything, route by route as the contract lists them. */
export class Walk {
  readonly lines: Line[] = [];
  readonly asked = new Set<RouteData>();
  private readonly ids = new Map<string, readonly string[]>();

  constructor(
    private readonly api: TestApi,
    private readonly viewers: Viewers,
    private readonly photo: string,
  ) {}

  /** Of each kind of row the first and the last, as they are now. */
  async look(): Promise<void> {
    for (const [words, from] of Object.entries(rowsFor)) {
      const { rows } = await this.api.owner.query<{ id: string }>(
        `select id from ${from.replace('order', `where id::text like 'd0d0d0d0%' order`)}`,
      );
      this.ids.set(words, [...new Set([rows.at(0)?.id ?? nowhere, rows.at(-1)?.id ?? nowhere])]);
    }
    const { rows } = await this.api.owner.query<{ code: string }>(
      'select public_code as code from building_group order by id limit 1',
    );
    this.ids.set('groups/{code}', [rows[0]?.code ?? 'none']);
  }

  addresses({ path }: RouteData): string[] {
    const params = [...path.matchAll(/([\w-]+|\{\w+\})\/(\{\w+\})/g)];
    return params.reduce<string[]>(
      (paths, [, word, param = '']) => {
        const key = `${word}/${param}`;
        const values = param === '{sha256}' ? [this.photo] : (fixed[key] ?? this.ids.get(key));
        if (!values) throw new Error(`Say in two-worlds/walk.ts which rows “${key}” of ${path} stands for.`);
        return paths.flatMap((p) => values.map((value) => p.replace(param, value)));
      },
      [path],
    );
  }

  async ask(name: string, route: RouteData, path: string, body?: unknown): Promise<void> {
    const { person } = this.viewers.get(name)!;
    const sent = {
      ...(body === undefined ? {} : { body }),
      ...(route.ifMatch ? { ifMatch: 1 } : {}),
      headers: carried(name),
    };
    const { status, text, bytes, headers } = await person.send<unknown>(route.method, path, sent);
    // Times are packed within a workbook, which is as much longer or shorter.
    const passing = route.gives === 'xlsx' ? ['date', 'content-length'] : ['date'];
    const rest = Object.entries(headers).filter(([header]) => !passing.includes(header));
    this.asked.add(route);
    const said = [
      route.method,
      path,
      JSON.stringify(body) ?? '',
      status,
      JSON.stringify(rest),
      readable(route, status, text, bytes),
    ];
    this.lines.push({ route, viewer: name, status, said: plain(said.join('\n')) });
  }

  /** Everybody reads everything; who may not gets one refusal a route. */
  async readAll(only: (route: RouteData) => boolean = () => true): Promise<void> {
    await this.look();
    for (const [, route] of everyRoute.filter(([, r]) => r.method === 'GET' && only(r)))
      for (const [name, { persona }] of this.viewers) {
        const may = mayAsk(route, persona);
        const paths = this.addresses(route).slice(0, may ? 2 : 1);
        for (const path of paths) await this.ask(name, route, path + queryOf(route));
        if (may && !route.bare) await this.ask(name, route, `${paths[0]}?author=x`);
      }
  }

  /** Everybody writes everything that they may, twice, with bodies drawn from the contract. */
  async writeAll(): Promise<void> {
    const chance = chanceOf(20191105);
    const writes = everyRoute.filter(([, r]) => r.method !== 'GET');
    for (const [, route] of [...writes.filter(([, r]) => !last.has(r)), ...writes.filter(([, r]) => last.has(r))]) {
      await this.look();
      const known = [...this.ids.values()].flat();
      for (const [name, { persona }] of this.viewers) {
        if (!mayAsk(route, persona)) continue;
        for (const path of this.addresses(route).slice(0, 2)) {
          const schema = route.body && schemas[route.body as keyof typeof schemas];
          await this.ask(name, route, path, schema ? valueOf(schema, known, chance, 0) : undefined);
        }
      }
    }
  }
}

/** What each inspector carries and nobody may ever see. */
export const canary = { phone: 'CANARY7F3A', camera: 'CANARYEXIF', address: '203.0.113.77' };
/** An inspector's phone says more of itself than it should. */
export const carried = (name: string): Record<string, string> =>
  name.startsWith('inspector')
    ? { 'user-agent': canary.phone, 'x-forwarded-for': canary.address, 'x-sent-at': new Date().toISOString() }
    : {};
const queryOf = ({ path, who }: RouteData) =>
  path === routes.readCalendar.path
    ? '?year=2019'
    : path.includes('/flows')
      ? '?from=2018&to=2019'
      : /statistics\/(areas|dimensions)/.test(path)
        ? '?year=2019'
        : who === 'anyone' && path.includes('{year}')
          ? '?subdistrict=A'
          : '';
