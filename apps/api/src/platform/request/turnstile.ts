import type { Problem } from '../problems/problem.ts';

/** So many at once, so many waiting, and a refusal for who comes then. Two lines: `first` comes before the other. */
export class Turnstile {
  private running = 0;
  private readonly first: (() => void)[] = [];
  private readonly others: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly waiting: number,
    private readonly refuse: () => Problem,
  ) {}

  async pass<T>(work: () => Promise<T>, first = false): Promise<T> {
    const line = first ? this.first : this.others;
    if (this.running < this.atOnce) this.running += 1;
    else {
      if (line.length >= this.waiting) throw this.refuse();
      await new Promise<void>((resolve) => line.push(resolve));
    }
    try {
      return await work();
    } finally {
      // The place goes straight to whoever waits, or it is free.
      const next = this.first.shift() ?? this.others.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
