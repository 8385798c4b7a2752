/** What the import page shows and sends back: a document as rows, and what somebody settled. */
import type { Message } from '../diagnostics/message.ts';
import type { Visibility } from '../schema/common.ts';
import type { Collection } from '../schema/meta.ts';

/** What the document leaves open, and an editor decides. */
export interface Settled {
  /** Of a new list. */
  id?: string;
  year?: number;
  /** Whom a name of the document means. */
  names: Readonly<Record<string, { collection: NamedIn; id: string }>>;
  /** Names that are units nobody had in the registry. */
  newUnits: readonly string[];
  /** By the number of the row. */
  titles: Readonly<Record<number, string>>;
  visibility: Visibility;
  /** Take over what the document says now, where nobody changed the entry since. */
  accept: boolean;
}

/** The registries in which a document's names can be settled. */
export type NamedIn = Extract<Collection, 'units' | 'designations' | 'groups' | 'people'>;

export const NOTHING_SETTLED: Settled = {
  names: {},
  newUnits: [],
  titles: {},
  visibility: 'internal',
  accept: false,
};

export type RowKind = 'new' | 'same' | 'changed' | 'gone';

export interface ImportRow {
  kind: RowKind;
  /** Of the task: list/file. */
  id: string;
  number: string;
  section: string;
  title: string;
  text: string;
  lead: string;
  group: string;
  implement: string;
  support: string;
  /** Names that the registry does not know. */
  unknown: string[];
  /** What changed, in words; of a changed row. */
  changes: string[];
}

export interface ImportView {
  list: { id: string; title: string; year?: number; documentNumber?: string; isNew: boolean };
  rows: ImportRow[];
  /** Names that nobody knows, with the likeliest that somebody does. */
  unknown: {
    name: string;
    near: string[];
    times: number;
    /** It names one body, not a whole kind of them. */
    mayBeUnit: boolean;
  }[];
  messages: Message[];
  notUnderstood: string[];
  /** How many files publishing would write. */
  files: number;
}
