/**
 * Files as forms hold them, and back. What a form adds for itself never reaches a file, and a field that was not
 * touched stands where it stood: a save without a change is the same bytes.
 */
import type * as z from 'zod';
import { bodyText, parseEntryFile, parseYamlFile, writeEntryFile, writeYaml } from '../schema/entry-file.ts';
import { childOf, shapeAt } from '../schema/schema-path.ts';
import { cmsWords } from '../text/cms-words.ts';

export type FormData = Record<string, unknown>;

/** Not in files: the name the entry gets, and what the list of entries groups and filters by. */
const OF_THE_FORM: ReadonlySet<string> = new Set(['entryId', 'view']);

export function entryToForm(text: string): FormData {
  const { data, body } = parseEntryFile(text);
  const fields = data as FormData;
  return { ...fields, body: bodyText(body), view: viewOf(fields) };
}

/** `before` is the file as it was read, where there was one; without it the schema says the order. */
export function formToEntry(schema: z.ZodType | undefined, form: FormData, before?: string): string {
  const { body = '', ...fields } = ofTheFile(form);
  const old = before === undefined ? undefined : parseEntryFile(before).data;
  return writeEntryFile(inOrder(fields, schema, old), String(body));
}

export const registryToForm = (text: string): FormData => parseYamlFile(text).data as FormData;

export function formToRegistry(
  schemas: Readonly<Record<string, z.ZodType>>,
  form: FormData,
  before?: string,
): string {
  const old = before === undefined ? {} : (parseYamlFile(before).data as FormData);
  // A registry without rows says so.
  const empty = Object.entries(form).filter(([, rows]) => Array.isArray(rows) && rows.length === 0);
  const fields = { ...Object.fromEntries(empty), ...ofTheFile(form) };
  const ordered = Object.entries(fields).map(([name, value]) => [
    name,
    inOrder(value, schemas[name], old[name]),
  ]);
  return writeYaml(inOrder(Object.fromEntries(ordered), undefined, old));
}

/** What the form holds without what is its own and without empty fields. */
function ofTheFile(form: FormData): FormData {
  const own = Object.entries(form).filter(([name]) => !OF_THE_FORM.has(name));
  return (withoutEmpty(Object.fromEntries(own)) ?? {}) as FormData;
}

/** Forms leave "", null, empty lists and empty objects behind; none of them says anything. */
export function withoutEmpty(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object' || value instanceof Date) return value;
  const fields = Object.entries(value as FormData)
    .map(([name, field]) => [name, withoutEmpty(field)] as const)
    .filter(([, field]) => field !== undefined);
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

/** Known keys keep their order, new ones come where the schema has them. */
function inOrder(value: unknown, schema: z.ZodType | undefined, before: unknown): unknown {
  if (Array.isArray(value)) {
    const item = childOf(schema, 0);
    return value.map((row, index) => inOrder(row, item, rowBefore(before, row, index)));
  }
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const fields = value as FormData;
  const old = isFields(before) ? before : {};
  const keys = orderedKeys(Object.keys(fields), Object.keys(old), schemaKeys(schema));
  return Object.fromEntries(
    keys.map((key) => [key, inOrder(fields[key], childOf(schema, key), old[key])] as const),
  );
}

const isFields = (value: unknown): value is FormData =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const schemaKeys = (schema: z.ZodType | undefined) =>
  schema === undefined ? [] : Object.keys(shapeAt(schema, []) ?? {});

/** Rows move: the same id or the same words are the same row. */
function rowBefore(before: unknown, row: unknown, index: number): unknown {
  if (!Array.isArray(before)) return undefined;
  if (!isFields(row)) return before[index];
  const same = (key: string) =>
    row[key] === undefined ? undefined : before.find((old) => isFields(old) && old[key] === row[key]);
  return same('id') ?? same('text') ?? same('quote') ?? before[index];
}

function orderedKeys(keys: readonly string[], old: readonly string[], known: readonly string[]): string[] {
  const result = old.filter((key) => keys.includes(key));
  const bySchema = [...keys].sort((a, b) => placeOf(known, a) - placeOf(known, b));
  for (const [index, key] of bySchema.entries()) {
    if (result.includes(key)) continue;
    const earlier = bySchema.slice(0, index).findLast((other) => result.includes(other));
    result.splice(earlier === undefined ? 0 : result.indexOf(earlier) + 1, 0, key);
  }
  return result;
}

const placeOf = (known: readonly string[], key: string) => {
  const place = known.indexOf(key);
  return place < 0 ? known.length : place;
};

/** What the list of entries shows and Decap could not work out: it reads top-level texts only. */
function viewOf(data: FormData): FormData {
  const rows = ['lead', 'group', 'implement', 'support'].flatMap((role) => listOf(data[role]));
  const doubts = rows.filter((row) => row['kind'] === 'unknown').map((row) => String(row['text']));
  const groups = listOf(data['group']).map((row) => String(row['text']));
  const visibility = data['visibility'] === 'public' ? 'public' : 'internal';
  return {
    doubt: doubts.join('、'),
    group: groups.join('、') || cmsWords.view.noGroup,
    section: `${String(data['list'] ?? '')} ${String(data['section'] ?? '')}`.trim(),
    visibility: cmsWords.view[visibility],
    class: String(data['class'] ?? ''),
  };
}

const listOf = (value: unknown): FormData[] => (Array.isArray(value) ? value.filter(isFields) : []);
