import { Module } from '@nestjs/common';
import { NoticeController } from './notice.controller.ts';
import { NoticeService } from './notice.service.ts';
import { PublicQueries } from './public.queries.ts';
import { PublishedResults } from './published-results.ts';

export { NoticeService } from './notice.service.ts';

/** What the public may read, and the publishing of it. */
@Module({
  controllers: [NoticeController],
  providers: [NoticeService, PublicQueries, PublishedResults],
  exports: [NoticeService],
})
export class NoticeModule {}
