import { useEffect } from 'react';

/** A page that takes another's place under the same address begins at its top, not where the one before was left. */
export const useTop = (): void => useEffect(() => scrollTo(0, 0), []);
