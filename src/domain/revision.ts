/** One change of an entry, as people read it: when, who, what. Who is for the inside only. */
export interface Revision {
  /** `2026-11-22` */
  on: string;
  who: string;
  /** The fields that changed, or what the change was called: `标题、正文`. */
  what: string;
}

/** By file, from the content root; the newest first. */
export type Revisions = ReadonlyMap<string, readonly Revision[]>;
