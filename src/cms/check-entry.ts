/** What can be said of one file alone, in the browser: its fields against the schema. The server checks the rest. */
import type * as z from 'zod';
import { roleOfFile } from '../compile/collections.ts';
import type { Message } from '../diagnostics/message.ts';
import { parseEntryFile, parseYamlFile } from '../schema/entry-file.ts';
import { explainIssues } from '../schema/explain-issue.ts';
import { schemaOfFile, schemasOfRegistry } from './schema-of-file.ts';

export function checkEntry(file: string, text: string): Message[] {
  const schema = schemaOfFile(file);
  if (schema !== undefined) return explain(schema, parseEntryFile(text).data, file);
  const fields = parseYamlFile(text).data as Record<string, unknown>;
  const role = roleOfFile(file);
  return Object.entries(schemasOfRegistry(file)).flatMap(([name, part]) =>
    role.kind === 'site' && fields[name] === undefined && part.safeParse(undefined).success
      ? []
      : explain(part, fields[name] ?? (role.kind === 'registry' ? [] : undefined), file),
  );
}

function explain(schema: z.ZodType, data: unknown, file: string): Message[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return explainIssues(schema, data, result.error.issues).map(
    ({ path: _path, meant: _, ...explanation }) => ({
      severity: 'error',
      file,
      ...explanation,
    }),
  );
}
