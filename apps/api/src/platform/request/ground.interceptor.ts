import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RouteData } from '@xinglou/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, from, lastValueFrom } from 'rxjs';
import { languageOf } from '../problems/problem.filter.ts';
import { Problem } from '../problems/problem.ts';
import { linkHashOf, tokenHashOf } from '../session/cookie.ts';
import { shanghaiDay } from '../clock/clock.ts';
import { settings } from '../settings.ts';
import { Answer } from './answer.ts';
import { type Actor, type RequestContext, within } from './context.ts';
import { Exports } from './exports.ts';
import { type Caller, Ground } from './ground.service.ts';
import { AHEAD, type Ahead, OWN_TRANSACTION, ROUTE } from './handle.ts';
import { Pace } from './pace.ts';
import { PathRows } from './path-rows.ts';
import { checkShape } from './shape.ts';
import { Tags } from './tags.ts';
import { checkTexts } from './texts.ts';

/** Routes of phones: they check texts after ownership, in their service. */
const textsLater = new Set(['ScoreSheetBody', 'InspectionNoteBody']);

/**
 * What every request goes through, in this order: who asks (401), may they (403), the shape (400), then the handler inside
 * one transaction; COMMIT; only then the answer. A route that is not of the contract is refused.
 */
@Injectable()
export class GroundInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly ground: Ground,
    private readonly pace: Pace,
    private readonly rows: PathRows,
    private readonly exports: Exports,
    private readonly tags: Tags,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = this.reflector.get<RouteData | undefined>(ROUTE, execution.getHandler());
    const run = () => this.run(execution, next);
    return from(route?.gives === 'xlsx' ? this.exports.pass(run) : run());
  }

  private async run(execution: ExecutionContext, next: CallHandler): Promise<unknown> {
    const route = this.reflector.get<RouteData | undefined>(ROUTE, execution.getHandler());
    if (!route) throw new Problem('forbidden');
    const request = execution.switchToHttp().getRequest<FastifyRequest & { persona?: string }>();
    const reply = execution.switchToHttp().getResponse<FastifyReply>();
    const tokenHash = tokenHashOf(request);
    if (tokenHash) this.pace.hold(tokenHash);
    const query = request.query as Record<string, unknown>;
    const caller: Caller = {
      requestId: request.id,
      language: languageOf(request.headers['accept-language']),
      tokenHash,
      linkHash: route.who === 'leader' ? linkHashOf(request) : null,
      ...(route.slow || route.gives === 'xlsx' ? { slow: true } : {}),
      subdistrictCode: typeof query['subdistrict'] === 'string' ? query['subdistrict'] : null,
    };
    const misshapen = shapeFlaw(route, request);
    const bare = route.bare === true || (route.openInDemo === true && settings().demo);
    const handle = async (context: RequestContext) => {
      request.persona = context.actor?.persona ?? 'public';
      if (!bare) admit(route, context.actor, tokenHash !== null);
      try {
        if (misshapen) throw misshapen;
        if (route.body && !textsLater.has(route.body)) checkTexts(route.body, request.body);
      } catch (refusal) {
        // Only now: a good request finds out in its own service.
        if (refusal instanceof Problem && refusal.code === 'not-found') throw refusal;
        const params = request.params as Record<string, string>;
        if (context.transaction && !(await this.rows.visible(route.path, params))) throw new Problem('not-found');
        throw refusal;
      }
      const read = () => lastValueFrom(next.handle());
      return route.tagged ? this.tags.answer(request, read) : read();
    };
    const own = this.reflector.get<boolean>(OWN_TRANSACTION, execution.getHandler());
    let answer: unknown;
    if (bare) answer = await handle({ ...caller, actor: null, transaction: null });
    else if (own) {
      const context = await this.ground.transact(caller, (c) => Promise.resolve({ ...c, transaction: null }));
      answer = await within(context, () => handle(context));
    } else {
      const ask = this.reflector.get<Ahead | undefined>(AHEAD, execution.getHandler());
      const ahead = ask && !misshapen ? () => ask(request.params as never, request.body as never) : undefined;
      answer = await this.ground.transact(caller, handle, ahead);
    }
    return send(reply, route, answer);
  }
}

/** Found before anybody is asked, said only to whom may know it. */
function shapeFlaw(route: RouteData, request: FastifyRequest): Problem | null {
  try {
    checkShape(route, request);
    return route.ifMatch && request.headers['if-match'] === undefined ? new Problem('precondition-required') : null;
  } catch (flaw) {
    if (flaw instanceof Problem) return flaw;
    throw flaw;
  }
}

function admit(route: RouteData, actor: Actor | null, hadToken: boolean): void {
  if (route.who === 'anyone') {
    if (!actor) throw new Problem('not-found');
    return;
  }
  if (route.who === 'leader') {
    if (actor?.persona !== 'leader') throw new Problem('leader-link-unknown');
    return;
  }
  if (!actor || actor.persona === 'public' || actor.persona === 'leader')
    throw new Problem(hadToken ? 'session-expired' : 'sign-in-required');
  if (route.who !== 'signed-in' && !route.who.includes(actor.persona)) throw new Problem('forbidden');
  if (route.beforeAll) return;
  if (actor.first?.changePassword) throw new Problem('password-change-required');
  const due = actor.first?.secondFactorDue;
  if (due && due < shanghaiDay(new Date())) throw new Problem('second-factor-due');
}

function send(reply: FastifyReply, route: RouteData, answer: unknown): unknown {
  const { status, body, headers } =
    answer instanceof Answer ? answer : { status: route.ok?.[0] ?? 200, body: answer, headers: {} };
  // Only what everybody may see stays in a browser, which asks each time whether it is still so.
  const kept = route.tagged === true && route.who === 'anyone';
  void reply
    .status(status)
    .header('cache-control', kept ? 'no-cache' : 'no-store')
    .headers(headers);
  const version = (body as { version?: unknown } | null | undefined)?.version;
  if (typeof version === 'number') void reply.header('etag', `"${version}"`);
  if (typeof version === 'string' && /^[\w.-]{1,40}$/.test(version)) void reply.header('etag', `"${version}"`);
  return body;
}
