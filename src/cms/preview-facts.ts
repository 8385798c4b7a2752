/** The fields of an entry as a preview shows them: by their titles, choices by their names, references by what they mean. */
import type * as z from 'zod';
import { DAY_FORM } from '../schema/common.ts';
import type { Collection } from '../schema/meta.ts';
import { metaAt } from '../schema/schema-path.ts';
import { officialDate } from '../text/official-format.ts';
import { withoutEmpty } from './entry-format.ts';

/** A text, or something that is called by its name. */
export type FactPart = string | { collection: Collection; id: string };

export interface Fact {
  label: string;
  /** One or several; of rows one each. */
  lines: FactPart[][];
}

/** In the order of the schema; what is left out has a place of its own in the preview. */
export function factsOf(
  schema: z.ZodObject,
  data: Readonly<Record<string, unknown>>,
  leftOut: ReadonlySet<string>,
): Fact[] {
  return Object.keys(schema.shape).flatMap((name): Fact[] => {
    const value = withoutEmpty(data[name]);
    if (value === undefined || leftOut.has(name)) return [];
    const rows = Array.isArray(value) ? value.map((row, index) => ({ row, at: [name, index] })) : undefined;
    const lines = (rows ?? [{ row: value, at: [name] }]).map(({ row, at }) => partsOf(schema, at, row));
    return [{ label: metaAt(schema, [name]).title ?? name, lines: lines.filter((line) => line.length > 0) }];
  });
}

function partsOf(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): FactPart[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => partsOf(schema, [...path, index], item));
  if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
    return Object.entries(value).flatMap(([key, inner]) => partsOf(schema, [...path, key], inner));
  }
  const { ref, names, form, title = '' } = metaAt(schema, path);
  if (value === true) return [title];
  if (value === false) return [];
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  if (ref !== undefined) return [{ collection: ref, id: text }];
  if (form === DAY_FORM && /^\d{4}-\d{2}-\d{2}$/.test(text)) return [officialDate(text)];
  return [names?.[text] ?? text];
}
