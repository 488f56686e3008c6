import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.ts';
import { AccountsQueries } from './accounts.queries.ts';
import { AccountsService } from './accounts.service.ts';
import { FailedAttempts } from './failed-attempts.ts';
import { PasswordHasher } from './password-hasher.ts';
import { SessionController } from './session.controller.ts';
import { SessionService } from './session.service.ts';

export { AccountEntity } from './account.entity.ts';

@Module({
  controllers: [SessionController, AccountsController],
  providers: [SessionService, AccountsService, AccountsQueries, PasswordHasher, FailedAttempts],
  exports: [PasswordHasher],
})
export class AccountsModule {}
