import { beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type RouteData, everyPersona, everyRoute } from '@xinglou/contract';
import { schemas } from '@xinglou/contract/schemas';
import { ROUTE } from './request/handle.ts';
import { api, inSubdistrict, type Person } from './testing/index.ts';

const people = new Map<string, Person>();
/** The api's own description is open in a demo; that it is closed elsewhere is tested with DEMO=off (setup.api.test.ts). */
const all = everyRoute.filter(([, r]) => !r.openInDemo);
const accounts = {
  admin: 'admin',
  office: 'office',
  leadership: 'leadership',
  area: 'area-01',
  judge: 'judge-01',
  inspector: 'inspector-1',
};

inSubdistrict();
beforeAll(async () => {
  for (const [persona, username] of Object.entries(accounts)) people.set(persona, await api.as(username));
});

const somewhere = (route: RouteData) =>
  route.path.replace('{year}', '2019').replace(/\{(\w+)\}/g, () => '00000000-0000-4000-8000-000000000000');

describe('rights', () => {
  it('are declared for every handler, and every declared route has one', () => {
    const scanner = new MetadataScanner();
    const reflector = new Reflector();
    const { container } = api.app as unknown as {
      container: { getModules(): ConstructorParameters<typeof DiscoveryService>[0] };
    };
    const handled = new DiscoveryService(container.getModules()).getControllers().flatMap(({ instance }) => {
      const prototype = Object.getPrototypeOf(instance) as object;
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const method = (prototype as Record<string, () => unknown>)[name];
        const path = method && Reflect.getMetadata('path', method);
        return path === undefined || !method
          ? []
          : [{ name, route: reflector.get<RouteData | undefined>(ROUTE, method) }];
      });
    });
    expect(handled.filter((h) => h.route === undefined).map((h) => h.name)).toEqual([]);
    const served = new Set(handled.map((h) => `${h.route?.method} ${h.route?.path}`));
    expect(everyRoute.filter(([, r]) => !served.has(`${r.method} ${r.path}`)).map(([name]) => name)).toEqual([]);
  });

  it('name only schemas that the contract has', () => {
    const named = all.flatMap(([, r]) => [r.body, r.query, r.answer]).filter((n) => n !== undefined);
    expect(named.filter((n) => !(n in schemas))).toEqual([]);
  });

  it.each(all.filter(([, r]) => r.who !== 'anyone'))('%s wants a session', async (_, route) => {
    const reply = await api.nobody().send(route.method, somewhere(route), {});
    expect(reply.status).toBe(401);
  });

  const closed = all.flatMap(([name, route]) =>
    Array.isArray(route.who)
      ? everyPersona.filter((p) => !route.who.includes(p)).map((p) => [name, p, route] as const)
      : [],
  );
  it.each(closed)('%s is closed to %s', async (_, persona, route) => {
    const reply = await people.get(persona)!.send(route.method, somewhere(route), {});
    expect(reply.status).toBe(403);
  });
});
