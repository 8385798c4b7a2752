/** What a reader of a .docx remembers from paragraph to paragraph. */

import type { Numberer } from '../numbers/word-numbering.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import type { DocxStyles } from './docx-styles.ts';
import type { Fields } from './fields.ts';
import type { WordCounts } from './word-doubts.ts';

export interface DocxStory {
  styles: DocxStyles;
  numbering: DocxNumbering;
  number: Numberer;
  fields: Fields;
  /** Words of a paragraph whose end was deleted: they go on in the next. */
  carried: string;
  /** Marks of footnotes and endnotes: `footnote 2`. */
  notes: Set<string>;
  /** What was met and is not, or not simply, in the text. */
  counts: WordCounts;
}
