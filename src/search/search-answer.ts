/**
 * What look-up promises to whoever shows it. The engine (src/browser/search/engine.ts) answers in these values;
 * nothing here knows a browser, an index or a page.
 *
 * Addresses are relative to the portal's root and begin without a slash (`lists/2020-publicity/23/`).
 */
import type { Via } from '../domain/responsibility.ts';
import type { Role } from '../schema/assignment.ts';

export const RESULT_TYPES = [
  'task',
  'unit',
  'group',
  'person',
  'designation',
  'project',
  'place',
  'story',
  'policy',
  'list',
  'page',
] as const;
export type ResultType = (typeof RESULT_TYPES)[number];

/** Types that can be what a query is about: their tasks are a complete list. */
export type SubjectType = Extract<ResultType, 'unit' | 'group' | 'person' | 'designation'>;

/** A stretch of text, and whether the query matched it. */
export interface TextPiece {
  text: string;
  marked: boolean;
}

export const FACET_NAMES = ['type', 'list', 'year', 'group', 'unit', 'lead', 'class'] as const;
/** `lead` exists in the internal portal only; `class` is the class of an obligation or of a project. */
export type FacetName = (typeof FACET_NAMES)[number];

/** Values of one facet are alternatives, facets restrict each other. */
export type Filters = Partial<Record<FacetName, readonly string[]>>;

export interface FacetValue {
  /** What filters and addresses carry: an id, a year, a type. */
  value: string;
  /** In Chinese, ready to show; for types and classes the interface has its own words. */
  name: string;
  /** Hits with this value while the facet's own choice is left out of account. */
  count: number;
  chosen: boolean;
}

export interface Facet {
  name: FacetName;
  /** Most hits first; chosen values always stand here. */
  values: readonly FacetValue[];
}

/** Why a task stands in the complete list of a unit. */
export interface HitReason {
  via: Via;
  role: Role;
  /** What the task calls the role, such as 落实单位. */
  label: string;
  /** The words of the list that bind the unit: its own name or a designation's. */
  text: string;
  /** The designation's id when `via` is not `named`. */
  designation?: string;
}

export interface SearchHit {
  type: ResultType;
  /** Without the type: `2020-publicity/23`, `zhian-zhen`. */
  id: string;
  /** `<type>:<id>`, for `data-result`. */
  key: string;
  url: string;
  title: readonly TextPiece[];
  /** Short text around what matched; empty where there is nothing to say beyond the title. */
  excerpt: readonly TextPiece[];
  /** Short title of the task's list. */
  list?: string;
  year?: number;
  /** As printed. */
  number?: string;
  /** Who answers and who carries it out, in one line. */
  responsibility?: string;
  /** A second line for entries that are no tasks, such as a unit's kind or a project's places. */
  note?: string;
  /** In complete lists of a unit only. */
  reason?: HitReason;
  /** An example, not a fact; shown as 示例. */
  sample?: true;
}

export interface Subject {
  type: SubjectType;
  id: string;
  name: string;
  /** People have no page of their own. */
  url?: string;
  /** The name that was typed, when it is a former name. */
  formerName?: string;
}

/** A query was understood as something else than its letters. */
export interface ReadAs {
  why: 'pinyin' | 'alias' | 'typo' | 'traditional' | 'former-name';
  /** What was searched for: 按“志愿服务”查找. */
  text: string;
}

export interface SearchAnswer {
  /** As it was asked, trimmed. */
  query: string;
  /**
   * - `hits`: best first.
   * - `complete-list`: the query is a unit, a group, a person or a designation; hits are all of its tasks.
   * - `no-direct-match`: too little of the query was found; hits are only near.
   * - `empty`: nothing was asked, or nothing at all was found.
   */
  kind: 'hits' | 'complete-list' | 'no-direct-match' | 'empty';
  /** Of a complete list always; of hits when the query names one besides a topic. */
  subject?: Subject;
  readAs?: ReadAs;
  /** With the filters applied; `hits` holds the first `limit`. */
  total: number;
  hits: readonly SearchHit[];
  /** Only facets that can still divide the answer, or are chosen. */
  facets: readonly Facet[];
  /** What to mark on the page that a hit leads to: the words that were found, in simplified Chinese. */
  terms: readonly string[];
}

export interface Suggestion {
  type: ResultType;
  id: string;
  /** `<type>:<id>` */
  key: string;
  url?: string;
  /** What choosing it types into the box. */
  text: string;
  title: readonly TextPiece[];
  /** Tells like from like: a list's short title and the number, a former name, what an alias stands for. */
  note?: string;
  sample?: true;
}

export interface SearchOptions {
  filters?: Filters;
  /** Hits to return; complete lists of up to 300 come whole unless this says otherwise. */
  limit?: number;
}

export interface SuggestOptions {
  limit?: number;
}

/**
 * Loads nothing until asked. A call that is overtaken by a later one still answers; whoever shows answers
 * compares `query`. Rejects only when the files of the index cannot be read.
 */
export interface SearchEngine {
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  suggest(query: string, options?: SuggestOptions): Promise<readonly Suggestion[]>;
  /** Begins to load what suggestions (or the full text) need, so that the first key finds it there. */
  warm(what: 'suggestions' | 'full-text'): void;
}

/** `root` is where the portal begins, as in `data-root` of the page, resolved or relative to the page. */
export type OpenSearchEngine = (root: string) => SearchEngine;
