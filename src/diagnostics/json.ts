/** Messages for programs: one object on standard output. */
import { errorsIn, type Message, sortMessages } from './message.ts';

export function formatAsJson(messages: readonly Message[], files: number): string {
  const errors = errorsIn(messages).length;
  return JSON.stringify(
    {
      ok: errors === 0,
      files,
      errors,
      warnings: messages.length - errors,
      messages: sortMessages(messages),
    },
    null,
    2,
  );
}
