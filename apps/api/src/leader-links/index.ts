import { Module } from '@nestjs/common';
import { PhotosModule } from '../photos/index.ts';
import { RectificationModule } from '../rectification/index.ts';
import { LeaderLinksController } from './leader-links.controller.ts';
import { LeaderLinksService } from './leader-links.service.ts';
import { LeaderPageService } from './leader-page.service.ts';

/** 楼组长链接: one group's tasks on one person's phone, without an account. */
@Module({
  imports: [PhotosModule, RectificationModule],
  controllers: [LeaderLinksController],
  providers: [LeaderLinksService, LeaderPageService],
})
export class LeaderLinksModule {}
