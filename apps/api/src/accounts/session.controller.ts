import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import {
  type OwnPasswordChange,
  type SecondFactorBegin,
  type SecondFactorCode,
  type SetupBody,
  type SignIn,
  routes,
} from '@xinglou/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Handle } from '../platform/index.ts';
import { clearCookie, deviceOf, setCookie, setDevice } from '../platform/session/cookie.ts';
import { OwnPassword } from './own-password.ts';
import { SecondFactorService } from './second-factor.service.ts';
import { type Opened, SessionService } from './session.service.ts';
import { Sessions } from './sessions.ts';

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly password: OwnPassword,
    private readonly factors: SecondFactorService,
    private readonly open: Sessions,
  ) {}

  @Handle(routes.signIn)
  async signIn(@Body() body: SignIn, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    welcome(reply, await this.sessions.signIn(body, from(request)));
  }

  @Handle(routes.setUp)
  async setUp(
    @Body() body: SetupBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    welcome(reply, await this.sessions.setUp(body, from(request)));
  }

  @Handle(routes.whoAmI)
  whoAmI() {
    return this.sessions.whoAmI();
  }

  @Handle(routes.signOut)
  async signOut(@Res({ passthrough: true }) reply: FastifyReply) {
    await this.sessions.signOut();
    clearCookie(reply);
  }

  @Handle(routes.changeOwnPassword)
  changePassword(@Body() body: OwnPasswordChange) {
    return this.password.change(body);
  }

  @Handle(routes.readSecondFactor)
  secondFactor() {
    return this.factors.state();
  }

  @Handle(routes.beginSecondFactor)
  beginSecondFactor(@Body() body: SecondFactorBegin) {
    return this.factors.begin(body);
  }

  @Handle(routes.confirmSecondFactor)
  confirmSecondFactor(@Body() { code }: SecondFactorCode) {
    return this.factors.confirm(code);
  }

  @Handle(routes.listSessions)
  list() {
    return this.open.own();
  }

  @Handle(routes.endSession)
  end(@Param('id') id: string) {
    return this.open.endOwn(id);
  }
}

const from = (request: FastifyRequest) => ({
  address: request.ip,
  device: deviceOf(request),
  userAgent: request.headers['user-agent'],
});
function welcome(reply: FastifyReply, { token, expires, device }: Opened): void {
  setCookie(reply, token, expires);
  if (device !== undefined) setDevice(reply, device);
}
