/** The editors' tables of fields, made from the forms, so that they say what the forms say. */
import { ENTRY_COLLECTIONS, REGISTRIES, siteSchema } from '../compile/collections.ts';
import { cmsWords } from '../text/cms-words.ts';
import { fieldsFromSchema } from './fields-from-schema.ts';
import type { FormField } from './form-field.ts';

export interface FieldTable {
  title: string;
  rows: FieldRow[];
}

export interface FieldRow {
  /** With the fields that it stands in: `章节 › 标题`. */
  name: string;
  required: boolean;
  meaning: string;
}

export function fieldTables(): FieldTable[] {
  return [
    ...Object.values(ENTRY_COLLECTIONS).map(({ title, schema }) => table(title, fieldsFromSchema(schema))),
    ...Object.values(REGISTRIES).map(({ title, schema }) =>
      table(title, fieldsFromSchema(schema, { rows: true })),
    ),
    table(cmsWords.config.site, fieldsFromSchema(siteSchema)),
  ];
}

const table = (title: string, fields: readonly FormField[]): FieldTable => ({
  title,
  rows: fields.flatMap((field) => rowsOf(field, '')),
});

/** What machines write is nothing to fill in. */
function rowsOf(field: FormField, above: string): FieldRow[] {
  if (field.widget === 'derived') return [];
  const name = `${above}${field.label}`;
  const own = { name, required: field.required === true, meaning: meaningOf(field) };
  const below = [...(field.fields ?? []), ...(field.types ?? [])];
  return [own, ...below.flatMap((inner) => rowsOf(inner, `${name} › `))];
}

function meaningOf({ hint = '', options }: FormField): string {
  return options === undefined
    ? hint
    : `${hint}${cmsWords.handbook.choices(options.map(({ label }) => label))}`;
}
