import { Controller, Param } from '@nestjs/common';
import { routes } from '@xinglou/contract';
import { Handle } from '../platform/index.ts';
import { NoticeService } from './notice.service.ts';
import { PublicQueries } from './public.queries.ts';

@Controller()
export class NoticeController {
  constructor(
    private readonly service: NoticeService,
    private readonly queries: PublicQueries,
  ) {}

  @Handle(routes.publicNotices)
  notices() {
    return this.queries.notices();
  }

  @Handle(routes.publicNotice)
  notice(@Param('year') year: string) {
    return this.queries.notice(Number(year));
  }

  @Handle(routes.publicBundle)
  bundle(@Param('year') year: string) {
    return this.queries.bundle(Number(year));
  }

  @Handle(routes.publicGroup)
  group(@Param('code') code: string) {
    return this.queries.group(code);
  }

  @Handle(routes.previewNotice)
  preview(@Param('year') year: string) {
    return this.service.preview(Number(year));
  }

  @Handle(routes.groupCodes)
  codes(@Param('year') year: string) {
    return this.queries.codes(Number(year));
  }
}
