/**
 * The files beside the Pagefind bundle, as they travel. `names.json` and `records.json` are all that suggestions
 * need; `aliases.json` is for queries, `vocabulary.json` for pinyin and typing errors.
 */
import type { AssigneeKind, Role } from '../schema/assignment.ts';
import type { ResultType } from './search-answer.ts';

export const SEARCH_FILES = ['names.json', 'records.json', 'aliases.json', 'vocabulary.json'] as const;
export type SearchFile = (typeof SEARCH_FILES)[number];

export interface NamesFile {
  units: UnitRow[];
  groups: GroupRow[];
  people: NameRow[];
  designations: NameRow[];
  /** Newest first. */
  lists: ListRow[];
  /** How the characters of names and titles are read: a syllable, its characters, a space. */
  readings: string;
}

export interface AliasesFile {
  /** What people say, then what it stands for. */
  aliases: string[][];
  /** Traditional and simplified characters in turn; only those whose simplified form occurs. */
  variants: string;
}

export interface NameRow {
  id: string;
  /** The usual one first. */
  names: string[];
}
export interface UnitRow extends NameRow {
  former?: string[];
  kind: string;
  /** Places in `designations`. */
  member?: number[];
  perhaps?: number[];
}
export interface GroupRow extends NameRow {
  /** A place in `units`. */
  unit?: number;
}
export interface ListRow extends NameRow {
  year: number;
  documentNumber?: string;
}

export interface RecordsFile {
  /** Words of an average record, which scores are counted in. */
  averageWords: number;
  /** Assignments that tasks share; `null` stands for an assignee nobody could identify. */
  assignments: [role: Role, kind: AssigneeKind, id: string | null, label: string, text: string][];
  records: RecordRow[];
  /** In large portals, tokens that very many records hold, each with their number. */
  common?: Record<string, number>;
}

/** In the order of the index: tasks by list and number, then everything else. */
export interface RecordRow {
  /** Absent for tasks. */
  type?: Exclude<ResultType, 'task'>;
  /** Of a task, what follows its list's id and a slash. */
  id: string;
  title: string;
  /** A place in the lists of `NamesFile`; absent where it is that of the row before. */
  list?: number;
  /** Absent where it is the id. */
  number?: string;
  /** Places in `assignments`. */
  by?: number[];
  classes?: string[];
  note?: string;
  sample?: true;
  /** Absent where the address is `<type>s/<id>/`. */
  url?: string;
  /** What Pagefind calls it. */
  page: string;
}

/** Characters by how they are read, and for each character those that follow it somewhere in the texts. */
export interface VocabularyFile {
  readings: string;
  /** A character, its followers, a space. */
  pairs: string;
}
