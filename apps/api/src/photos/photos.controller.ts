import { Body, Controller, Param, Query } from '@nestjs/common';
import { type SealedPhotoQuery, routes } from '@xinglou/contract';
import { Handle, OwnTransaction, again, created } from '../platform/index.ts';
import { photoAnswer, photoDigest } from './photo-answer.ts';
import { PhotosService } from './photos.service.ts';
import { SealedPhotosService } from './sealed-photos.service.ts';

@Controller()
export class PhotosController {
  constructor(
    private readonly service: PhotosService,
    private readonly sealed: SealedPhotosService,
  ) {}

  @Handle(routes.putPhoto)
  @OwnTransaction()
  async put(@Param('sha256') sha256: string, @Body() body: unknown) {
    const { created: first, photo } = await this.service.put(photoDigest(sha256), body);
    return first ? created(photo) : again(photo);
  }

  @Handle(routes.putSealedPhoto)
  @OwnTransaction()
  async putSealed(@Param('sha256') sha256: string, @Query() { device }: SealedPhotoQuery, @Body() body: unknown) {
    const { created: first, photo } = await this.sealed.put(photoDigest(sha256), device, body);
    return first ? created(photo) : again(photo);
  }

  @Handle(routes.getPhoto)
  @OwnTransaction()
  async get(@Param('sha256') sha256: string, @Query('w') width?: string) {
    return photoAnswer(await this.service.get(photoDigest(sha256), width));
  }
}
