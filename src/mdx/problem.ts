/** A problem of a body, known by the place in its text; `place-result.ts` turns it into a message of a file. */
import type { Message } from '../diagnostics/message.ts';

export interface Problem extends Pick<Message, 'kind' | 'severity' | 'what' | 'why' | 'fix'> {
  /** Where in the body's text, counted from 0. */
  offset: number;
}

export type Report = (problem: Problem) => void;
