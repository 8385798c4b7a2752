/** The fields of an open data file for people, from the same schema as the file. */
import { jsonSchemaOf, type OpenDataName } from './open-data-schema.ts';

interface Properties {
  items?: { properties?: Record<string, { description?: string; title?: string }> };
}

export function fieldsOf(name: OpenDataName): { name: string; description: string }[] {
  const { items } = jsonSchemaOf(name) as Properties;
  return Object.entries(items?.properties ?? {}).map(([field, { description, title }]) => ({
    name: field,
    description: description ?? title ?? '',
  }));
}
