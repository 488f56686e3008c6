import { Body, Controller, Param } from '@nestjs/common';
import { type NewObjection, type ObjectionAnswer, type OfficeObjection, routes } from '@xinglou/contract';
import { Handle } from '../platform/index.ts';
import { ObjectionsService } from './objections.service.ts';

@Controller()
export class ObjectionsController {
  constructor(private readonly service: ObjectionsService) {}

  @Handle(routes.object)
  object(@Body() body: NewObjection) {
    return this.service.object(body);
  }

  @Handle(routes.followObjection)
  follow(@Param('token') token: string) {
    return this.service.follow(token);
  }

  @Handle(routes.listObjections)
  list(@Param('year') year: string) {
    return this.service.list(Number(year));
  }

  @Handle(routes.enterObjection)
  enter(@Param('year') year: string, @Body() body: OfficeObjection) {
    return this.service.enter(Number(year), body);
  }

  @Handle(routes.answerObjection)
  answer(@Param('id') id: string, @Body() body: ObjectionAnswer) {
    return this.service.answer(id, body);
  }
}
