import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import {
  type DeviceReport,
  type Enrol,
  type EnrolmentToken,
  type NewEnrolments,
  type Unlock,
  routes,
} from '@xinglou/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Handle, created } from '../platform/index.ts';
import { setCookie } from '../platform/session/cookie.ts';
import { DevicesService } from './devices.service.ts';

@Controller()
export class DevicesController {
  constructor(private readonly devices: DevicesService) {}

  @Handle(routes.issueEnrolments)
  async issue(@Body() body: NewEnrolments) {
    return created(await this.devices.issue(body));
  }

  @Handle(routes.openEnrolment)
  lookUp(@Body() { token }: EnrolmentToken, @Req() request: FastifyRequest) {
    return this.devices.lookUp(token, request.ip);
  }

  @Handle(routes.enrol)
  async enrol(@Body() body: Enrol, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { token, expires } = await this.devices.enrol(body, request.ip);
    setCookie(reply, token, expires);
  }

  @Handle(routes.unlock)
  async unlock(@Body() body: Unlock, @Res({ passthrough: true }) reply: FastifyReply) {
    const { token, expires } = await this.devices.unlock(body);
    setCookie(reply, token, expires);
  }

  @Handle(routes.listPhones)
  list() {
    return this.devices.list();
  }

  @Handle(routes.reportDevice)
  report(@Param('id') id: string, @Body() body: DeviceReport) {
    return this.devices.report(id.toLowerCase(), body);
  }

  @Handle(routes.revokeDevice)
  revoke(@Param('id') id: string) {
    return this.devices.revoke(id);
  }
}
