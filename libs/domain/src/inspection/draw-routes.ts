import { shuffled } from '../chance.ts';

type Id = string;

/** An active inspector, and the areas in which they live or work. */
export interface DrawnInspector {
  readonly id: Id;
  readonly ownAreas: readonly Id[];
}
export interface GroupToVisit {
  readonly id: Id;
  readonly areaId: Id;
}
export interface DrawnRoutes {
  /** Groups by inspector; every inspector stands here, also with none. */
  readonly routes: ReadonlyMap<Id, readonly Id[]>;
  /** Groups that nobody may visit: everyone lives or works there. */
  readonly left: readonly Id[];
}
/** Uniform numbers from 0 to 1, of a secret seed: who can compute them knows who goes where. */
export type Chance = () => number;

/** More own areas than these would leave an inspector nowhere to go. */
export const mostOwnAreas = 8;
/** 少于五名巡查员时，任何办法都藏不住是谁。 */
export const fewestInspectors = 5;

/**
 * 抽签分路线：每个楼组恰有一人去，本居民区的人不去，各人家数相差最少。An area is shared among several inspectors rather than walked by
 * one, so that its notes are not all of one hand. Each inspector is kept out of one more area by draw: a route without an area does not tell
 * that its holder lives there.
 */
export function drawRoutes(
  inspectors: readonly DrawnInspector[],
  groups: readonly GroupToVisit[],
  chance: Chance,
): DrawnRoutes {
  const people = [...inspectors].sort((a, b) => (a.id < b.id ? -1 : 1));
  const open = new Map<Id, Set<Id>>();
  for (const { areaId } of [...groups].sort((a, b) => (a.areaId < b.areaId ? -1 : 1)))
    open.set(areaId, new Set(people.filter((p) => !p.ownAreas.includes(areaId)).map((p) => p.id)));
  for (const { id } of shuffled(people, chance)) {
    const [decoy] = shuffled([...open.values()], chance).filter((may) => may.has(id) && may.size > 2);
    const elsewhere = [...open.values()].filter((may) => may !== decoy && may.has(id)).length;
    if (decoy && elsewhere > 0) decoy.delete(id);
  }
  const routes = new Map(people.map((p): [Id, Id[]] => [p.id, []]));
  const room = (g: GroupToVisit) => open.get(g.areaId)?.size ?? 0;
  const inOrder = shuffled(
    [...groups].sort((a, b) => (a.id < b.id ? -1 : 1)),
    chance,
  ).sort((a, b) => room(a) - room(b));
  const left: Id[] = [];
  for (const g of inOrder) {
    const load = (id: Id) => routes.get(id)?.length ?? 0;
    const [next] = shuffled([...(open.get(g.areaId) ?? [])], chance).sort((a, b) => load(a) - load(b));
    if (next === undefined) left.push(g.id);
    else routes.get(next)?.push(g.id);
  }
  return { routes, left };
}
