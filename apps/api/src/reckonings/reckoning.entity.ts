import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Evidence and body are canonical JSON as text: the bytes that the digests are of. */
@Entity({ name: 'reckoning' })
export class ReckoningEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId!: string;
  @Column('int') number!: number;
  @Column('text') rule!: string;
  @Column('text', { name: 'input_digest' }) inputDigest!: string;
  @Column('text', { name: 'output_digest' }) outputDigest!: string;
  @Column('text') evidence!: string;
  @Column('text') body!: string;
  @Column('timestamptz', { name: 'frozen_at' }) frozenAt!: Date;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId!: string | null;
}
