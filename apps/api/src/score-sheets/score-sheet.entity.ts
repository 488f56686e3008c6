import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an item has besides its points, by its place in the standard's item order. */
export type ItemExtras = Record<string, { note?: string; photos?: string[] }>;

@Entity({ name: 'score_sheet' })
export class ScoreSheetEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId!: string;
  @Column('uuid', { name: 'visit_id' }) visitId!: string;
  @Column('uuid', { name: 'judge_id' }) judgeId!: string;
  @Column('uuid', { name: 'standard_id' }) standardId!: string;
  @Column('smallint', { array: true }) points!: number[];
  @Column('smallint', { name: 'item_order', array: true, nullable: true }) itemOrder!: number[] | null;
  @Column('jsonb', { name: 'item_extras', nullable: true }) itemExtras!: ItemExtras | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  @Column('timestamptz', { name: 'finished_at' }) finishedAt!: Date;
  @Column('text', { name: 'started_at_sent' }) startedAtSent!: string;
  @Column('text', { name: 'finished_at_sent' }) finishedAtSent!: string;
  @Column('uuid', { nullable: true }) supersedes!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('boolean') late!: boolean;
  @Column('bigint', { name: 'clock_offset_ms', nullable: true }) clockOffsetMs!: number | null;
  @Column('text') digest!: string;
}
