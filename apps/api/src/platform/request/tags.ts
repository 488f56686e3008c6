import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { shanghaiDay } from '../clock/clock.ts';
import { Answer } from './answer.ts';
import { actor, requestContext, sqlRow } from './context.ts';

const mostKept = 2000;

/**
 * Answers with an ETag: who has an answer already is told so (304), and while nothing was written since it is not even read again.
 * The tag is a digest of the answer and of nothing else, so that two worlds that look alike have the same tags.
 */
@Injectable()
export class Tags {
  private readonly last = new Map<string, { readonly state: string; readonly tag: string }>();

  async answer(request: FastifyRequest, read: () => Promise<unknown>): Promise<Answer> {
    const asked = tagsIn(request.headers['if-none-match']);
    const key = keyOf(request.url);
    // Asked before the reading: a write in between makes the next state differ.
    const state = asked.length > 0 ? await stateOfAll() : null;
    const last = this.last.get(key);
    if (last?.state === state && asked.includes(last.tag)) return unchanged(last.tag);
    const body = JSON.stringify(await read());
    const tag = `"${digestOf(body).slice(0, 27)}"`;
    if (state !== null) this.keep(key, { state, tag });
    if (asked.includes(tag)) return unchanged(tag);
    return new Answer(200, body, { 'content-type': 'application/json; charset=utf-8', etag: tag });
  }

  private keep(key: string, found: { state: string; tag: string }): void {
    this.last.delete(key);
    this.last.set(key, found);
    if (this.last.size > mostKept) this.last.delete(this.last.keys().next().value ?? '');
  }
}

const unchanged = (etag: string) => new Answer(304, undefined, { etag });
/** A front that packs answers makes the tag a weak one. */
const tagsIn = (header: string | undefined): string[] =>
  (header ?? '').split(',').flatMap((tag) => /"[^"]*"/.exec(tag)?.[0] ?? []);

function keyOf(url: string): string {
  const { id, subdistrict } = actor();
  return JSON.stringify([id, subdistrict, requestContext().language, shanghaiDay(new Date()), url]);
}

/**
 * Which writes are seen. While it is the same, no write anywhere has ended, so every table reads the same, however large; a write
 * that has begun and not ended is named in it or still to come. It also differs after a write that the answer has nothing to do
 * with: then the answer is read and compared. No counter, no trigger, no row that writers share.
 */
async function stateOfAll(): Promise<string> {
  return (await sqlRow<{ state: string }>('select pg_current_snapshot()::text as state', [], 'state_of_all')).state;
}
const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
