import '@testing-library/jest-dom/jest-globals';
import { configure } from '@testing-library/react';

// A busy machine is no failure: what is awaited may take its time.
configure({ asyncUtilTimeout: 10_000 });
