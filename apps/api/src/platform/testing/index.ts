export { rowsOfApiRole } from './as-api-role.ts';
export { type TestDatabase, testDatabase } from './database.ts';
export { findingOf } from './finding.ts';
export { type People, openSessionFor, seedPeople } from './people.ts';
export { Person, type Reply, TestApi, refused } from './test-api.ts';
export { type SeededYear, demoStandard, seedYear, standardItems } from './year.ts';
