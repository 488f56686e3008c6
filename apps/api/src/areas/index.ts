import { Module } from '@nestjs/common';
import { AreasController } from './areas.controller.ts';
import { AreasQueries } from './areas.queries.ts';
import { AreasService } from './areas.service.ts';
import { BuildingGroupsQueries } from './building-groups.queries.ts';
import { BuildingGroupsService } from './building-groups.service.ts';
import { RosterImportService } from './roster-import.service.ts';

export { BuildingGroupEntity } from './building-group.entity.ts';

/** The register: areas, estates, building groups with their leaders, and the office's Excel roster. */
@Module({
  controllers: [AreasController],
  providers: [AreasService, AreasQueries, BuildingGroupsService, BuildingGroupsQueries, RosterImportService],
})
export class AreasModule {}
