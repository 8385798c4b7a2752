import type { SourceLine } from '../source-document.ts';
import type { Numbering } from './numbering.ts';

/** A line of the document, and the part or item that it begins. */
export interface NumberedLine extends SourceLine {
  numbering: Numbering | undefined;
}
