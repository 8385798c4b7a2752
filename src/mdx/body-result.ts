/** What a body becomes, and where it stood. */
import type { Message } from '../diagnostics/message.ts';
import type { Reference } from './components/component.ts';
import type { Heading } from './headings.ts';

export interface BodyPlace {
  file: string;
  /** The line of the file at which the body begins. */
  firstLine: number;
}

export interface RenderedBody {
  html: string;
  headings: Heading[];
  /** The entries that the body points at; whether they exist is for others to check. */
  references: (Reference & { line: number })[];
  /** The visible text, a line for each block. */
  plainText: string;
}

export interface BodyResult {
  value: RenderedBody;
  messages: Message[];
}
