import { Body, Controller, Headers, Param } from '@nestjs/common';
import {
  type ApprovalBody,
  type ConfirmationBody,
  type DecisionBody,
  type MeetingBody,
  routes,
} from '@xinglou/contract';
import { Handle, again, created, versionAsked } from '../platform/index.ts';
import { DecisionsService } from './decisions.service.ts';
import { MeetingService } from './meeting.service.ts';
import { ReckoningsQueries } from './reckonings.queries.ts';
import { ReckoningsService } from './reckonings.service.ts';

@Controller()
export class ReckoningsController {
  constructor(
    private readonly service: ReckoningsService,
    private readonly decisions: DecisionsService,
    private readonly meetings: MeetingService,
    private readonly queries: ReckoningsQueries,
  ) {}

  @Handle(routes.reckon)
  async reckon(@Param('year') year: string) {
    const { created: first, reckoning } = await this.service.reckon(Number(year));
    return first ? created(reckoning) : again(reckoning);
  }

  @Handle(routes.listReckonings)
  list(@Param('year') year: string) {
    return this.queries.list(Number(year));
  }

  @Handle(routes.readReckoning)
  read(@Param('year') year: string, @Param('id') id: string) {
    return this.queries.read(Number(year), id);
  }

  @Handle(routes.readEvidence)
  evidence(@Param('year') year: string, @Param('id') id: string) {
    return this.queries.evidenceOf(Number(year), id);
  }

  @Handle(routes.publicNumbers)
  numbers(@Param('year') year: string) {
    return this.queries.numbers(Number(year));
  }

  @Handle(routes.listDecisions)
  listDecisions(@Param('year') year: string) {
    return this.queries.decisions(Number(year));
  }

  @Handle(routes.decide)
  decide(
    @Param('year') year: string,
    @Param('groupId') groupId: string,
    @Headers('if-match') version: string,
    @Body() body: DecisionBody,
  ) {
    return this.decisions.decide(Number(year), groupId, versionAsked(version), body);
  }

  @Handle(routes.readMeeting)
  meeting(@Param('year') year: string) {
    return this.meetings.read(Number(year));
  }

  @Handle(routes.putMeeting)
  putMeeting(@Param('year') year: string, @Headers('if-match') version: string, @Body() body: MeetingBody) {
    return this.meetings.put(Number(year), versionAsked(version), body);
  }

  @Handle(routes.confirmByRule)
  confirm(@Param('year') year: string, @Body() body: ConfirmationBody) {
    return this.meetings.confirm(Number(year), body);
  }

  @Handle(routes.listConfirmations)
  confirmations(@Param('year') year: string) {
    return this.meetings.confirmations(Number(year));
  }

  @Handle(routes.approve)
  approve(@Param('year') year: string, @Body() body: ApprovalBody) {
    return this.service.approve(Number(year), body);
  }

  @Handle(routes.listApprovals)
  approvals(@Param('year') year: string) {
    return this.queries.approvals(Number(year));
  }
}
