/** What the office itself must settle: nothing here is an error, and nothing of it counts anybody's work. */
import type { Collection } from '../../schema/meta.ts';
import type { Place } from '../content.ts';

/** In the order in which they are told: what presses first. */
export const FINDING_KINDS = [
  'consent',
  'orphan',
  'gone',
  'link',
  'review',
  'record',
  'blank',
  'empty',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** The settings are one entry. */
export type Inspected = Collection | 'site';

export interface Finding {
  kind: FindingKind;
  collection: Inspected;
  /** Empty where a whole collection is meant. */
  id: string;
  /** What the entry is called. */
  name: string;
  /** From the content root. */
  file: string;
  line?: number;
  /** As editors know it; empty where the whole entry is meant. */
  field: string;
  what: string;
  /** Ids of the groups that can settle it; where nobody is known, the office must find somebody. */
  ask: string[];
}

/** An entry or a row, as findings speak of it. */
export interface Subject {
  collection: Inspected;
  id: string;
  name: string;
  place: Place;
  ask: string[];
}

export function findingAt(
  { collection, id, name, place, ask }: Subject,
  found: Pick<Finding, 'kind' | 'what' | 'field'>,
  path?: readonly PropertyKey[],
): Finding {
  const line = path === undefined ? {} : { line: place.lineOf(path) };
  return { ...found, collection, id, name, file: place.file, ...line, ask };
}
