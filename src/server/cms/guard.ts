/**
 * Who may call the editing server: pages that it served itself, and nobody else. A page elsewhere that names this
 * machine, a form that posts blindly and a program that does not know this run's token are all refused.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Guard {
  token: string;
  /** As the browser names this server: `127.0.0.1:4320`. */
  hosts: ReadonlySet<string>;
}

/** The status to answer with; undefined for a call that may go on. */
export function statusOfRefusal({ method, headers }: IncomingMessage, guard: Guard): number | undefined {
  const host = headers.host?.toLowerCase();
  if (host === undefined || !guard.hosts.has(host)) return 421;
  if (method !== 'POST') return 405;
  if (headers.origin !== `http://${host}`) return 403;
  if ((headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin') return 403;
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) return 415;
  return isSame(String(headers['x-qingdan-token'] ?? ''), guard.token) ? undefined : 403;
}

/** Takes as long for every wrong token. */
function isSame(given: string, known: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(known));
}

/** The body of a call; undefined where it is larger than `most` or no JSON object. */
export async function readCall(
  request: IncomingMessage,
  most: number,
): Promise<Record<string, unknown> | 'too-large' | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) return 'too-large';
    parts.push(part);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
    const isObject = value !== null && typeof value === 'object' && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
