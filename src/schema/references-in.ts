/** Finds every id that an entry mentions, by what its schema says of the fields; also in what the schema refused. */
import type * as z from 'zod';
import { ID_PATTERN, TASK_ID_PATTERN } from './common.ts';
import type { Collection } from './meta.ts';
import { childOf } from './schema-path.ts';

export interface Reference {
  path: readonly PropertyKey[];
  collection: Collection;
  id: string;
  /** The words of the document beside the id, where they are kept. */
  text?: string;
}

export function referencesIn(schema: z.ZodType, data: unknown): Reference[] {
  return [...walk(schema, data, [], {})];
}

type Siblings = Record<string, unknown>;

function* walk(
  schema: z.ZodType,
  value: unknown,
  path: readonly PropertyKey[],
  siblings: Siblings,
): Generator<Reference> {
  if (typeof value === 'string') {
    const collection = collectionOf(schema, siblings);
    if (collection === undefined) return;
    const pattern = collection === 'tasks' ? TASK_ID_PATTERN : ID_PATTERN;
    const { text } = siblings;
    if (pattern.test(value))
      yield { path, collection, id: value, ...(typeof text === 'string' ? { text } : {}) };
    return;
  }
  if (value === null || typeof value !== 'object') return;
  const fields = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [key, item] of fields) {
    const child = childOf(schema, key);
    if (child !== undefined)
      yield* walk(child, item, [...path, key], Array.isArray(value) ? {} : (value as Siblings));
  }
}

function collectionOf(schema: z.ZodType, siblings: Siblings): Collection | undefined {
  const { ref, refBy } = schema.meta() ?? {};
  return refBy === undefined ? ref : refBy.collections[String(siblings[refBy.field])];
}
