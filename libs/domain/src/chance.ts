/** Numbers of 0 ≤ x < 1 from 32 bits of state (mulberry32, T. Ettinger 2017): the same for the same seed, everywhere. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Every order as likely as any other (Fisher and Yates). */
export function shuffled<T>(rows: readonly T[], chance: () => number): T[] {
  const list = [...rows];
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(chance() * (i + 1));
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
  return list;
}

/** A text as a seed of 32 bits (FNV-1a); another basis draws another way from the same text. */
export function seedOf(text: string, basis = 0x9e3779b9): number {
  let state = basis;
  for (let i = 0; i < text.length; i += 1) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return state;
}
