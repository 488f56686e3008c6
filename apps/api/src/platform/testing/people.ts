import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { hashOf } from '../session/token.ts';

export interface People {
  readonly subdistrictId: string;
  /** By name: 'areaOne', 'areaTwo'. */
  readonly areas: Readonly<Record<string, string>>;
  readonly judges: readonly string[];
}

/** A subdistrict with two areas, three judges and one account of each persona (area-01, area-02, judge-01 … judge-03, inspector-1, inspector-2). */
export async function seedPeople(owner: pg.Pool, code = 'A', prefix = ''): Promise<People> {
  const one = async (text: string, values: unknown[]): Promise<string> => {
    const { rows } = await owner.query<{ id: string }>(text, values);
    if (!rows[0]) throw new Error(`nothing came back from: ${text}`);
    return rows[0].id;
  };
  const subdistrictId = await one('insert into subdistrict (code, name) values ($1, $2) returning id', [
    code,
    `测试街道${code}`,
  ]);
  const area = (number: string, name: string) =>
    one('insert into area (subdistrict_id, code, name) values ($1, $2, $3) returning id', [
      subdistrictId,
      number,
      name,
    ]);
  const areas = { areaOne: await area('01', '奉贤'), areaTwo: await area('02', '东王') };
  const judges: string[] = [];
  for (const [i, kind] of (['resident', 'expert', 'official'] as const).entries())
    judges.push(
      await one('insert into judge (subdistrict_id, name, kind) values ($1, $2, $3) returning id', [
        subdistrictId,
        `评审员${i + 1}`,
        kind,
      ]),
    );
  const account = (username: string, persona: string, areaId: string | null = null, judgeId: string | null = null) =>
    owner.query(
      'insert into account (subdistrict_id, username, name, persona, area_id, judge_id) values ($1, $2, $3, $4, $5, $6)',
      [subdistrictId, prefix + username, `测试${username}`, persona, areaId, judgeId],
    );
  await account('admin', 'admin');
  await account('office', 'office');
  await account('leadership', 'leadership');
  await account('area-01', 'area', areas.areaOne);
  await account('area-02', 'area', areas.areaTwo);
  for (const [i, judge] of judges.entries()) await account(`judge-0${i + 1}`, 'judge', null, judge);
  await account('inspector-1', 'inspector');
  await account('inspector-2', 'inspector');
  return { subdistrictId, areas, judges };
}

/** A session without the password's 50 ms; what sign-in itself does is tested where it lives. */
export async function openSessionFor(owner: pg.Pool, username: string): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const { rowCount } = await owner.query(
    `select open_session($1, a.id, now() + interval '1 day') from account a where a.username = $2`,
    [hashOf(token), username],
  );
  if (!rowCount) throw new Error(`no account ${username}`);
  return token;
}
