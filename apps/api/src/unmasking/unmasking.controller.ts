import { Body, Controller, Param } from '@nestjs/common';
import { type NewUnmasking, type OuterKey, type UnmaskingAnswer, routes } from '@xinglou/contract';
import { Handle } from '../platform/index.ts';
import { UnmaskingQueries } from './unmasking.queries.ts';
import { UnmaskingService } from './unmasking.service.ts';

@Controller()
export class UnmaskingController {
  constructor(
    private readonly service: UnmaskingService,
    private readonly queries: UnmaskingQueries,
  ) {}

  @Handle(routes.notesOfGroup)
  notes(@Param('id') groupId: string) {
    return this.queries.notesOf(groupId);
  }

  @Handle(routes.listUnmaskings)
  list() {
    return this.queries.list();
  }

  @Handle(routes.askUnmasking)
  ask(@Body() body: NewUnmasking) {
    return this.service.ask(body);
  }

  @Handle(routes.answerUnmasking)
  answer(@Param('id') id: string, @Body() body: UnmaskingAnswer) {
    return this.service.answer(id, body);
  }

  @Handle(routes.sealedAuthor)
  sealed(@Param('id') id: string) {
    return this.service.sealed(id);
  }

  @Handle(routes.putOuterKey)
  putOuterKey(@Param('id') id: string, @Body() { outerKey }: OuterKey) {
    return this.service.putOuterKey(id, outerKey);
  }

  @Handle(routes.openUnmasking)
  open(@Param('id') id: string) {
    return this.service.open(id);
  }

  @Handle(routes.unmaskingMonths)
  months() {
    return this.queries.months();
  }

  @Handle(routes.unmaskingNotices)
  notices() {
    return this.queries.notices();
  }
}
