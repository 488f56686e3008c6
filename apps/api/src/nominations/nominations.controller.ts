import { Body, Controller, Headers, Param, Query } from '@nestjs/common';
import {
  type AreaApplicationBody,
  type NewNomination,
  type NominationPatch,
  type NominationQuery,
  type NominationReview,
  routes,
} from '@xinglou/contract';
import { Handle, versionAsked } from '../platform/index.ts';
import { NominationsQueries } from './nominations.queries.ts';
import { NominationsService } from './nominations.service.ts';

@Controller()
export class NominationsController {
  constructor(
    private readonly service: NominationsService,
    private readonly queries: NominationsQueries,
  ) {}

  @Handle(routes.listNominations)
  list(@Param('year') year: string, @Query() query: NominationQuery) {
    return this.queries.list(Number(year), query);
  }

  @Handle(routes.nominate)
  nominate(@Param('year') year: string, @Body() body: NewNomination) {
    return this.service.nominate(Number(year), body);
  }

  @Handle(routes.changeNomination)
  change(
    @Param('year') year: string,
    @Param('id') id: string,
    @Headers('if-match') version: string,
    @Body() body: NominationPatch,
  ) {
    return this.service.change(Number(year), id, versionAsked(version), body);
  }

  @Handle(routes.withdrawNomination)
  withdraw(@Param('year') year: string, @Param('id') id: string) {
    return this.service.withdraw(Number(year), id);
  }

  @Handle(routes.submitNomination)
  submit(@Param('year') year: string, @Param('id') id: string) {
    return this.service.submit(Number(year), id);
  }

  @Handle(routes.reviewNomination)
  review(@Param('year') year: string, @Param('id') id: string, @Body() body: NominationReview) {
    return this.service.review(Number(year), id, body);
  }

  @Handle(routes.remindAreas)
  remind(@Param('year') year: string) {
    return this.service.remind(Number(year));
  }

  @Handle(routes.listApplications)
  applications(@Param('year') year: string) {
    return this.queries.applications(Number(year));
  }

  @Handle(routes.recordApplications)
  recordApplications(
    @Param('year') year: string,
    @Headers('if-match') version: string,
    @Body() body: AreaApplicationBody,
  ) {
    return this.service.recordApplications(Number(year), versionAsked(version), body);
  }
}
