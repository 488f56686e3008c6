import { randomUUID } from 'node:crypto';
import { ArgumentsHost, Catch, ExceptionFilter, Logger } from '@nestjs/common';
import type { ProblemAt, ProblemBody, ProblemCode } from '@xinglou/contract';
import { worded } from '@xinglou/texts/flaws';
import { type Language, problemTexts } from '@xinglou/texts/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { constraints, sqlStates } from './constraints.ts';
import { Problem, type ProblemParams } from './problem.ts';

const text = (code: ProblemCode, language: Language, params: ProblemParams = {}) =>
  problemTexts[language][code](worded(params, language));

/** The reader's language: Chinese unless English is asked for first. */
export const languageOf = (accept: string | undefined): Language => (/^\s*en\b/i.test(accept ?? '') ? 'en' : 'zh');

/** Fastify's own refusals, by its codes. */
const fastifyCodes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'content-type-not-allowed',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body-not-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'body-not-json',
  FST_REQ_FILE_TOO_LARGE: 'import-too-large',
  FST_FILES_LIMIT: 'bad-value',
  FST_PARTS_LIMIT: 'bad-value',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'content-type-not-allowed',
};

/** Whatever was thrown, as a problem of the catalogue. Null: nobody foresaw it. */
function asProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (!(error instanceof Error)) return null;
  const { code, constraint, statusCode, driverError } = error as Error & Record<string, unknown>;
  if (driverError instanceof Error) return asProblem(driverError);
  if (typeof constraint === 'string' && constraints[constraint]) return new Problem(constraints[constraint]);
  if (typeof code === 'string' && sqlStates[code]) return new Problem(sqlStates[code]);
  if (typeof code === 'string' && /^(ECONNREFUSED|ECONNRESET|EPIPE)$/.test(code))
    return new Problem('temporarily-unavailable');
  if (
    /timeout exceeded when trying to connect|Connection terminated|timeout expired|not queryable|Query runner already released/.test(
      error.message,
    )
  )
    return new Problem('temporarily-unavailable');
  if (typeof code === 'string' && fastifyCodes[code]) return new Problem(fastifyCodes[code]);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return new Problem('storage-full');
  if (statusCode === 400) return new Problem('body-not-json');
  if (statusCode === 413) return new Problem('body-too-large');
  return null;
}

export function problemBody(problem: Problem, language: Language, support: string): ProblemBody {
  const errors = problem.errors?.map(({ path, code, params }): ProblemAt => ({
    path,
    code,
    message: text(code, language, params).detail,
  }));
  const { title, detail } = text(problem.code, language, problem.params);
  return {
    ...problem.members,
    type: `urn:xinglou:problem:${problem.code}`,
    title,
    status: problem.status,
    code: problem.code,
    detail: errors?.[0] && problem.errors?.[0]?.code === problem.code ? errors[0].message : detail,
    support,
    ...(errors ? { errors } : {}),
  };
}

/** RFC 9457: the only place that writes an error's answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('problems');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const support = randomUUID();
    const problem = asProblem(error) ?? new Problem('internal-error');
    // A phone that lost its signal in the middle of a body is no fault of ours: nobody is there to answer.
    const hungUp = request.raw.destroyed && !request.raw.complete;
    // What we refuse ourselves, as too much at once, has no fault to trace.
    if (error === problem && problem.status === 503) this.log.warn({ support, code: problem.code });
    else if (problem.status >= 500 && !hungUp)
      this.log.error({ support, error: error instanceof Error ? error.stack : 'unknown' });
    if (reply.sent) return;
    void reply
      .status(problem.status)
      .headers({
        'cache-control': 'no-store',
        ...(problem.status === 503 || problem.status === 429 ? { 'retry-after': String(problem.retryAfter) } : {}),
      })
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problemBody(problem, languageOf(request.headers['accept-language']), support)));
  }
}
