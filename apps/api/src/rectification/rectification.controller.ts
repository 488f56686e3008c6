import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  type FindingQuery,
  type FindingRelease,
  type FindingResponse,
  type FindingReview,
  routes,
} from '@xinglou/contract';
import { Handle } from '../platform/index.ts';
import { FindingsQueries } from './findings.queries.ts';
import { RectificationService } from './rectification.service.ts';

@Controller()
export class RectificationController {
  constructor(
    private readonly service: RectificationService,
    private readonly queries: FindingsQueries,
  ) {}

  @Handle(routes.listFindings)
  list(@Param('year') year: string, @Query() query: FindingQuery) {
    return this.queries.list(Number(year), query);
  }

  @Handle(routes.releaseFinding)
  release(@Param('id') id: string, @Body() body: FindingRelease) {
    return this.service.release(id, body);
  }

  @Handle(routes.respondToFinding)
  respond(@Param('id') id: string, @Body() body: FindingResponse) {
    return this.service.respond(id, body);
  }

  @Handle(routes.reviewFinding)
  review(@Param('id') id: string, @Body() body: FindingReview) {
    return this.service.review(id, body);
  }
}
