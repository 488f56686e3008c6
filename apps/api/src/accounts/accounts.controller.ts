import { Body, Controller, Headers, Param, Query } from '@nestjs/common';
import { type AccountPatch, type AccountQuery, type NewAccount, routes } from '@xinglou/contract';
import { Handle, versionAsked } from '../platform/index.ts';
import { AccountsQueries } from './accounts.queries.ts';
import { AccountsService } from './accounts.service.ts';

@Controller()
export class AccountsController {
  constructor(
    private readonly service: AccountsService,
    private readonly queries: AccountsQueries,
  ) {}

  @Handle(routes.listAccounts)
  list(@Query() query: AccountQuery) {
    return this.queries.list(query);
  }

  @Handle(routes.createAccount)
  create(@Body() body: NewAccount) {
    return this.service.create(body);
  }

  @Handle(routes.changeAccount)
  change(@Param('id') id: string, @Headers('if-match') version: string, @Body() body: AccountPatch) {
    return this.service.change(id, versionAsked(version), body);
  }
}
