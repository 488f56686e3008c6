import { Body, Controller, Param, Query } from '@nestjs/common';
import { type LeaderAnswer, routes } from '@xinglou/contract';
import { Handle, InTransaction, OwnTransaction, again, created } from '../platform/index.ts';
import { PhotosService, photoAnswer, photoDigest } from '../photos/index.ts';
import { LeaderLinksService } from './leader-links.service.ts';
import { LeaderPageService } from './leader-page.service.ts';

@Controller()
export class LeaderLinksController {
  constructor(
    private readonly links: LeaderLinksService,
    private readonly page: LeaderPageService,
    private readonly photos: PhotosService,
    private readonly inTransaction: InTransaction,
  ) {}

  @Handle(routes.listLeaderLinks)
  list(@Param('id') id: string) {
    return this.links.list(id);
  }

  @Handle(routes.issueLeaderLink)
  issue(@Param('id') id: string) {
    return this.links.issue(id);
  }

  @Handle(routes.revokeLeaderLink)
  revoke(@Param('id') id: string) {
    return this.links.revoke(id);
  }

  @Handle(routes.leaderPage)
  read() {
    return this.page.read();
  }

  @Handle(routes.putLeaderAnswer)
  async answer(@Param('id') id: string, @Body() body: LeaderAnswer) {
    const [first, receipt] = await this.page.answer(id.toLowerCase(), body);
    return first ? created(receipt) : again(receipt);
  }

  @Handle(routes.putLeaderPhoto)
  @OwnTransaction()
  async putPhoto(@Param('sha256') sha256: string, @Body() body: unknown) {
    await this.inTransaction.run(() => this.links.holder());
    const { created: first, photo } = await this.photos.put(photoDigest(sha256), body);
    return first ? created(photo) : again(photo);
  }

  @Handle(routes.getLeaderPhoto)
  @OwnTransaction()
  async getPhoto(@Param('sha256') sha256: string, @Query('w') width?: string) {
    await this.inTransaction.run(() => this.links.holder());
    return photoAnswer(await this.photos.get(photoDigest(sha256), width));
  }
}
