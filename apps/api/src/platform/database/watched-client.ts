import pg from 'pg';

/** Longer than the server lets a statement take (app-database.ts, ground.service.ts): on a line that works the server is first. */
export const patienceMs = { usual: 7_000, slow: 35_000 } as const;

/**
 * A line that has gone dead answers nothing, not even that it is dead (RELIABILITY.md D6). A query that stays without an
 * answer fails with its connection, so that nobody else waits on it.
 */
export class WatchedClient extends pg.Client {
  patienceMs: number = patienceMs.usual;

  constructor(config?: pg.ClientConfig) {
    super({ ...config, keepAlive: true });
    // A line may break just as the pool has let go of it and the request has not taken hold of it yet: then nobody else listens,
    // and an error that nobody hears ends the process. Whoever asks it next is told.
    this.on('error', () => undefined);
    const ask = this.query.bind(this) as (...query: unknown[]) => unknown;
    const watched = (...query: unknown[]): unknown => {
      const answer = ask(...query);
      if (answer instanceof Promise) {
        const timer = setTimeout(() => void this.end().catch(() => undefined), this.patienceMs);
        const answered = () => clearTimeout(timer);
        answer.then(answered, answered);
      }
      return answer;
    };
    this.query = watched as typeof this.query;
  }
}
