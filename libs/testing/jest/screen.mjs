import '@testing-library/jest-dom/jest-globals';
import { afterEach } from '@jest/globals';
import { cleanup, configure } from '@testing-library/react';

// A busy machine is no failure: what is awaited may take its time.
configure({ asyncUtilTimeout: 10_000 });

// A screen of one test is not seen by the next, nor the answers that it was given instead of a network's.
const ownFetch = globalThis.fetch;
afterEach(() => {
  cleanup();
  globalThis.fetch = ownFetch;
});
