export { type Rows, rowsOfApiRole, rowsOfBackup } from './as-api-role.ts';
export { type TestDatabase, testDatabase } from './database.ts';
export { everyRoute, everyViewer, mayAsk } from './every-route.ts';
export { findingOf } from './finding.ts';
export { filesIn } from './unzip.ts';
export { sameIds } from './same-ids.ts';
export { type People, openSessionFor, seedPeople } from './people.ts';
export { Person, type Reply, TestApi, refused } from './test-api.ts';
export { type SeededYear, demoStandard, seedYear, standardItems } from './year.ts';
