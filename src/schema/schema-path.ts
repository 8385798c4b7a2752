/** Walks a schema along a path of keys, to what it says of the field there: its title, hint, names, shape. */
import type * as z from 'zod';
import type { Collection } from './meta.ts';

export interface FieldMeta {
  title?: string;
  description?: string;
  form?: string;
  names?: Record<string, string>;
  ref?: Collection;
}

/** What the schema says of the field; for an item of a list that says nothing itself, what the list says. */
export function metaAt(schema: z.ZodType, path: readonly PropertyKey[]): FieldMeta {
  let current: z.ZodType | undefined = schema;
  let meta: FieldMeta = (schema.meta() ?? {}) as FieldMeta;
  for (const key of path) {
    current = childOf(current, key);
    if (current === undefined) return {};
    const found = outerMeta(current);
    if (typeof key !== 'number' || found.title !== undefined) meta = found;
  }
  return meta;
}

/** The field as an editor knows it, with its key: `责任组室（group）第2条 · 原文（text）`. */
export function fieldName(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const parts: string[] = [];
  for (const [index, key] of path.entries()) {
    if (typeof key === 'number') {
      parts.push(`${parts.pop() ?? ''}第${key + 1}条`);
      continue;
    }
    const { title } = metaAt(schema, path.slice(0, index + 1));
    parts.push(title === undefined ? String(key) : `${title}（${String(key)}）`);
  }
  return parts.join(' · ') || '文件头';
}

/** The fields of the object at the path, or of each object in the list there. */
export function shapeAt(
  schema: z.ZodType,
  path: readonly PropertyKey[],
): Record<string, z.ZodType> | undefined {
  const found = schemaAt(schema, path);
  return shapeOf(found) ?? shapeOf(childOf(found, 0));
}

/** One of the shapes that a union allows, and the value of the field that tells it from the others. */
export interface Variant {
  value: string;
  meaning: string;
  fields: readonly string[];
}

export function variantsAt(schema: z.ZodType, path: readonly PropertyKey[]): Variant[] {
  const found = schemaAt(schema, path);
  if (found === undefined) return [];
  const { options = [], discriminator = '' } = unwrap(found).def as {
    options?: z.ZodType[];
    discriminator?: string;
  };
  return options.flatMap((option) => {
    const shape = shapeOf(option) ?? {};
    const field = shape[discriminator] as (z.ZodType & { value?: unknown }) | undefined;
    if (field?.value === undefined) return [];
    const value = String(field.value);
    return [{ value, meaning: field.meta()?.description ?? value, fields: Object.keys(shape) }];
  });
}

export function childOf(schema: z.ZodType | undefined, key: PropertyKey): z.ZodType | undefined {
  if (schema === undefined) return undefined;
  if (typeof key === 'number') return (unwrap(schema) as unknown as { element?: z.ZodType }).element;
  const shape = shapeOf(schema) ?? {};
  return Object.hasOwn(shape, key) ? shape[String(key)] : undefined;
}

const schemaAt = (schema: z.ZodType, path: readonly PropertyKey[]) =>
  path.reduce<z.ZodType | undefined>(childOf, schema);

/** The meta of a schema or, where wrapping lost it, of what it wraps. */
function outerMeta(schema: z.ZodType): FieldMeta {
  const meta = schema.meta();
  if (meta?.title !== undefined) return meta as FieldMeta;
  const inner = innerOf(schema);
  return inner === undefined ? {} : outerMeta(inner);
}

function innerOf(schema: z.ZodType): z.ZodType | undefined {
  const definition = schema.def as { innerType?: z.ZodType; out?: z.ZodType };
  return definition.innerType ?? definition.out;
}

function unwrap(schema: z.ZodType): z.ZodType {
  const inner = innerOf(schema);
  return inner === undefined ? schema : unwrap(inner);
}

/** The fields of an object; of a union, those of all its variants. */
function shapeOf(schema: z.ZodType | undefined): Record<string, z.ZodType> | undefined {
  if (schema === undefined) return undefined;
  const { shape, options } = unwrap(schema).def as {
    shape?: Record<string, z.ZodType>;
    options?: z.ZodType[];
  };
  if (shape !== undefined) return shape;
  return options === undefined
    ? undefined
    : Object.assign({}, ...options.map((option) => shapeOf(option) ?? {}));
}
