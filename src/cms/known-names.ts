/** Everything that a form can refer to, and how people find it: by name, by another name, by pinyin or its initials. */
import type { Collection } from '../schema/meta.ts';

export interface KnownName {
  id: string;
  name: string;
  /** Other spellings, former names. */
  also: readonly string[];
  /** Whole and initials, of the name and its other spellings: `zhianzhen zaz`. */
  pinyin: string;
  /** Said beside the name: of a unit its kind, of a task its list. */
  note?: string;
}

export interface KnownSection {
  id: string;
  /** `一、党的建设 · （二）学习` */
  name: string;
}

export interface KnownNames {
  names: Partial<Record<Collection, readonly KnownName[]>>;
  /** By list. */
  sections: Readonly<Record<string, readonly KnownSection[]>>;
}

export interface FoundName extends KnownName {
  collection: Collection;
}

/** The likeliest first; all of the collections where nothing is asked for. */
export function findNames(
  known: KnownNames,
  collections: readonly Collection[],
  query: string,
  limit = 50,
): FoundName[] {
  const wanted = query.trim().toLowerCase();
  const found: { rank: number; entry: FoundName }[] = [];
  for (const collection of collections) {
    for (const name of known.names[collection] ?? []) {
      const rank = rankOf(name, wanted);
      if (rank !== undefined) found.push({ rank, entry: { ...name, collection } });
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** Lower is better; undefined where the name does not fit. */
function rankOf({ id, name, also, pinyin }: KnownName, wanted: string): number | undefined {
  if (wanted === '' || name === wanted || id === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(wanted)) return 2;
  if (also.some((other) => other.includes(wanted))) return 3;
  const latin = wanted.replaceAll(/[\s'-]/g, '');
  if (pinyin.split(' ').some((word) => word.startsWith(latin))) return 4;
  return id.includes(latin) ? 5 : undefined;
}

export function nameOf(known: KnownNames, collection: Collection, id: string): string | undefined {
  return known.names[collection]?.find((entry) => entry.id === id)?.name;
}
