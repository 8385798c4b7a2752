/** Finds units, groups, people and designations by their names inside a query. */
import type { Named, PortalIndex } from './portal-index.ts';
import type { SubjectType } from './search-answer.ts';

/** A stretch of a query, either somebody's name or other text. */
export interface NamedStretch {
  text: string;
  named?: Named;
}

/** A unit's list holds what it does as a group too. */
const PREFERENCE: readonly SubjectType[] = ['unit', 'group', 'person', 'designation'];

export function preferred(candidates: readonly Named[]): Named | undefined {
  return [...candidates].sort((a, b) => PREFERENCE.indexOf(a.type) - PREFERENCE.indexOf(b.type))[0];
}

/** Cuts normalised text at the names in it, the longest first from the left. */
export function cutAtNames(normalised: string, index: PortalIndex): NamedStretch[] {
  const stretches: NamedStretch[] = [];
  let rest = '';
  const flush = () => {
    if (rest.trim() !== '') stretches.push({ text: rest.trim() });
    rest = '';
  };
  for (let at = 0; at < normalised.length; ) {
    const name = longestNameAt(normalised, at, index);
    const named = name === undefined ? undefined : preferred(index.byName.get(name) ?? []);
    if (name === undefined || named === undefined) {
      rest += normalised[at];
      at += 1;
      continue;
    }
    flush();
    stretches.push({ text: name, named });
    at += name.length;
  }
  flush();
  return stretches;
}

function longestNameAt(text: string, at: number, index: PortalIndex): string | undefined {
  const most = Math.min(index.longestName, text.length - at);
  for (let length = most; length >= 2; length--) {
    const name = text.slice(at, at + length);
    if (index.byName.has(name)) return name;
  }
  return undefined;
}
