import { spawnSync } from 'node:child_process';
import { privateDecrypt, publicEncrypt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Evidence, demoPolicy } from '@xinglou/domain';
import { type Bundle, proven } from '@xinglou/proof';
import { reckoningCases } from '@xinglou/testing/cases';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xinglou-commands-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const evidence: Evidence = {
  rule: '0',
  standard: { version: '1', dimensions: [{ key: 'hygiene', weight: 100, items: [{ key: 'a', max: 10 }] }] },
  policy: demoPolicy,
  groups: [{ id: 'g1' }],
  visits: [{ id: 'v1', group: 'g1', team: 't1' }],
  sheets: ['j1', 'j2', 'j3'].map((judge, i) => ({ id: `s${i}`, visit: 'v1', judge, items: { a: 8 } })),
  findings: [],
  decisions: [],
};
function run(command: string, content: unknown) {
  const file = join(folder, 'input.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['commands/run.mjs', command, file], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run reckon', () => {
  it('prints the reckoning and nothing else', () => {
    const { status, stdout } = run('reckon', evidence);
    expect([status, JSON.parse(stdout)]).toEqual([0, JSON.parse(JSON.stringify(proven(evidence)))]);
    expect((JSON.parse(stdout) as { groups: unknown[] }).groups).toMatchObject([{ id: 'g1', total: 80, stars: 4 }]);
  });

  it.each(reckoningCases())('answers the case $name with the digests that a browser finds too', (one) => {
    const { status, stdout } = run('reckon', one.evidence);
    const { inputDigest, outputDigest } = JSON.parse(stdout) as { inputDigest: string; outputDigest: string };
    expect([status, inputDigest, outputDigest]).toEqual([0, one.inputDigest, one.outputDigest]);
  });

  it.each<[string, unknown, RegExp]>([
    ['an unknown rule', { ...evidence, rule: '9' }, /没有规则 “9”/],
    ['an unknown field', { ...evidence, author: 'x' }, /author 不认识的项目/],
    ['a file that is not JSON', '{', /读不了/],
    ['an empty file', '', /读不了/],
    ['a list', '[]', /evidence 应为对象/],
    ['a maximum beyond all numbers', JSON.stringify(evidence).replace('"max":10', '"max":1e999'), /max 应为有限的数/],
    ['points without end', JSON.stringify(evidence).replace('"a":8', '"a":1e999'), /items\.a 应为有限的数/],
    [
      'rule 1 without its constants',
      { ...evidence, rule: '1', policy: { ...demoPolicy, lambda: undefined } },
      /lambda 缺少/,
    ],
    [
      'a constant that divides by nought',
      { ...evidence, rule: '1', policy: { ...demoPolicy, huber: 0 } },
      /huber 应在/,
    ],
    [
      'weights of 99',
      {
        ...evidence,
        standard: { version: '1', dimensions: [{ key: 'a', weight: 99, items: [{ key: 'a', max: 1 }] }] },
      },
      /权重之和应为 100/,
    ],
  ])('refuses %s in a sentence, on stderr', (_, content, sentence) => {
    const { status, stdout, stderr } = run('reckon', content);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(sentence);
  });
});

describe('npm run vault:keys', () => {
  const keys = (target: string) =>
    spawnSync(process.execPath, ['commands/vault-keys.mjs', target], { encoding: 'utf8' });
  it('makes two pairs whose public halves take a sealed author, and never writes over keys', () => {
    const target = join(folder, 'keys');
    expect(keys(target).status).toBe(0);
    const read = (name: string) => readFileSync(join(target, name), 'utf8');
    const publicKeys = JSON.parse(read('public-keys.json')) as Record<string, string>;
    for (const holder of ['office', 'admin']) {
      const sealed = publicEncrypt(publicKeys[holder] ?? '', Buffer.from('x'));
      expect(privateDecrypt(read(`${holder}-private.pem`), sealed).toString()).toBe('x');
      expect(statSync(join(target, `${holder}-private.pem`)).mode & 0o077).toBe(0);
    }
    const again = keys(target);
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('已经存在')]);
  });
});

describe('npm run verify', () => {
  const bundle: Bundle = { bundle: 1, subdistrict: '310106011', year: 2019, evidence, reckoning: proven(evidence) };
  it('agrees with an honest bundle', () => {
    const { status, stdout } = run('verify', bundle);
    expect([status, JSON.parse(stdout)]).toEqual([0, { ok: true, differences: [] }]);
  });

  it('says where a bundle was touched', () => {
    const groups = bundle.reckoning.groups.map((g) => ({ ...g, stars: 5 }));
    const { status, stdout } = run('verify', { ...bundle, reckoning: { ...bundle.reckoning, groups } });
    expect([status, JSON.parse(stdout)]).toEqual([1, { ok: false, differences: ['outputDigest', 'group g1'] }]);
  });

  it.each<[string, unknown, RegExp]>([
    ['something that is no bundle', [], /公示包有误：bundle 应为对象/],
    ['a field that nobody knows', { ...bundle, note: 1 }, /note 不认识的项目/],
    ['no reckoning', { ...bundle, reckoning: null }, /reckoning 应为对象/],
    ['evidence that is none', { ...bundle, evidence: { rule: '0' } }, /evidence.standard 缺少/],
  ])('refuses %s in a sentence', (_, content, sentence) => {
    const { status, stdout, stderr } = run('verify', content);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(sentence);
  });

  it.each<[string, unknown]>([
    ['a row that is none', [null]],
    ['no rows', 'x'],
  ])('answers %s among the groups as a difference', (_, groups) => {
    const { status, stdout } = run('verify', { ...bundle, reckoning: { ...bundle.reckoning, groups } });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false });
  });
});
