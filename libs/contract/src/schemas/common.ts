import { type TSchema, Type } from '@sinclair/typebox';

/** An object that refuses what it does not know. */
export const Body = <T extends Record<string, TSchema>>(properties: T) =>
  Type.Object(properties, { additionalProperties: false });

export const Id = Type.String({ format: 'uuid' });
/** A calendar day in Asia/Shanghai; that it exists is checked by meaning. */
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
export const Instant = Type.String({ format: 'date-time' });
export const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });

/**
 * A text that a person typed: at most `max` graphemes, no control characters (line breaks only with `lines`).
 * The limits are checked by meaning (422), not by shape: `x-text` tells them to the check and to OpenAPI's readers.
 */
export const Text = (max: number, options: { lines?: boolean; required?: boolean } = {}) =>
  Type.String({ 'x-text': { max, lines: options.lines ?? false, required: options.required ?? false } });

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const OneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values] });

export const pageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-9]\\d|1\\d\\d|200)$' })),
};
export const PageQuery = Body(pageQuery);
export const PageOf = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), next: Nullable(Type.String()) });
export const ItemsOf = <T extends TSchema>(item: T) => Type.Object({ items: Type.Array(item) });
export const SubdistrictQuery = Body({ subdistrict: Type.Optional(Type.String({ maxLength: 40 })) });
