/** An answer that is not simply 'the route's usual status with this JSON'. */
export class Answer<T = unknown> {
  constructor(
    readonly status: number,
    readonly body: T,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}
}
export const created = <T>(body: T): Answer<T> => new Answer(201, body);
export const again = <T>(body: T): Answer<T> => new Answer(200, body);

/** A file to download; the name may be Chinese. */
export const file = (bytes: Buffer, type: string, name: string): Answer<Buffer> =>
  new Answer(200, bytes, {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'no-store',
  });
