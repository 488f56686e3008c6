import { route } from '../route.ts';

export const platformRoutes = {
  live: route<{ answer: { status: 'ok' } }>({
    method: 'GET',
    path: '/api/health/live',
    who: 'anyone',
    summary: 'The process answers',
    bare: true,
  }),
  ready: route<{ answer: { status: 'ok' } }>({
    method: 'GET',
    path: '/api/health/ready',
    who: 'anyone',
    summary: 'The database answers too',
    bare: true,
  }),
  openApi: route({
    method: 'GET',
    path: '/api/openapi.json',
    who: ['admin'],
    openInDemo: true,
    summary: 'This document',
  }),
  docs: route({
    method: 'GET',
    path: '/api/docs',
    who: ['admin'],
    openInDemo: true,
    summary: 'This document, to read',
    gives: 'html',
  }),
};
