/**
 * Content that one process renders pages from again and again: what the pages' bundle would have inside it, kept
 * outside, where it can be replaced. A build of its own process never has any.
 */
import type { AudienceView } from '../domain/audience-view.ts';
import { type StoredContent, storedContent } from './stored-content.ts';

export interface HeldContent {
  /** Counts how often it was replaced: what pages remember belongs to one round. */
  round: number;
  collections: StoredContent;
  /** The bundle has it from here, and not from what was built into it. */
  isRead: boolean;
}

/** The bundle has a copy of this module of its own, so they meet here. */
const PLACE = Symbol.for('qingdan.held-content');
const places = globalThis as { [PLACE]?: HeldContent };

export const heldContent = (): HeldContent | undefined => places[PLACE];

export function holdContent(view: AudienceView): void {
  const held = places[PLACE] ?? { round: 0, collections: new Map(), isRead: false };
  places[PLACE] = held;
  held.round += 1;
  held.collections.clear();
  for (const [name, entries] of storedContent(view)) {
    if (entries.size > 0) held.collections.set(name, inAstrosOrder(entries));
  }
}

/** Whatever the order was, Astro keeps entries by id. */
const inAstrosOrder = <Entry>(entries: ReadonlyMap<string, Entry>): Map<string, Entry> =>
  new Map([...entries].sort(([a], [b]) => a.localeCompare(b)));

/** What stands in the bundle for the content itself. */
export const HELD_CONTENT_MODULE = `const held = globalThis[Symbol.for('qingdan.held-content')];
held.isRead = true;
export default held.collections;`;
