import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  type ExtensionAnswer,
  type ExtensionRequest,
  type FindingPhotoSharing,
  type FindingQuery,
  type FindingRelease,
  type FindingReleases,
  type FindingResponse,
  type FindingReview,
  type LeaderAnswerReview,
  type RectificationChecksBody,
  routes,
} from '@xinglou/contract';
import { Handle, again, created } from '../platform/index.ts';
import { ChecksService } from './checks.service.ts';
import { BoardsQueries } from './boards.queries.ts';
import { ExtensionsService } from './extensions.service.ts';
import { FindingsQueries } from './findings.queries.ts';
import { RectificationService } from './rectification.service.ts';
import { SharedPhotosService } from './shared-photos.service.ts';

@Controller()
export class RectificationController {
  constructor(
    private readonly service: RectificationService,
    private readonly photos: SharedPhotosService,
    private readonly extensions: ExtensionsService,
    private readonly checks: ChecksService,
    private readonly queries: FindingsQueries,
    private readonly boards: BoardsQueries,
  ) {}

  @Handle(routes.listFindings)
  list(@Param('year') year: string, @Query() query: FindingQuery) {
    return this.queries.list(Number(year), query);
  }

  @Handle(routes.findingBoard)
  board(@Param('year') year: string) {
    return this.boards.board(Number(year));
  }

  @Handle(routes.rectificationRates)
  rates(@Param('year') year: string) {
    return this.boards.rates(Number(year));
  }

  @Handle(routes.releaseFinding)
  release(@Param('id') id: string, @Body() body: FindingRelease) {
    return this.service.release(id, body);
  }

  @Handle(routes.releaseFindings)
  releaseAll(@Param('year') year: string, @Body() body: FindingReleases) {
    return this.service.releaseAll(Number(year), body);
  }

  @Handle(routes.sharePhoto)
  sharePhoto(@Param('id') id: string, @Body() body: FindingPhotoSharing) {
    return this.photos.share(id, body);
  }

  @Handle(routes.askExtension)
  askExtension(@Param('id') id: string, @Body() body: ExtensionRequest) {
    return this.extensions.ask(id, body);
  }

  @Handle(routes.answerExtension)
  answerExtension(@Param('id') id: string, @Body() body: ExtensionAnswer) {
    return this.extensions.answer(id, body);
  }

  @Handle(routes.reviewLeaderAnswer)
  reviewLeaderAnswer(@Param('id') id: string, @Body() body: LeaderAnswerReview) {
    return this.service.reviewLeaderAnswer(id, body);
  }

  @Handle(routes.respondToFinding)
  respond(@Param('id') id: string, @Body() body: FindingResponse) {
    return this.service.respond(id, body);
  }

  @Handle(routes.reviewFinding)
  review(@Param('id') id: string, @Body() body: FindingReview) {
    return this.service.review(id, body);
  }

  @Handle(routes.findingsToCheck)
  toCheck(@Param('id') id: string) {
    return this.checks.toCheck(id);
  }

  @Handle(routes.putRectificationChecks)
  async check(@Param('id') id: string, @Body() body: RectificationChecksBody) {
    const { created: first, receipt } = await this.checks.put(id.toLowerCase(), body);
    return first ? created(receipt) : again(receipt);
  }
}
