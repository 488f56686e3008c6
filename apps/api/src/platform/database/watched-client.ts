import pg from 'pg';

/** Longer than the server lets a statement take (app-database.ts, ground.service.ts): on a line that works the server is first. */
export const patienceMs = { usual: 7_000, slow: 35_000 } as const;

/** What TypeORM says to open a transaction; it reads nothing of the answer. */
const beginning = 'START TRANSACTION';
const ending = 'COMMIT';
const endings: readonly unknown[] = [ending, 'ROLLBACK'];

/**
 * A line that has gone dead answers nothing, not even that it is dead (RELIABILITY.md D6). A query that stays without an
 * answer fails with its connection, so that nobody else waits on it.
 *
 * A transaction's beginning travels with its first question, in one write: every request would wait for it else, to hear nothing.
 * Its end may travel with its last one.
 */
export class WatchedClient extends pg.Client {
  patienceMs: number = patienceMs.usual;
  private begins = false;
  /** The answer to the COMMIT that has gone already, until whoever opened the transaction asks for it. */
  private ended: unknown = null;

  constructor(config?: pg.ClientConfig) {
    super({ ...config, keepAlive: true, pipeline: true } as pg.ClientConfig);
    // A line may break just as the pool has let go of it and the request has not taken hold of it yet: then nobody else listens,
    // and an error that nobody hears ends the process. Whoever asks it next is told.
    this.on('error', () => undefined);
    const ask = this.query.bind(this) as (...query: unknown[]) => unknown;
    const watched = (...query: unknown[]): unknown => {
      if (query[0] === beginning) {
        this.begins = true;
        return Promise.resolve();
      }
      if (this.ended !== null) return this.afterLast(query[0]);
      const answer = this.begins ? this.begun(ask, query) : ask(...query);
      if (answer instanceof Promise) {
        // Not end(): that would wait for the answers that do not come.
        const timer = setTimeout(() => void this.connection.stream.destroy(), this.patienceMs);
        const answered = () => clearTimeout(timer);
        answer.then(answered, answered);
      }
      return answer;
    };
    this.query = watched as typeof this.query;
  }

  /** Whatever is asked meanwhile goes out as one write; the answers come in the same order. */
  inOneWrite<T>(asking: () => T): T {
    const { stream } = this.connection;
    stream.cork();
    try {
      return asking();
    } finally {
      stream.uncork();
    }
  }

  /** Asks the transaction's last question, and for its end in the same write. If the question fails, that end undoes it. */
  last(question: pg.QueryConfig): Promise<pg.QueryResult> {
    return this.inOneWrite(() => {
      const answer = this.query(question);
      const ended = this.query(ending);
      // Heard by whoever opened the transaction; the question's own failure comes first.
      ended.catch(() => undefined);
      this.ended = ended;
      return answer;
    });
  }

  private begun(ask: (...query: unknown[]) => unknown, query: unknown[]): unknown {
    this.begins = false;
    return this.inOneWrite(() => {
      // What keeps a transaction from beginning keeps its first question from an answer too.
      void (ask(beginning) as Promise<unknown>).catch(() => undefined);
      return ask(...query);
    });
  }

  private afterLast(query: unknown): unknown {
    if (!endings.includes(query)) return Promise.reject(new Error('This transaction has asked its last question.'));
    const { ended } = this;
    this.ended = null;
    return ended;
  }
}
