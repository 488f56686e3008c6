import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, Workspace } from './stand-in.ts';

let here: Workspace;
let port: number;
beforeEach(async () => {
  here = new Workspace();
  port = await freePort();
});
afterEach(() => here.remove());

const runs = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const gone = async (pid: number) => {
  for (let i = 0; i < 500 && runs(pid); i++) await pause(20);
  return !runs(pid);
};
const answers = () => fetch(`http://127.0.0.1:${port}/api/health/ready`).then((answer) => answer.status);

describe('npm start', () => {
  it('goes from a bare checkout to a page that answers, says how to get in, and leaves nothing running', async () => {
    const run = here.start(port);
    const said = await run.says('按 Ctrl-C 停止');
    expect(said).toMatch(/安装依赖 install … [\d.]+ s/);
    expect(said).toMatch(/构建 build … [\d.]+ s/);
    expect(said).toMatch(/数据库 database … [\d.]+ s/);
    for (const path of ['/', '/judge/', '/notice/', '/api/docs'])
      expect(said).toContain(`http://localhost:${port}${path}`);
    expect(said).toContain('judge-01 … judge-15');
    expect(said).toContain(here.read('.data/demo.password')?.trim());
    expect(said).toContain(`"dataDir":"${here.dataDir}"`);
    expect(await answers()).toBe(200);
    for (const secret of ['demo.password', 'app.password', 'postgres.password'])
      expect(statSync(join(here.dataDir, secret)).mode & 0o777).toBe(0o600);

    expect(here.read('.data/api.log')).toContain('"route":"/api/health/ready"');
    expect(run.said).not.toContain('"level":"info"');

    const database = here.databasePid();
    expect(await run.ends('SIGINT')).toBe(0);
    expect(run.said).toMatch(/api: closed[\s\S]*已停止/);
    expect(await gone(database)).toBe(true);
    expect(here.read('.data/start.lock')).toBeUndefined();
  });

  it('starts again without installing or building, with the same passwords', async () => {
    const first = here.start(port);
    await first.says('按 Ctrl-C 停止');
    const password = here.read('.data/demo.password');
    expect(await first.ends('SIGTERM')).toBe(0);
    const second = here.start(port);
    const said = await second.says('按 Ctrl-C 停止');
    expect(said).not.toContain('install');
    expect(said).not.toContain('build');
    expect(here.read('.data/demo.password')).toBe(password);

    expect(await second.ends('SIGINT')).toBe(0);
    writeFileSync(join(here.root, 'apps/api/changed.ts'), 'export {};');
    const third = here.start(port);
    expect(await third.says('按 Ctrl-C 停止')).toContain('build');
    expect(await third.ends('SIGINT')).toBe(0);
  });

  it('is refused on a data folder that another start is using', async () => {
    const first = here.start(port);
    await first.says('按 Ctrl-C 停止');
    const second = here.start(await freePort());
    expect(await second.ends()).toBe(1);
    expect(second.said).toContain(`进程 ${first.child.pid}`);
    expect(await answers()).toBe(200);
    expect(await first.ends('SIGINT')).toBe(0);
  });

  it('lets one of two starts at the same moment through, and the other says who was first', async () => {
    const runs = [here.start(port), here.start(await freePort())];
    const ends = runs.map((run) => run.ends());
    const [loser = 0] = [await Promise.race(ends.map((end, i) => end.then(() => i)))];
    const winner = runs[1 - loser];
    expect(await ends[loser]).toBe(1);
    expect(runs[loser]?.said).toContain(`进程 ${winner?.child.pid}`);
    await winner?.says('按 Ctrl-C 停止');
    winner?.child.kill('SIGINT');
    expect(await ends[1 - loser]).toBe(0);
  });

  it('works from a folder that nobody else may enter, and leaves it as closed as it was', async () => {
    chmodSync(here.root, 0o700);
    const run = here.start(port);
    await run.says('按 Ctrl-C 停止');
    expect(await answers()).toBe(200);
    expect(await run.ends('SIGINT')).toBe(0);
    expect(statSync(here.root).mode & 0o777).toBe(0o700);
  });

  it('is refused on a folder into which a restore was cut short', async () => {
    mkdirSync(here.dataDir);
    writeFileSync(join(here.dataDir, 'restoring'), 'all.tar.gz');
    const run = here.start(port);
    expect(await run.ends()).toBe(1);
    expect(run.said).toContain('恢复没有完成');
  });

  it('recovers after being killed outright: the api ends by itself, the orphaned database is taken over', async () => {
    const first = here.start(port);
    await first.says('按 Ctrl-C 停止');
    const orphan = here.databasePid();
    await first.ends('SIGKILL');
    while ((await answers().catch(() => 0)) === 200) await pause(20);
    const second = here.start(port);
    await second.says('按 Ctrl-C 停止');
    expect(await gone(orphan)).toBe(true);
    expect(await second.ends('SIGINT')).toBe(0);
  });

  it('says that the port is taken before it builds anything', async () => {
    const other = createServer().listen(port);
    const run = here.start(port);
    expect(await run.ends()).toBe(1);
    expect(run.said).toContain(`端口 ${port} 已被占用`);
    expect(run.said).not.toContain('build');
    other.close();
  });

  it('ends with the last lines of what failed: the network, the build, the server', async () => {
    const offline = here.start(port, { NPM_FAILS: '1' });
    expect(await offline.ends()).toBe(1);
    expect(offline.said).toMatch(/network unreachable[\s\S]*依赖安装失败/);

    const broken = here.start(port, { BUILD_FAILS: '1' });
    expect(await broken.ends()).toBe(1);
    expect(broken.said).toMatch(/TS2322[\s\S]*构建失败/);

    const dead = here.start(port, { API_FAILS: '1' });
    expect(await dead.ends()).toBe(1);
    expect(dead.said).toMatch(/no such table[\s\S]*服务意外结束（3）/);
    expect(await gone(here.databasePid() || 0x7fffffff)).toBe(true);
  });

  it('takes the passwords it is given, and shows no demo account with DEMO=off', async () => {
    const given = here.start(port, { DEMO_PASSWORD: 'Given-By-Me-1' });
    expect(await given.says('按 Ctrl-C 停止')).toContain('Given-By-Me-1');
    expect(await given.ends('SIGINT')).toBe(0);
    const real = here.start(port, { DEMO: 'off', DATABASE_APP_PASSWORD: 'x'.repeat(33) });
    const said = await real.says('按 Ctrl-C 停止');
    expect(said).toContain('"demo":"off"');
    expect(said).toContain('"app":33');
    expect(said).not.toContain('judge-01');
    expect(await real.ends('SIGINT')).toBe(0);
  });
});
