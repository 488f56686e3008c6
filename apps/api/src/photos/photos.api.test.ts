import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { PhotoStored } from '@xinglou/contract';
import sharp from 'sharp';
import { photoLimit } from '../platform/index.ts';
import { api, area, inSubdistrict, refused } from '../platform/testing/index.ts';

inSubdistrict();

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const put = (bytes: Buffer, path = sha(bytes), type = 'image/jpeg', who = area) =>
  who.send<PhotoStored>('PUT', `/api/photos/${path}`, { body: bytes, headers: { 'content-type': type } });
const jpeg = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#a63d2f' } })
    .jpeg()
    .toBuffer();

/** A PNG that says it is 30,000 × 30,000 and is a few bytes. */
function hugePng(side = 30_000): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(crc32(body));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, body, crc]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe('a photo that is refused', () => {
  it('is not of who may not write, and keeps nothing', async () => {
    const bytes = await jpeg();
    expect(refused(await put(bytes, sha(bytes), 'image/jpeg', api.nobody()))).toBe('401 sign-in-required');
    expect(refused(await put(bytes, sha(bytes), 'image/jpeg', await api.as('leadership')))).toBe('403 forbidden');
    expect(refused(await put(bytes, 'a'.repeat(64)))).toBe('400 digest-mismatch');
    expect(refused(await put(bytes, 'nonsense'))).toBe('404 not-found');
    expect((await api.owner.query('select count(*)::int n from photo')).rows).toEqual([{ n: 0 }]);
    expect(existsSync(join(api.settings.dataDir, 'photos'))).toBe(false);
  });

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['a text that is named .jpg', () => Buffer.from('这不是照片'), '415 not-an-image'],
    [
      'an SVG with a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      '415 image-type-not-allowed',
    ],
    ['a GIF', () => Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1'), '415 image-type-not-allowed'],
    [
      'a HEIC',
      () => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic0000')]),
      '415 image-type-not-allowed',
    ],
    ['a PDF that calls itself a photo', () => Buffer.from('%PDF-1.7'), '415 image-type-not-allowed'],
    ['30,000 × 30,000 pixels in a small file', hugePng, '422 image-too-many-pixels'],
    ['50,000 × 50,000 pixels', () => hugePng(50_000), '422 image-too-many-pixels'],
    [
      'half a JPEG',
      async () =>
        (
          await sharp(randomBytes(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } })
            .jpeg()
            .toBuffer()
        ).subarray(0, 9000),
      '422 image-broken',
    ],
    ['20 MB', () => Buffer.alloc(20 * 1024 * 1024, 1), '413 photo-too-large'],
  ])('%s', async (_, bytes, expected) => expect(refused(await put(await bytes()))).toBe(expected));
});

describe('the limits of a photo', () => {
  const ofSize = async (bytes: number) => {
    const photo = await jpeg(61, 41);
    return Buffer.concat([photo, Buffer.alloc(bytes - photo.length)]);
  };
  it('15 MB are taken, a byte more is refused', async () => {
    expect((await put(await ofSize(photoLimit))).status).toBe(201);
    expect(refused(await put(await ofSize(photoLimit + 1)))).toBe('413 photo-too-large');
  });

  it('fifty million pixels are taken, one line more is refused', async () => {
    const plain = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: '#a63d2f' } })
        .png()
        .toBuffer();
    expect((await put(await plain(10_000, 5000), undefined, 'image/png')).status).toBe(201);
    expect(refused(await put(await plain(10_000, 5001), undefined, 'image/png'))).toBe('422 image-too-many-pixels');
  });
});

describe('a photo that is taken', () => {
  it('that is a page and an archive as well is kept as a photo only', async () => {
    const bytes = Buffer.concat([await jpeg(), Buffer.from('<script>alert(1)</script>PK\u0003\u0004 CANARY7F3A')]);
    expect((await put(bytes)).status).toBe(201);
    const kept = (await (await api.as('office')).get(`/api/photos/${sha(bytes)}`)).bytes;
    expect([kept.includes('script'), kept.includes('CANARY'), kept.includes('PK')]).toEqual([false, false, false]);
  });

  it('loses place, camera and time, and stands upright', async () => {
    const exif = {
      IFD0: { Make: 'CANARY', Model: 'CANARY7F3A', DateTime: '2019:10:01 14:33:00' },
      IFD3: { GPSLatitude: '31/1 13/1 52/1', GPSLatitudeRef: 'N' },
    };
    const bytes = await sharp(await jpeg(80, 40))
      .withExif(exif)
      .withMetadata({ orientation: 6, exif })
      .jpeg()
      .toBuffer();
    expect(bytes.includes('CANARY7F3A')).toBe(true);
    const { status, body } = await put(bytes);
    expect([status, body.width, body.height]).toEqual([201, 40, 80]);
    const office = await api.as('office');
    const kept = (await office.get(`/api/photos/${sha(bytes)}`)).bytes;
    expect(sha(kept)).toBe(body.stored);
    const meta = await sharp(kept).metadata();
    expect([meta.exif, meta.icc, meta.xmp, meta.orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(kept.includes('CANARY')).toBe(false);
  });

  it('from an inspector has one size whatever the phone takes, upright or lying: its shape would tell whose it is', async () => {
    const inspector = await api.as('inspector-1');
    const sizes = [];
    for (const [width, height] of [
      [2000, 1500],
      [1920, 1080],
      [1200, 540],
      [640, 640],
      [1080, 2400],
    ]) {
      const bytes = await jpeg(width, height);
      const { width: w, height: h } = (await put(bytes, sha(bytes), 'image/jpeg', inspector)).body;
      sizes.push([w, h]);
    }
    expect(sizes).toEqual([...Array.from({ length: 4 }, () => [1600, 1200]), [1200, 1600]]);
  });

  it('is the same the second time, and made smaller on request', async () => {
    const bytes = await jpeg(2000, 1000);
    const [first, second] = [await put(bytes), await put(bytes)];
    expect([first.status, second.status, first.text === second.text, first.body.width]).toEqual([201, 200, true, 1600]);
    const small = await (await api.as('office')).get(`/api/photos/${sha(bytes)}?w=200`);
    expect([(await sharp(small.bytes).metadata()).width, small.headers['content-security-policy']]).toEqual([
      200,
      "default-src 'none'; sandbox",
    ]);
  });

  it('is not there for who has no reason to see it', async () => {
    const bytes = await jpeg(10, 10);
    await put(bytes);
    const path = `/api/photos/${sha(bytes)}`;
    for (const who of ['area-01', 'area-02', 'judge-01', 'leadership'])
      expect(refused(await (await api.as(who)).get(path))).toBe('404 not-found');
    expect(refused(await (await api.as('inspector-1')).get(path))).toBe('403 forbidden');
  });
});
