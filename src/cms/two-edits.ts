/** One content file that two editors changed, each beginning with the same text. */
export interface TwoEdits {
  /** From the content root. */
  path: string;
  /** What both began with. */
  base: string;
  theirs: string;
  mine: string;
}
