// What the command line asks of the api without starting it; the answer is one line of JSON.
import 'reflect-metadata';
import { checkData } from './check-data.ts';
import { knownMigrations, migrate } from './platform/database/migrate.ts';
import { readSettings, useSettings } from './platform/settings.ts';

const [command, ...names] = process.argv.slice(2);
const settings = () => readSettings({ DATABASE_APP_PASSWORD: 'not used', ...process.env });
const commands: Readonly<Record<string, () => unknown>> = {
  known: knownMigrations,
  migrate: () => migrate(settings().databaseUrl, names.length > 0 ? names : undefined),
  check: () => {
    useSettings(settings());
    return checkData(settings());
  },
};
const run = commands[command ?? ''];
if (!run) throw new Error(`maintenance: ${Object.keys(commands).join(', ')}`);
console.log(JSON.stringify(await run()));
