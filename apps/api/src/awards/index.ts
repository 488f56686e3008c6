import { Module } from '@nestjs/common';
import { AwardsController } from './awards.controller.ts';
import { AwardsService } from './awards.service.ts';

export { awardAll } from './award-all.ts';

/** Stars handed out, certificates, and plaques taken down. */
@Module({ controllers: [AwardsController], providers: [AwardsService] })
export class AwardsModule {}
