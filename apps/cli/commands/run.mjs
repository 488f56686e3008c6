// `npm run reckon` and `npm run verify`: right after `npm ci`, building what they need; only the answer on stdout.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const say = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

const newest = (folder) =>
  readdirSync(folder, { recursive: true }).reduce(
    (time, name) => Math.max(time, statSync(join(folder, name)).mtimeMs),
    0,
  );

function build(lib) {
  const home = join(root, 'libs', lib);
  const built = join(home, 'dist/index.js');
  if (existsSync(built) && statSync(built).mtimeMs >= newest(join(home, 'src'))) return;
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
    {
      cwd: home,
      encoding: 'utf8',
    },
  );
  if (status !== 0) say(`构建 ${lib} 失败：${stdout}`);
}

const [command, file] = process.argv.slice(2);
if (!file) say(`请给出文件：npm run --silent ${command ?? 'reckon'} -- 文件.json`);
let input;
try {
  input = JSON.parse(readFileSync(file, 'utf8'));
} catch (error) {
  say(`读不了 ${file}：${error.message}`);
}
build('domain');
build('proof');
const { EvidenceError, UnknownRule, asEvidence } = await import(join(root, 'libs/domain/dist/index.js'));
const { proven, verify } = await import(join(root, 'libs/proof/dist/index.js'));

try {
  if (command === 'reckon') console.log(JSON.stringify(proven(asEvidence(input)), null, 2));
  else {
    const answer = verify(input);
    console.log(JSON.stringify(answer, null, 2));
    process.exitCode = answer.ok ? 0 : 1;
  }
} catch (error) {
  if (error instanceof UnknownRule) say(`没有规则 “${error.rule}”。`);
  if (error instanceof EvidenceError) {
    build('contract');
    build('texts');
    const { flawInWords } = await import(join(root, 'libs/texts/dist/flaws.js'));
    say(`${command === 'reckon' ? '评分依据' : '公示包'}有误：${error.path} ${flawInWords(error.flaw, 'zh')}。`);
  }
  throw error;
}
