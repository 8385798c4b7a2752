/**
 * What must not stand in the public portal: everything that the content holds and its public part does not.
 *
 * Visibility is read here from what the files say, a second time and on purpose: were the one gate
 * (domain/audience-view.ts) ever to let something through, it would not count as public here.
 */
import type * as z from 'zod';
import {
  ENTRY_COLLECTIONS,
  type EntryCollection,
  REGISTRIES,
  type RegistryCollection,
} from '../../compile/collections.ts';
import { type AudienceView, viewFor } from '../../domain/audience-view.ts';
import type { Content, Place } from '../../domain/content.ts';
import type { Visibility } from '../../schema/common.ts';

/** Where a secret text comes from; no path for a body. */
export interface Origin {
  place: Place;
  path?: readonly PropertyKey[];
  schema?: z.ZodType;
}

export type SecretKind = 'name' | 'text';

export interface Secret {
  kind: SecretKind;
  text: string;
  origin: Origin;
}

export interface Secrets {
  secrets: Secret[];
  /** Ids that would betray an entry: as `list/number`, `collection/id`, or alone where they are unmistakable. */
  addresses: Map<string, Origin>;
  /** All text that may stand in the public portal. */
  publicTexts: string[];
}

/** Fields of visible entries that only the internal portal shows. A test holds this against the schemas. */
export const INTERNAL_FIELDS: ReadonlySet<string> = new Set(['lead', 'remark', 'otherNames', 'post']);

const ENTRIES = Object.keys(ENTRY_COLLECTIONS) as EntryCollection[];
/** Persons are secret altogether. Everyday words and addresses that moved are about entries, and those are searched. */
type Rows = Exclude<RegistryCollection, 'people' | 'redirects' | 'aliases'>;
const ROWS = (Object.keys(REGISTRIES) as RegistryCollection[]).filter(
  (name): name is Rows => name !== 'people' && name !== 'redirects' && name !== 'aliases',
);

export function secretsOf(content: Content, view: AudienceView = viewFor('public', content)): Secrets {
  const collected: Secrets = { secrets: [], addresses: new Map(), publicTexts: [] };
  for (const { data, place } of content.people) {
    for (const [index, name] of [data.name, ...data.otherNames].entries()) {
      const field = index === 0 ? 'name' : 'otherNames';
      collected.secrets.push({
        kind: 'name',
        text: name,
        origin: at(REGISTRIES.people.schema, place, [field]),
      });
    }
    if (data.post !== undefined) {
      collected.secrets.push({
        kind: 'text',
        text: data.post,
        origin: at(REGISTRIES.people.schema, place, ['post']),
      });
    }
    collected.addresses.set(`people/${data.id}`, at(REGISTRIES.people.schema, place, ['id']));
    collected.addresses.set(data.id, at(REGISTRIES.people.schema, place, ['id']));
  }
  for (const name of ENTRIES) collectEntries(collected, content, view, name);
  for (const name of ROWS) collectRows(collected, content, view, name);
  collected.publicTexts.push(...textsIn(view.site).map(({ text }) => text));
  for (const row of [...ENTRIES, ...ROWS].flatMap((name): object[] => view[name])) {
    if ('id' in row && typeof row.id === 'string' && !row.id.includes('/'))
      collected.addresses.delete(row.id);
  }
  return collected;
}

function collectEntries(
  collected: Secrets,
  content: Content,
  view: AudienceView,
  collection: EntryCollection,
): void {
  const { schema } = ENTRY_COLLECTIONS[collection];
  const open = new Map<string, { data: object }>(view[collection].map((entry) => [entry.id, entry]));
  const publicIds = new Set(
    content[collection].filter(({ data }) => isPublic(data)).map((entry) => entry.id),
  );
  for (const { id, data, body, place } of content[collection]) {
    const seen = publicIds.has(id) ? open.get(id) : undefined;
    const bodyTexts = [body.plainText, ...body.headings.map(({ text }) => text)];
    if (seen !== undefined) collected.publicTexts.push(...bodyTexts);
    else {
      for (const text of bodyTexts) collected.secrets.push({ kind: 'text', text, origin: { place } });
      for (const address of addressesOf(collection, id)) {
        collected.addresses.set(address, at(schema, place, ['visibility']));
      }
    }
    collectFields(collected, schema, data, seen?.data, place);
  }
}

function collectRows(collected: Secrets, content: Content, view: AudienceView, collection: Rows): void {
  const idOf = (row: object) => ('id' in row ? String(row.id) : JSON.stringify(row));
  const { schema } = REGISTRIES[collection];
  const open = new Map<string, object>(view[collection].map((row) => [idOf(row), row]));
  for (const { data, place } of content[collection]) {
    const seen = open.get(idOf(data));
    collectFields(collected, schema, data, seen, place);
    if (seen !== undefined || !('id' in data)) continue;
    for (const address of addressesOf(collection, data.id)) {
      collected.addresses.set(address, at(schema, place, ['id']));
    }
  }
}

/** `seen` is what the public view has of it. */
function collectFields(
  collected: Secrets,
  schema: z.ZodType,
  data: object,
  seen: object | undefined,
  place: Place,
): void {
  const open = textsIn(seen).filter(({ path }) => !path.some((key) => INTERNAL_FIELDS.has(String(key))));
  const openTexts = new Set(open.map(({ text }) => text));
  collected.publicTexts.push(...openTexts);
  for (const { path, text } of textsIn(data)) {
    if (openTexts.has(text)) continue;
    collected.secrets.push({ kind: 'text', text, origin: at(schema, place, path) });
  }
}

const isPublic = (data: { visibility: Visibility }) => data.visibility === 'public';

const at = (schema: z.ZodType, place: Place, path: readonly PropertyKey[]): Origin => ({
  place,
  path,
  schema,
});

/** Tasks stand below their list's address; an id alone tells nothing unless it has several parts. */
function addressesOf(collection: string, id: string): string[] {
  if (collection === 'tasks') return [id];
  if (collection === 'pages') return [];
  const telling = id.includes('-') && id.length >= 8;
  return [`${collection}/${id}`, ...(telling ? [id] : [])];
}

interface TextAt {
  path: (string | number)[];
  text: string;
}

/** Every text of a value, with its path. */
function textsIn(value: unknown, path: (string | number)[] = []): TextAt[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}
