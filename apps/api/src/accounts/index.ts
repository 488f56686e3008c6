import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.ts';
import { AccountsQueries } from './accounts.queries.ts';
import { AccountsService } from './accounts.service.ts';
import { DevicesController } from './devices.controller.ts';
import { DevicesService } from './devices.service.ts';
import { FailedAttempts } from './failed-attempts.ts';
import { PasswordHasher } from './password-hasher.ts';
import { SessionController } from './session.controller.ts';
import { SessionService } from './session.service.ts';

export { AccountEntity } from './account.entity.ts';

@Module({
  controllers: [SessionController, AccountsController, DevicesController],
  providers: [SessionService, AccountsService, AccountsQueries, DevicesService, PasswordHasher, FailedAttempts],
  exports: [PasswordHasher],
})
export class AccountsModule {}
