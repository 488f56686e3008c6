import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  BuildingGroup,
  Finding,
  GateState,
  Items,
  Page,
  PublicBundle,
  PublicNotice,
  Session,
  Visit,
  YearRow,
} from '@xinglou/contract';
import { type Bundle, verify } from '@xinglou/proof';
import { TestApi } from '../platform/testing/index.ts';
import { loadDemo } from './load-demo.ts';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start({ demoPassword: 'Demo-2019-only' });
  expect(await loadDemo(api.settings)).toBe(true);
});
afterAll(() => api.stop());

const rows = async <T>(text: string) => (await api.owner.query(text)).rows as T[];
const base = '/api/cycles/2019';

describe('the demo', () => {
  it('is loaded once, only into an empty database', async () => {
    expect(await loadDemo(api.settings)).toBe(false);
    expect(await rows('select count(*)::int n from building_group')).toEqual([{ n: 280 }]);
    expect(await rows('select count(*)::int n from area where valid_to is null')).toEqual([{ n: 11 }]);
    expect(
      await rows(
        `select name, (select name from area s join area_successor x on x.successor_id = s.id where x.area_id = a.id) as into from area a where valid_to is not null`,
      ),
    ).toEqual([{ name: '太和坊', into: '恒丰' }]);
  });

  it('signs in with its one password, on 5 November 2019', async () => {
    for (const username of ['office', 'area-11', 'judge-15', 'inspector-6']) {
      const reply = await api.nobody().post('/api/session', { username, password: 'Demo-2019-only' });
      expect([username, reply.status]).toEqual([username, 204]);
    }
    expect((await (await api.as('leadership')).get<Session>('/api/session')).body.today).toBe('2019-11-05');
  });

  it('has a final inspection half way: half of each team’s visits scored, none in part, no judge without work, no conflict', async () => {
    const perTeam = await rows<{ scored: number; planned: number; partly: number }>(
      `select count(*) filter (where n = 3)::int scored, count(*) filter (where n = 0)::int planned, count(*) filter (where n in (1, 2))::int partly
         from (select v.team_id, (select count(*) from score_sheet s where s.visit_id = v.id) n from visit v join cycle c on c.id = v.cycle_id and c.year = 2019 where not v.training) x
        group by team_id`,
    );
    expect(perTeam).toHaveLength(5);
    for (const team of perTeam) {
      expect(team.partly).toBe(0);
      expect(Math.abs(team.scored - team.planned)).toBeLessThanOrEqual(1);
      expect(team.planned).toBeGreaterThanOrEqual(4);
    }
    const visits = (await (await api.as('judge-07')).get<Page<Visit>>(`${base}/visits?day=2019-11-05&limit=200`)).body
      .items;
    expect(visits.filter((v) => v.mine === null).length).toBeGreaterThanOrEqual(4);
    const gates = (await (await api.as('office')).get<Items<GateState>>(`${base}/gates`)).body.items;
    const open = (name: string) => gates.find((g) => g.gate === name)?.open;
    expect([
      open('no-visit-in-conflict'),
      open('teams-linked'),
      open('training-held'),
      open('findings-settled'),
      open('every-group-inspected'),
    ]).toEqual([[], [], [], [], []]);
    expect(open('panels-full')?.length).toBeGreaterThan(25);
    const training = await rows<{ n: number; teams: number }>(
      `select count(*)::int n, count(distinct v.team_id)::int teams from score_sheet s join visit v on v.id = s.visit_id join cycle c on c.id = v.cycle_id where v.training and c.year = 2019`,
    );
    expect(training).toEqual([{ n: 30, teams: 5 }]);
    expect(
      (
        await rows<{ n: number }>(
          `select count(*)::int n from visit v join cycle c on c.id = v.cycle_id where c.year = 2019 and cardinality(not_applicable) > 0`,
        )
      )[0]?.n,
    ).toBeGreaterThan(50);
  });

  it('gives everybody something to do', async () => {
    const office = (await (await api.as('office')).get<Page<Finding>>(`${base}/findings?state=responded`)).body.items;
    expect(office.length).toBeGreaterThan(0);
    expect(
      (await (await api.as('inspector-1')).get<Items<unknown>>(`${base}/inspection-groups`)).body.items.length,
    ).toBeGreaterThan(55);
    expect((await (await api.as('area-01')).get<Page<BuildingGroup>>('/api/building-groups')).body.items.length).toBe(
      28,
    );
    const years = (await (await api.as('leadership')).get<Items<YearRow>>('/api/statistics/years')).body.items;
    expect(years.map((y) => y.year)).toEqual([2015, 2016, 2017, 2018]);
    for (const y of years)
      expect([y.year, y.stars3 > 0, y.stars4 > 0, y.stars5 > 0]).toEqual([y.year, true, true, true]);
  });

  it('has finished years that anybody can recompute', async () => {
    const resident = api.nobody();
    expect((await resident.get<PublicNotice>('/api/public/cycles/2018/notice')).body.status).toBe('awarded');
    const bundle = (await resident.get<PublicBundle>('/api/public/cycles/2018/bundle')).body as Bundle;
    expect(verify(bundle)).toEqual({ ok: true, differences: [] });
    expect(bundle.reckoning.problems).toEqual([]);
  });
});
