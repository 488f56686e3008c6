import { type Evidence, type Reckoning, type WhatIf, checkPolicy, reckon, whatIf } from '@xinglou/domain';
import { useDeferredValue, useMemo, useState } from 'react';

const keyOf = (change: WhatIf): string => {
  const { kind } = change;
  if (kind === 'threshold' || kind === 'quota') return `${kind} ${change.stars}`;
  return kind === 'weight' ? `weight ${change.dimension}` : kind === 'without-sheet' ? `sheet ${change.sheet}` : kind;
};

export interface Supposed {
  readonly changes: readonly WhatIf[];
  /** The evidence as it would be, which the sliders show at once. */
  readonly evidence: Evidence;
  /** Null while nothing is supposed, or where it cannot be reckoned. */
  readonly reckoning: Reckoning | null;
  readonly impossible: boolean;
  /** Whether the answer is still of an earlier slider. */
  readonly running: boolean;
  readonly suppose: (change: WhatIf) => void;
  readonly takeBack: (change: WhatIf) => void;
  readonly reset: () => void;
}

/** 试算: the product's own function on changed evidence, here in the browser. It lives in this page's memory and nowhere else. */
export function useWhatIf(evidence: Evidence): Supposed {
  const [changes, setChanges] = useState<readonly WhatIf[]>([]);
  const asked = useDeferredValue(changes);
  const changed = useMemo(() => changes.reduce(whatIf, evidence), [changes, evidence]);
  const { reckoning, impossible } = useMemo(() => {
    const supposed = asked.reduce(whatIf, evidence);
    const unsound = checkPolicy(supposed.policy).length > 0;
    return { reckoning: asked.length === 0 || unsound ? null : reckon(supposed), impossible: unsound };
  }, [asked, evidence]);
  const without = (change: WhatIf) => changes.filter((c) => keyOf(c) !== keyOf(change));
  return {
    changes,
    evidence: changed,
    reckoning,
    impossible,
    running: asked !== changes,
    suppose: (change) => setChanges([...without(change), change]),
    takeBack: (change) => setChanges(without(change)),
    reset: () => setChanges([]),
  };
}
