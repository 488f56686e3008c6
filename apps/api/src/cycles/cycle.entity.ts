import type { Stage } from '@xinglou/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'cycle' })
export class CycleEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'subdistrict_id' }) subdistrictId!: string;
  @Column('int') year!: number;
  @Column('text') stage!: Stage;
  @Column('date', { name: 'nomination_deadline', nullable: true }) nominationDeadline!: string | null;
  @Column('boolean', { name: 'nomination_closed' }) nominationClosed!: boolean;
  @Column('int', { name: 'notice_working_days' }) noticeWorkingDays!: number;
  @Column('int') version!: number;
}
