import { type ProblemCode, type RouteData } from '@xinglou/contract';
import { schemas } from '@xinglou/contract/schemas';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { Problem, type ProblemRaised } from '../problems/problem.ts';

// One pass over the contract's own schema. Nothing is coerced or dropped; Infinity passes as a number, so that meaning
// can say 'not a score' instead of 'wrong type' (RELIABILITY.md S04).
const ajv = new Ajv2020({
  allErrors: false,
  strict: false,
  strictNumbers: false,
  coerceTypes: false,
  useDefaults: false,
});
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const instant =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
ajv.addFormat('uuid', uuid);
ajv.addFormat('date-time', instant);

const compiled = new Map<string, ValidateFunction>();
function check(name: string): ValidateFunction {
  let found = compiled.get(name);
  if (!found) {
    const schema = (schemas as Record<string, object>)[name];
    if (!schema) throw new Error(`The contract has no schema “${name}”.`);
    compiled.set(name, (found = ajv.compile(schema)));
  }
  return found;
}

const codes: Readonly<Record<string, ProblemCode>> = {
  additionalProperties: 'unknown-field',
  unevaluatedProperties: 'unknown-field',
  required: 'missing-field',
  type: 'wrong-type',
};

function raised({ keyword, instancePath, params }: ErrorObject): ProblemRaised {
  const path = instancePath.slice(1).replaceAll('/', '.');
  const extra = String(params['additionalProperty'] ?? params['missingProperty'] ?? '');
  const whole = [path, extra].filter(Boolean).join('.');
  return { path: whole, code: codes[keyword] ?? 'bad-value', params: { field: extra || whole || '内容' } };
}

/** Of the errors of a union, the one that tells most: an unknown field, a missing one, then a wrong type. */
function first(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const rank = (e: ErrorObject) =>
    ['additionalProperties', 'required', 'type', 'enum', 'pattern', 'format'].indexOf(e.keyword);
  return [...errors].filter((e) => rank(e) >= 0).sort((a, b) => rank(a) - rank(b))[0] ?? errors[0];
}

function refuse(errors: ErrorObject[] | null | undefined): never {
  const error = first(errors ?? []);
  const one = error ? raised(error) : { path: '', code: 'bad-value' as const };
  throw new Problem(one.code, one.params ?? {}, {}, [one]);
}

/** What a broken body is carried as until somebody has asked who sends it (401 and 403 come before 400). */
export class Unreadable {
  constructor(readonly problem: Problem) {}
}

/** The shape of a body that did not come as a request's own: it was sealed, or put together by the api. */
export function checkBody(name: string, value: unknown): void {
  const valid = check(name);
  if (!valid(value)) refuse(valid.errors);
}

/** Checks parameters, query and body against the route. A parameter that cannot be an id is a row that is not there. */
export function checkShape(route: RouteData, request: { params: unknown; query: unknown; body: unknown }): void {
  for (const [name, value] of Object.entries((request.params ?? {}) as Record<string, string>)) {
    if (/id$/i.test(name) && !uuid.test(value)) throw new Problem('not-found');
    if (name === 'year' && !/^\d{4}$/.test(value)) throw new Problem('not-found');
  }
  const query = (request.query ?? {}) as Record<string, unknown>;
  if (route.query) {
    const valid = check(route.query);
    if (!valid(query)) {
      const error = first(valid.errors ?? []);
      if (error?.keyword === 'additionalProperties')
        throw new Problem('unknown-filter', { field: String(error.params['additionalProperty']) });
      refuse(valid.errors);
    }
  } else {
    const unknown = Object.keys(query).find((key) => !(key === 'subdistrict' && route.who === 'anyone'));
    if (unknown !== undefined) throw new Problem('unknown-filter', { field: unknown });
  }
  if (request.body instanceof Unreadable) throw request.body.problem;
  if (route.body) {
    const valid = check(route.body);
    if (request.body === undefined || request.body === null) throw new Problem('body-not-json');
    if (!valid(request.body)) refuse(valid.errors);
  }
}
