/** Files of queries with the entries that answer them, and how well an engine does on them. */
import { readFileSync } from 'node:fs';

export interface SearchQuery {
  id: string;
  category: string;
  q: string;
  /** Any of these may stand first: `task:<list>/<number>`, `policy:<id>` … */
  targets: string[];
  /** Instead of targets: the whole list of this one is asked for. */
  subject?: string;
}

/** Reads a query file. `lists` gives the lists behind short targets: with `{ A: '2020-publicity' }`, A38. */
export function readQueries(file: string, lists: Readonly<Record<string, string>> = {}): SearchQuery[] {
  const rows = JSON.parse(readFileSync(file, 'utf8')) as (Omit<SearchQuery, 'targets'> & {
    targets?: string[];
  })[];
  return rows.flatMap((row): SearchQuery[] => {
    const targets = (row.targets ?? []).flatMap((target) => fullTarget(target, lists) ?? []);
    const lost = targets.length === 0 && (row.targets ?? []).length > 0;
    return lost ? [] : [{ ...row, targets }];
  });
}

function fullTarget(target: string, lists: Readonly<Record<string, string>>): string | undefined {
  if (target.includes(':')) return target;
  const [, letter = '', number = ''] = /^([A-Z])(\d+)$/.exec(target) ?? [];
  const list = lists[letter];
  return list === undefined ? undefined : `task:${list}/${number}`;
}

export interface Outcome {
  query: SearchQuery;
  /** Keys of what was shown, best first. */
  keys: readonly string[];
  /** Nothing, or nothing that fits, was shown. */
  silent: boolean;
}

export interface SearchScore {
  queries: number;
  /** Shares of the queries with targets. */
  first: number;
  firstThree: number;
  none: number;
  /** Mean over the queries for whole lists. */
  rPrecision: number | undefined;
}

/** Place of the first target, from 0; -1 where none is shown. */
export const rankOf = ({ query, keys }: Outcome): number =>
  keys.findIndex((key) => query.targets.includes(key));

/** Of as many first rows as the list is long, the share that belongs to it. */
export function rPrecision(keys: readonly string[], whole: ReadonlySet<string>): number {
  if (whole.size === 0) return keys.length === 0 ? 1 : 0;
  return keys.slice(0, whole.size).filter((key) => whole.has(key)).length / whole.size;
}

export function scoreOf(
  outcomes: readonly Outcome[],
  wholeLists: ReadonlyMap<string, ReadonlySet<string>>,
): SearchScore {
  const targeted = outcomes.filter(({ query }) => query.targets.length > 0);
  const share = (passes: (outcome: Outcome) => boolean) =>
    targeted.length === 0 ? 1 : targeted.filter(passes).length / targeted.length;
  const whole = outcomes.flatMap(({ query, keys }) =>
    query.subject === undefined ? [] : [rPrecision(keys, wholeLists.get(query.subject) ?? new Set())],
  );
  return {
    queries: outcomes.length,
    first: share((outcome) => rankOf(outcome) === 0),
    firstThree: share((outcome) => rankOf(outcome) >= 0 && rankOf(outcome) < 3),
    none: share(({ keys }) => keys.length === 0),
    rPrecision: whole.length === 0 ? undefined : whole.reduce((sum, one) => sum + one, 0) / whole.length,
  };
}
