export interface Line {
  readonly points: number | null;
  readonly why?: 'unseen';
  readonly note?: string;
}
/** A sheet that is being filled in. Kept at every touch. */
export interface Draft {
  /** The id under which the sheet will be sent, made here. */
  readonly id: string;
  readonly username: string;
  readonly visitId: string;
  readonly standardVersion: string;
  readonly lines: Readonly<Record<string, Line>>;
  readonly note: string;
  readonly startedAt: string;
  readonly savedAt: string;
  readonly supersedes?: string;
  readonly reason?: string;
}
