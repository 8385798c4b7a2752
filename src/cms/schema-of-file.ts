/** Which schema a content file follows, by its path from the content root. */
import type * as z from 'zod';
import { ENTRY_COLLECTIONS, REGISTRIES, roleOfFile, siteSchema } from '../compile/collections.ts';

export function schemaOfFile(path: string): z.ZodType | undefined {
  const role = roleOfFile(path);
  return role.kind === 'entry' ? ENTRY_COLLECTIONS[role.collection].schema : undefined;
}

/** Of a registry its rows, of the settings each field, by name. */
export function schemasOfRegistry(path: string): Record<string, z.ZodType> {
  const role = roleOfFile(path);
  if (role.kind === 'registry') return { [role.registry]: REGISTRIES[role.registry].schema.array() };
  return role.kind === 'site' ? { ...siteSchema.shape } : {};
}
