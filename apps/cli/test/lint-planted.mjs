// Lints texts as if they stood in the given files, with the project's own configuration; no file is written.
// In a process of its own because ESLint loads its configuration with a plain import. stdin: [{ file, text }], stdout: [[rule]].
import { ESLint } from 'eslint';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../start/root.mjs';

const answers = [];
for (const planted of JSON.parse(await text(process.stdin))) {
  const [shelf, project] = planted.file.split('/');
  // As the lint script of the project does: from its folder, with -c.
  const eslint = new ESLint({ cwd: join(root, shelf, project), overrideConfigFile: join(root, '.eslint.config.mjs') });
  const [result] = await eslint.lintText(planted.text, { filePath: join(root, planted.file) });
  answers.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(answers));
