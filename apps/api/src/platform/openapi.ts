import { type RouteData, problems, everyRoute } from '@xinglou/contract';
import { schemas } from '@xinglou/contract/schemas';

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'support'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problems) },
    detail: { type: 'string' },
    support: { type: 'string' },
    errors: { type: 'array', items: { type: 'object' } },
  },
};
const mime = {
  json: 'application/json',
  multipart: 'multipart/form-data',
  image: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  html: 'text/html',
  text: 'text/plain',
} as const;
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
interface ObjectSchema {
  properties?: Record<string, unknown>;
  required?: string[];
}

function parameters(route: RouteData) {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const query = route.query ? ((schemas as Record<string, ObjectSchema>)[route.query] ?? {}) : {};
  const inQuery = Object.entries(query.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: query.required?.includes(name) ?? false,
    schema,
  }));
  const tag = route.tagged ? [{ name: 'If-None-Match', in: 'header', schema: { type: 'string' } }] : [];
  const ifMatch = route.ifMatch ? [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } }] : [];
  return [...inPath, ...inQuery, ...tag, ...ifMatch];
}

function requestBody(route: RouteData) {
  if (route.takes === 'multipart') {
    const file = { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] };
    return { requestBody: { required: true, content: { [mime.multipart]: { schema: file } } } };
  }
  if (route.takes === 'image') {
    const content = Object.fromEntries(['image/jpeg', 'image/png', 'image/webp'].map((type) => [type, {}]));
    return { requestBody: { required: true, content } };
  }
  return route.body ? { requestBody: { required: true, content: { [mime.json]: { schema: ref(route.body) } } } } : {};
}

function responses(route: RouteData) {
  const content = route.answer
    ? { [mime.json]: { schema: ref(route.answer) } }
    : route.gives
      ? { [mime[route.gives]]: {} }
      : undefined;
  const good = (route.ok ?? [200]).map((status) => [
    String(status),
    { description: 'ok', ...(content && status !== 204 ? { content } : {}) },
  ]);
  const problem = { description: 'a problem', content: { 'application/problem+json': { schema: ref('Problem') } } };
  const same = route.tagged ? { 304: { description: 'the answer is the one that If-None-Match names' } } : {};
  return { ...Object.fromEntries(good), ...same, default: problem };
}

/** OpenAPI 3.1 of the contract: nothing is described twice. */
export function openApiDocument(demo: boolean): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [operationId, route] of everyRoute) {
    if (route.demoOnly && !demo) continue;
    const who = typeof route.who === 'string' ? route.who : route.who.join(', ');
    (paths[route.path] ??= {})[route.method.toLowerCase()] = {
      operationId,
      summary: route.summary,
      description: `Who: ${who}.`,
      tags: [route.path.split('/')[2] ?? 'api'],
      security: route.who === 'anyone' ? [] : [route.who === 'leader' ? { leaderLink: [] } : { session: [] }],
      parameters: parameters(route),
      ...requestBody(route),
      responses: responses(route),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: '星楼 Xinglou', version: '1', description: 'Runs the yearly star-rated building-group campaign.' },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { ...schemas, Problem: problemSchema },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'xl_s' },
        leaderLink: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}
