/** What a reader decided, or had to leave out, for the person who imports to know. */
import type { Message } from '../../diagnostics/message.ts';

export const doubt = (
  file: string,
  said: { what: string; fix: string; why?: string; line?: number },
): Message => ({
  kind: 'document-doubt',
  severity: 'warning',
  file,
  ...(said.line === undefined ? {} : { line: said.line }),
  what: said.what,
  ...(said.why === undefined ? {} : { why: said.why }),
  fix: said.fix,
});
