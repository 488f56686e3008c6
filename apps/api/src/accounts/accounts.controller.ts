import { Body, Controller, Headers, Param, Query } from '@nestjs/common';
import { type AccountPatch, type AccountQuery, type NewAccount, routes } from '@xinglou/contract';
import { Handle, versionAsked } from '../platform/index.ts';
import { AccountsQueries } from './accounts.queries.ts';
import { AccountsService } from './accounts.service.ts';
import { SecondFactorService } from './second-factor.service.ts';
import { Sessions } from './sessions.ts';

@Controller()
export class AccountsController {
  constructor(
    private readonly service: AccountsService,
    private readonly queries: AccountsQueries,
    private readonly sessions: Sessions,
    private readonly factors: SecondFactorService,
  ) {}

  @Handle(routes.listAccounts)
  list(@Query() query: AccountQuery) {
    return this.queries.list(query);
  }

  @Handle(routes.createAccount)
  create(@Body() body: NewAccount) {
    return this.service.create(body);
  }

  @Handle(routes.listSessionsOf)
  listSessions(@Param('id') id: string) {
    return this.sessions.ofAccount(id);
  }

  @Handle(routes.endSessionsOf)
  endSessions(@Param('id') id: string) {
    return this.sessions.endAllOf(id);
  }

  @Handle(routes.removeSecondFactor)
  removeSecondFactor(@Param('id') id: string) {
    return this.factors.remove(id);
  }

  @Handle(routes.changeAccount)
  change(@Param('id') id: string, @Headers('if-match') version: string, @Body() body: AccountPatch) {
    return this.service.change(id, versionAsked(version), body);
  }
}
