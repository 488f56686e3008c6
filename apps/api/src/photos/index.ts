import { Module } from '@nestjs/common';
import { PhotoStore } from './photo-store.ts';
import { PhotosController } from './photos.controller.ts';
import { PhotosService } from './photos.service.ts';
import { SealedPhotosService } from './sealed-photos.service.ts';

export { photoAnswer, photoDigest } from './photo-answer.ts';
export { checkPhotos } from './check-photos.ts';
export { PhotoStore } from './photo-store.ts';
export { refuseMissingPhotos } from './refuse-missing.ts';
export { PhotosService } from './photos.service.ts';

/** Photos of whoever may write: cleaned, kept under their digest, shown by visibility. */
@Module({
  controllers: [PhotosController],
  providers: [PhotosService, PhotoStore, SealedPhotosService],
  exports: [PhotoStore, PhotosService],
})
export class PhotosModule {}
