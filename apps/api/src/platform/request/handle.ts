import { Delete, Get, Patch, Post, Put, SetMetadata, applyDecorators } from '@nestjs/common';
import type { RouteData } from '@xinglou/contract';

export const ROUTE = Symbol('route');
export const OWN_TRANSACTION = Symbol('own transaction');
const verbs = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete };

/** Binds a controller's method to a route of the contract: method, path, personas, shape. The list of these is the list of rights. */
export const Handle = (route: RouteData) =>
  applyDecorators(SetMetadata(ROUTE, route), verbs[route.method](route.path.replace(/\{(\w+)\}/g, ':$1')));

/** Uploads, imports and exports: the handler opens `inTransaction` itself, so that none stays open while bytes travel. */
export const OwnTransaction = () => SetMetadata(OWN_TRANSACTION, true);
