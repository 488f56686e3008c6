import { route } from '../route.ts';

export const live = route<{ answer: { status: 'ok' } }>({
  method: 'GET',
  path: '/api/health/live',
  who: 'anyone',
  summary: 'The process answers',
  bare: true,
});
export const ready = route<{ answer: { status: 'ok' } }>({
  method: 'GET',
  path: '/api/health/ready',
  who: 'anyone',
  summary: 'The database answers too',
  bare: true,
});
export const openApi = route({
  method: 'GET',
  path: '/api/openapi.json',
  who: ['admin'],
  openInDemo: true,
  summary: 'This document',
});
export const docs = route({
  method: 'GET',
  path: '/api/docs',
  who: ['admin'],
  openInDemo: true,
  summary: 'This document, to read',
  gives: 'html',
});
