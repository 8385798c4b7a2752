/**
 * A message to the person who can mend something: what is wrong, why it matters, and the fix, with its place.
 * Making a message and showing it are apart: see terminal.ts and json.ts.
 */
import type { MessageKind } from './kinds.ts';

export type Severity = 'error' | 'warning';

export interface Message {
  kind: MessageKind;
  severity: Severity;
  /** Path from the content root, with forward slashes; or a document's name for the importer. */
  file: string;
  /** Counted from 1; absent when the whole file is meant. */
  line?: number;
  /** Counted from 1. */
  column?: number;
  /** The field as editors know it, with its key: `标题（title）`. */
  field?: string;
  what: string;
  why?: string;
  fix: string;
}

/** By file and line, errors first within a place: the order in which people mend things. */
export function sortMessages(messages: readonly Message[]): Message[] {
  return [...messages].sort(
    (a, b) =>
      a.file.localeCompare(b.file, 'en', { numeric: true }) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      a.severity.localeCompare(b.severity),
  );
}

export const errorsIn = (messages: readonly Message[]) =>
  messages.filter((message) => message.severity === 'error');

/** Tells the errors that were there before; lines may have moved meanwhile. */
export function knownErrors(before: readonly Message[]): (message: Message) => boolean {
  const key = ({ file, kind, field, what }: Message) => `${file} ${kind} ${field} ${what}`;
  const known = new Set(errorsIn(before).map(key));
  return (message) => known.has(key(message));
}
