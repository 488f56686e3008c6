import type { NominationKind, NominationState } from '@xinglou/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'nomination' })
export class NominationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'subdistrict_id' }) subdistrictId!: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId!: string;
  @Column('uuid', { name: 'area_id' }) areaId!: string;
  @Column('uuid', { name: 'group_id' }) groupId!: string;
  @Column('int', { nullable: true }) rank!: number | null;
  @Column('text', { nullable: true }) kind!: NominationKind | null;
  @Column('smallint', { name: 'stars_applied', nullable: true }) starsApplied!: number | null;
  @Column('text') opinion!: string;
  @Column('text') story!: string;
  @Column('text', { array: true }) photos!: string[];
  @Column('text') state!: NominationState;
  @Column('date', { name: 'submitted_on', nullable: true }) submittedOn!: string | null;
  @Column('date', { name: 'told_on', nullable: true }) toldOn!: string | null;
  @Column('int') version!: number;
}
