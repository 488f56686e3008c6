import { Delete, Get, Patch, Post, Put, SetMetadata, applyDecorators } from '@nestjs/common';
import type { RouteData } from '@xinglou/contract';

export const ROUTE = Symbol('route');
export const OWN_TRANSACTION = Symbol('own transaction');
export const AHEAD = Symbol('ahead');
const verbs = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete };

/** Binds a controller's method to a route of the contract: method, path, personas, shape. The list of these is the list of rights. */
export const Handle = (route: RouteData) =>
  applyDecorators(SetMetadata(ROUTE, route), verbs[route.method](route.path.replace(/\{(\w+)\}/g, ':$1')));

/** Uploads, imports and exports: the handler opens `inTransaction` itself, so that none stays open while bytes travel. */
export const OwnTransaction = () => SetMetadata(OWN_TRANSACTION, true);

/** What a route asks of the database as soon as its shape is right, given its parameters and its body. */
export type Ahead = (params: never, body: never) => Promise<unknown>;

/**
 * The hot write alone (ADR 0015): its first question travels with who asks, in one write. It runs after that one, so row-level
 * security shows it what this caller may see, to a stranger nothing; whether they may act is decided before its answer is read.
 */
export const AskAhead = (ask: Ahead) => SetMetadata(AHEAD, ask);
