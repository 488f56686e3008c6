/** What the load process is asked: sheets (with `visits`) or reads (with `path`). */
export interface Job {
  readonly port: number;
  readonly connections: number;
  /** In turn: the n-th request comes from the n-th of them. */
  readonly tokens: readonly string[];
  /** The n-th sheet has the n-th id of this salt, so that the same job sent again is a replay. */
  readonly salt: string;
  readonly from: number;
  readonly count?: number;
  readonly seconds?: number;
  readonly path?: string;
  /** Sent as If-None-Match. */
  readonly tag?: string;
  readonly visits?: readonly string[];
  readonly sheet?: object;
  /** Drops the connection in the middle of the body. */
  readonly abort?: boolean;
}

export interface Sent {
  readonly done: number;
  readonly next: number;
  readonly seconds: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly p50: number;
  readonly p99: number;
}
