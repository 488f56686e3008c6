import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'building_group' })
export class BuildingGroupEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'subdistrict_id' }) subdistrictId!: string;
  @Column('uuid', { name: 'area_id' }) areaId!: string;
  @Column('uuid', { name: 'estate_id' }) estateId!: string;
  @Column('text') name!: string;
  @Column('text') address!: string;
  @Column('text', { array: true }) doors!: string[];
  @Column('smallint', { name: 'floor_from', nullable: true }) floorFrom!: number | null;
  @Column('smallint', { name: 'floor_to', nullable: true }) floorTo!: number | null;
  @Column('int', { nullable: true }) households!: number | null;
  @Column('smallint', { nullable: true }) floors!: number | null;
  @Column('smallint', { name: 'built_year', nullable: true }) builtYear!: number | null;
  @Column('text', { name: 'signature_feature', nullable: true }) signatureFeature!: string | null;
  @Column('double precision', { nullable: true }) x!: number | null;
  @Column('double precision', { nullable: true }) y!: number | null;
  @Column('boolean', { nullable: true }) lift!: boolean | null;
  @Column('boolean', { nullable: true }) greenery!: boolean | null;
  @Column('boolean', { name: 'front_door', nullable: true }) frontDoor!: boolean | null;
  @Column('boolean', { name: 'shared_kitchen', nullable: true }) sharedKitchen!: boolean | null;
  @Column('boolean', { name: 'shops_below', nullable: true }) shopsBelow!: boolean | null;
  @Column('date', { name: 'retired_on', nullable: true }) retiredOn!: string | null;
  @Column('int') version!: number;
}
