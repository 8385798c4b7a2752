/** One audience's view as Astro's content store keeps it: by collection, then by id. */
import type { AudienceView } from '../domain/audience-view.ts';
import { ENTRY_NAMES } from '../domain/content.ts';
import { REGISTRIES, type RegistryCollection } from './collections.ts';

export interface StoredEntry {
  id: string;
  data: Record<string, unknown>;
  body?: string;
  rendered?: {
    html: string;
    metadata: { headings: { depth: number; slug: string; text: string }[] };
  };
}

export type StoredContent = Map<string, Map<string, StoredEntry>>;

export type EntryName = (typeof ENTRY_NAMES)[number];

export function storedContent(view: AudienceView): StoredContent {
  const collections: [string, StoredEntry[]][] = [
    ...ENTRY_NAMES.map((name): [string, StoredEntry[]] => [name, storedEntries(view, name)]),
    ...(Object.keys(REGISTRIES) as RegistryCollection[]).map((name): [string, StoredEntry[]] => [
      name,
      storedRows(view, name),
    ]),
    ['site', storedSite(view)],
  ];
  return new Map(
    collections.map(([name, entries]) => [name, new Map(entries.map((entry) => [entry.id, entry]))]),
  );
}

/** Entries with a body. */
export const storedEntries = (view: AudienceView, name: EntryName): StoredEntry[] =>
  view[name].map(({ id, data, body }) => ({
    id,
    data: { ...data },
    body: body.plainText,
    rendered: {
      html: body.html,
      metadata: { headings: body.headings.map(({ id: slug, ...heading }) => ({ ...heading, slug })) },
    },
  }));

/** Rows of a registry, by their id or place. */
export const storedRows = (view: AudienceView, name: RegistryCollection): StoredEntry[] =>
  view[name].map((row, index) => ({ id: 'id' in row ? row.id : String(index), data: { ...row } }));

/** The settings, and what a build must know of itself. */
export function storedSite(view: AudienceView): StoredEntry[] {
  const { audience, today, pictures, totals, changed, revisions } = view;
  return [
    { id: 'site', data: { ...view.site } },
    { id: 'build', data: { audience, today, pictures, totals, changed, revisions } },
    // As text: Astro takes anything with a collection and an id for a reference, and looks it up.
    { id: 'inspection', data: { text: JSON.stringify(view.inspection) } },
  ];
}
