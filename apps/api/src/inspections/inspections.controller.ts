import { Body, Controller, Param } from '@nestjs/common';
import { type InspectionNoteBody, routes } from '@xinglou/contract';
import { Handle, again, created } from '../platform/index.ts';
import { InspectionsQueries } from './inspections.queries.ts';
import { InspectionsService } from './inspections.service.ts';

@Controller()
export class InspectionsController {
  constructor(
    private readonly service: InspectionsService,
    private readonly queries: InspectionsQueries,
  ) {}

  @Handle(routes.putInspectionNote)
  async put(@Param('id') id: string, @Body() body: InspectionNoteBody) {
    const { created: first, receipt } = await this.service.put(id.toLowerCase(), body);
    return first ? created(receipt) : again(receipt);
  }

  @Handle(routes.inspectionGroups)
  groups(@Param('year') year: string) {
    return this.queries.groups(Number(year));
  }

  @Handle(routes.inspectionCoverage)
  coverage(@Param('year') year: string) {
    return this.queries.coverage(Number(year));
  }
}
