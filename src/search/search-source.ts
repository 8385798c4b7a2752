/** What one audience's catalog hands over to be searched: entries with all they say, and the names of the registry. */
import type { AssigneeKind, Role } from '../schema/assignment.ts';
import type { ResultType } from './search-answer.ts';

/** An assignment as printed, without what only pages show. */
export interface SourceAssignment {
  role: Role;
  kind: AssigneeKind;
  /** Absent for those nobody could identify. */
  id?: string | undefined;
  label: string;
  text: string;
}

export interface SearchRecord {
  type: Extract<ResultType, 'task' | 'project' | 'place' | 'story' | 'policy' | 'list' | 'page'>;
  id: string;
  /** From the portal's root, without a slash at the beginning. */
  url: string;
  title: string;
  /** What a reader sees of it: excerpts are cut from this. */
  text: string;
  /** Found, but not shown in excerpts: headings above it, printed words, other spellings. */
  alsoSays: string[];
  /** Of a task, its list; of a list, itself. */
  list?: string;
  number?: string;
  assignments: SourceAssignment[];
  /** Classes of a task's obligations, or a project's class. */
  classes: string[];
  note?: string | undefined;
  sample?: true;
}

export interface SourceUnit {
  id: string;
  /** The present name, then short ones. */
  names: string[];
  formerNames: string[];
  /** In Chinese. */
  kind: string;
  /** Ids of designations that bind it, certainly and perhaps. */
  member: string[];
  perhaps: string[];
}

export interface SourceGroup {
  id: string;
  names: string[];
  /** Set when the group is a unit too. */
  unit?: string | undefined;
}

export interface SourceName {
  id: string;
  names: string[];
}

export interface SourceList {
  id: string;
  shortTitle: string;
  names: string[];
  year: number;
  documentNumber?: string | undefined;
}

export interface SearchSource {
  /** Tasks first, by list and number; then everything else. */
  records: SearchRecord[];
  units: SourceUnit[];
  groups: SourceGroup[];
  people: SourceName[];
  designations: SourceName[];
  /** Newest first. */
  lists: SourceList[];
  aliases: { say: string; means: string[] }[];
}
