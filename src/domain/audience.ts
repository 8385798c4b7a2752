/**
 * The one module that answers "which entries, and which of their fields, may this audience see".
 * Internal is the default everywhere; offline material never becomes an entry at all.
 */
import type * as z from 'zod';
import type { Visibility } from '../schema/common.ts';

export const AUDIENCES = ['public', 'internal'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const isAudience = (value: unknown): value is Audience => AUDIENCES.includes(value as Audience);

export function maySeeEntry(audience: Audience, entry: { visibility: Visibility }): boolean {
  return audience === 'internal' || entry.visibility === 'public';
}

/**
 * Leaves out every field whose schema says `audience: 'internal'`; a list becomes an empty one, so that the
 * shape holds. For the internal audience the value comes back as it is.
 */
export function stripInternalFields<T>(audience: Audience, schema: z.ZodType, value: T): T {
  if (audience === 'internal') return value;
  return strip(schema, value) as T;
}

function strip(schema: z.ZodType, value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const inner = unwrap(schema);
  if (Array.isArray(value)) {
    const element = (inner as unknown as { element?: z.ZodType }).element;
    return element === undefined ? value : value.map((item) => strip(element, item));
  }
  const { shape, options } = inner.def as { shape?: Record<string, z.ZodType>; options?: z.ZodType[] };
  if (shape === undefined) {
    const variant = options?.find((option) => option.safeParse(value).success);
    return variant === undefined ? value : strip(variant, value);
  }
  const kept: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const field = shape[key];
    if (field !== undefined && isInternal(field)) {
      if (Array.isArray(item)) kept[key] = [];
      continue;
    }
    kept[key] = field === undefined ? item : strip(field, item);
  }
  return kept;
}

function isInternal(schema: z.ZodType): boolean {
  return schema.meta()?.audience === 'internal';
}

/** Takes off what wraps a schema: optional, default, preprocess. */
function unwrap(schema: z.ZodType): z.ZodType {
  const definition = schema.def as { innerType?: z.ZodType; out?: z.ZodType };
  if (definition.innerType !== undefined) return unwrap(definition.innerType);
  if (definition.out !== undefined) return unwrap(definition.out);
  return schema;
}
