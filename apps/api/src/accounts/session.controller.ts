import { Body, Controller, Req, Res } from '@nestjs/common';
import { type SetupBody, type SignIn, routes } from '@xinglou/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Handle } from '../platform/index.ts';
import { clearCookie, setCookie } from '../platform/session/cookie.ts';
import { SessionService } from './session.service.ts';

@Controller()
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Handle(routes.signIn)
  async signIn(@Body() body: SignIn, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { token, expires } = await this.sessions.signIn(body, request.ip);
    setCookie(reply, token, expires);
  }

  @Handle(routes.setUp)
  async setUp(@Body() body: SetupBody, @Res({ passthrough: true }) reply: FastifyReply) {
    const { token, expires } = await this.sessions.setUp(body);
    setCookie(reply, token, expires);
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
}
