import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.ts';
import { AccountsQueries } from './accounts.queries.ts';
import { AccountsService } from './accounts.service.ts';
import { DevicesController } from './devices.controller.ts';
import { DevicesService } from './devices.service.ts';
import { OwnPassword } from './own-password.ts';
import { PasswordHasher } from './password-hasher.ts';
import { SecondFactorService } from './second-factor.service.ts';
import { SessionController } from './session.controller.ts';
import { SessionService } from './session.service.ts';
import { Sessions } from './sessions.ts';
import { SignInLimits } from './sign-in-limits.ts';

export { AccountEntity } from './account.entity.ts';

@Module({
  controllers: [SessionController, AccountsController, DevicesController],
  providers: [
    SessionService,
    AccountsService,
    AccountsQueries,
    DevicesService,
    PasswordHasher,
    OwnPassword,
    SecondFactorService,
    Sessions,
    SignInLimits,
  ],
  exports: [PasswordHasher],
})
export class AccountsModule {}
