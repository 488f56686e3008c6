import { Body, Controller, Param, Query } from '@nestjs/common';
import { routes } from '@xinglou/contract';
import { Answer, Handle, OwnTransaction, Problem, again, created } from '../platform/index.ts';
import { PhotosService } from './photos.service.ts';

const headers = {
  'content-type': 'image/jpeg',
  'content-disposition': 'inline',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
};
const digest = (sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Problem('not-found');
  return sha256;
};

@Controller()
export class PhotosController {
  constructor(private readonly service: PhotosService) {}

  @Handle(routes.putPhoto)
  @OwnTransaction()
  async put(@Param('sha256') sha256: string, @Body() body: unknown) {
    const { created: first, photo } = await this.service.put(digest(sha256), body);
    return first ? created(photo) : again(photo);
  }

  @Handle(routes.getPhoto)
  @OwnTransaction()
  async get(@Param('sha256') sha256: string, @Query('w') width?: string) {
    return new Answer(200, await this.service.get(digest(sha256), width), headers);
  }
}
