/** Calls the local server; what it refuses comes back as a refusal with its messages. */
import type { Message } from '../src/diagnostics/message.ts';
import { cmsWords } from '../src/text/cms-words.ts';
import { Conflict, Refusal } from './refusal.ts';
import { ADMIN_ROOT } from './root.ts';

/** What was to be saved is not what the page had read. */
const CONFLICT = 409;

let token = '';

/** Each start of the server has a token of its own; only pages of the same origin can read it. */
export function useToken(value: string): void {
  token = value;
}

export async function callServer(action: string, params: Record<string, unknown> = {}): Promise<unknown> {
  const response = await fetch(`${ADMIN_ROOT}api`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Qingdan-Token': token },
    body: JSON.stringify({ action, params }),
  }).catch(() => {
    throw new Refusal(cmsWords.refusal.noServer);
  });
  const answer = (await response.json().catch(() => ({}))) as { error?: string; messages?: Message[] };
  if (response.ok) return answer;
  if (response.status === CONFLICT) throw new Conflict(answer.error);
  throw new Refusal(answer.error ?? cmsWords.refusal.noServer, answer.messages);
}
