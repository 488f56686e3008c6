import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Persona } from '@xinglou/contract';

@Entity({ name: 'account' })
export class AccountEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'subdistrict_id' }) subdistrictId!: string;
  @Column('text') username!: string;
  @Column('text') name!: string;
  @Column('text') persona!: Persona;
  @Column('uuid', { name: 'area_id', nullable: true }) areaId!: string | null;
  @Column('uuid', { name: 'judge_id', nullable: true }) judgeId!: string | null;
  @Column('text', { name: 'password_hash', nullable: true, select: false }) passwordHash!: string | null;
  @Column('boolean') disabled!: boolean;
  /** Its password was handed out by somebody else. */
  @Column('boolean', { name: 'must_change_password' }) mustChangePassword!: boolean;
  @Column('int') version!: number;
}
