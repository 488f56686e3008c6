import { Body, Controller, Headers, Param, Query, Req } from '@nestjs/common';
import {
  type AreaMerge,
  type BuildingGroupPatch,
  type BuildingGroupQuery,
  type NewArea,
  type NewBuildingGroup,
  routes,
} from '@xinglou/contract';
import type { FastifyRequest } from 'fastify';
import { Clock, Handle, OwnTransaction, Problem, requireDay, versionAsked, workbook } from '../platform/index.ts';
import { AreasQueries } from './areas.queries.ts';
import { AreasService } from './areas.service.ts';
import { BuildingGroupsQueries } from './building-groups.queries.ts';
import { BuildingGroupsService } from './building-groups.service.ts';
import { registerRows } from './register-rows.ts';
import { RosterImportService } from './roster-import.service.ts';

@Controller()
export class AreasController {
  constructor(
    private readonly areas: AreasService,
    private readonly areasQueries: AreasQueries,
    private readonly groups: BuildingGroupsService,
    private readonly groupsQueries: BuildingGroupsQueries,
    private readonly rosters: RosterImportService,
    private readonly clock: Clock,
  ) {}

  @Handle(routes.listAreas)
  async listAreas(@Query('at') at?: string) {
    requireDay(at, 'at');
    return this.areasQueries.list(at ?? (await this.clock.today()));
  }

  @Handle(routes.createArea)
  createArea(@Body() body: NewArea) {
    return this.areas.create(body);
  }

  @Handle(routes.mergeArea)
  mergeArea(@Param('id') id: string, @Body() body: AreaMerge) {
    return this.areas.merge(id, body);
  }

  @Handle(routes.listBuildingGroups)
  list(@Query() query: BuildingGroupQuery) {
    return this.groupsQueries.list(query);
  }

  @Handle(routes.createBuildingGroup)
  create(@Body() body: NewBuildingGroup) {
    return this.groups.create(body);
  }

  @Handle(routes.readBuildingGroup)
  read(@Param('id') id: string) {
    return this.groupsQueries.read(id);
  }

  @Handle(routes.changeBuildingGroup)
  change(@Param('id') id: string, @Headers('if-match') version: string, @Body() body: BuildingGroupPatch) {
    return this.groups.change(id, versionAsked(version), body);
  }

  @Handle(routes.groupHistory)
  history(@Param('id') id: string) {
    return this.groupsQueries.history(id);
  }

  @Handle(routes.exportRegister)
  async exportRegister() {
    const day = await this.clock.today();
    return workbook(`楼组名册 ${day}`, '楼组名册', registerRows(await this.groupsQueries.forExport()));
  }

  @Handle(routes.importRoster)
  @OwnTransaction()
  async importRoster(
    @Req() request: FastifyRequest,
    @Query('dryRun') dryRun?: string,
    @Query('skipErrors') skipErrors?: string,
  ) {
    return this.rosters.import(await rosterOf(request), {
      dryRun: dryRun === 'true',
      skipErrors: skipErrors === 'true',
    });
  }

  @Handle(routes.rosterToMend)
  @OwnTransaction()
  async rosterToMend(@Req() request: FastifyRequest) {
    const rows = await this.rosters.toMend(await rosterOf(request));
    return workbook(`名册需修正 ${rows.length - 1}行`, '需要修正的行', rows);
  }
}

async function rosterOf(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw new Problem('content-type-not-allowed');
  const part = await request.file();
  if (part?.fieldname !== 'file') throw new Problem('missing-field', { field: 'file' });
  return part.toBuffer();
}
