/**
 * What a field says of itself beyond its type. Titles and hints are Chinese, for editors: the checker's
 * messages, the CMS form, the open data's JSON Schemas and the handbook all read them from here.
 *
 * `.meta()` must stand last in a chain: wrapping a schema afterwards drops it.
 */
declare module 'zod' {
  interface GlobalMeta {
    /** `internal`: the public build never carries this field. */
    audience?: 'internal';
    /** The collection whose ids this field holds. */
    ref?: Collection;
    /** The field beside this one whose value says which collection's id this field holds. */
    refBy?: { field: string; collections: Record<string, Collection> };
    /** Chinese names of an enum's values. */
    names?: Record<string, string>;
    /** What a text must look like, in Chinese, when a pattern refuses it. */
    form?: string;
    /** How an editing form should show a text. */
    widget?: 'text' | 'markdown' | 'image' | 'hidden';
    /** A field that only machines write; forms show it read-only. */
    derived?: boolean;
  }
}

export type Collection =
  | 'lists'
  | 'tasks'
  | 'policies'
  | 'projects'
  | 'stories'
  | 'pages'
  | 'units'
  | 'designations'
  | 'groups'
  | 'people'
  | 'places'
  | 'teams';
