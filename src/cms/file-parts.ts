/** A content file taken apart as people speak of it: fields by their titles, rows of a registry by their names. */
import {
  ENTRY_COLLECTIONS,
  type RegistryCollection,
  roleOfFile,
  siteSchema,
} from '../compile/collections.ts';
import { parseEntryFile, parseYamlFile } from '../schema/entry-file.ts';
import { metaAt } from '../schema/schema-path.ts';
import { cmsWords } from '../text/cms-words.ts';
import { rowKey } from './changed-fields.ts';

type Fields = Record<string, unknown>;

export interface FilePart {
  /** `标题`, `正文`; of a registry the name of the row. */
  name: string;
  value: unknown;
}

/** By key, in the order of the file. */
export function partsOf(path: string, text: string): Map<string, FilePart> {
  const role = roleOfFile(path);
  switch (role.kind) {
    case 'entry': {
      const { data, body } = parseEntryFile(text);
      const { schema } = ENTRY_COLLECTIONS[role.collection];
      const parts = fieldsOf(data as Fields, (key) => metaAt(schema, [key]).title);
      return parts.set('body', { name: cmsWords.config.body, value: body.trim() });
    }
    case 'registry':
      return rowsOf(parseYamlFile(text).data as Fields, role.registry);
    case 'site':
      return fieldsOf(parseYamlFile(text).data as Fields, (key) => metaAt(siteSchema, [key]).title);
    default:
      return new Map();
  }
}

const fieldsOf = (data: Fields, titleOf: (key: string) => string | undefined) =>
  new Map<string, FilePart>(
    Object.entries(data).map(([key, value]) => [key, { name: titleOf(key) ?? key, value }]),
  );

function rowsOf(data: Fields, registry: RegistryCollection): Map<string, FilePart> {
  const rows = Array.isArray(data[registry]) ? (data[registry] as Fields[]) : [];
  return new Map(
    rows.map((row) => {
      const key = rowKey(row);
      return [key, { name: String(row['name'] ?? key), value: row }];
    }),
  );
}
