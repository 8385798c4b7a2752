/**
 * Stands before everything where a server listens to others: nobody gets an answer who has not given the password.
 * A login is a signed cookie of this run. Guessing is slow, and after some wrong passwords an address has to wait.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { loginWords } from '../../text/login-words.ts';
import { SECURITY_HEADERS } from '../security-headers.ts';
import { LOGIN_POLICY, loginPage } from './login-page.ts';

export const LOGIN_PATH = '/login';
const COOKIE = 'qingdan-login';
const HOURS = 12;
const LARGEST_FORM = 4096;

/** Wrong passwords before an address has to wait, and how long it then waits at first and at most. */
const FREE_TRIES = 5;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;
const WATCHED_ADDRESSES = 1000;

interface Tries {
  wrong: number;
  waitUntil: number;
}

export interface LoginOptions {
  password: string;
  now?: () => number;
  /** How long a wrong password takes to answer. */
  slownessMs?: number;
}

/** Says whether it has taken the request; false lets somebody in who is logged in. */
export type LoginGate = (request: IncomingMessage, response: ServerResponse) => boolean;

export function loginGate({ password, now = Date.now, slownessMs = 1000 }: LoginOptions): LoginGate {
  const key = randomBytes(32);
  const tries = new Map<string, Tries>();
  const sign = (until: string) => createHmac('sha256', key).update(until).digest('base64url');

  function isLoggedIn(request: IncomingMessage): boolean {
    const [until = '', signature = ''] = cookieOf(request).split('.');
    return Number(until) > now() && isSame(signature, sign(until));
  }

  async function logIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const from = request.socket.remoteAddress ?? '';
    const form = new URLSearchParams((await readForm(request)) ?? '');
    const next = ownPath(form.get('next'));
    if (request.headers.origin !== `http://${request.headers.host?.toLowerCase()}`) {
      sendPage(response, 403, { why: loginWords.elsewhere, next });
      return;
    }
    const known = tries.get(from) ?? { wrong: 0, waitUntil: 0 };
    if (known.waitUntil > now()) {
      const seconds = Math.ceil((known.waitUntil - now()) / 1000);
      response.setHeader('Retry-After', seconds);
      sendPage(response, 429, { why: loginWords.wait(Math.ceil(seconds / 60)), next });
      return;
    }
    if (isSame(form.get('password') ?? '', password)) {
      tries.delete(from);
      const until = String(now() + HOURS * 3_600_000);
      const cookie = `${COOKIE}=${until}.${sign(until)}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${HOURS * 3600}`;
      response.writeHead(303, { Location: next, 'Set-Cookie': cookie, 'Cache-Control': 'no-store' }).end();
      return;
    }
    remember(from, known);
    await pause(slownessMs);
    sendPage(response, 401, { why: loginWords.wrong, next });
  }

  function remember(from: string, { wrong }: Tries): void {
    const extra = wrong + 1 - FREE_TRIES;
    const wait = extra < 0 ? 0 : Math.min(FIRST_WAIT_MS * 2 ** extra, LONGEST_WAIT_MS);
    // Those that were seen longest ago are forgotten first.
    tries.delete(from);
    tries.set(from, { wrong: wrong + 1, waitUntil: now() + wait });
    const [oldest] = tries.keys();
    if (tries.size > WATCHED_ADDRESSES && oldest !== undefined) tries.delete(oldest);
  }

  return (request, response) => {
    const { method, url = '/' } = request;
    if (method === 'POST' && url === LOGIN_PATH) {
      logIn(request, response).catch(() => response.destroy());
      return true;
    }
    if (isLoggedIn(request)) return false;
    if ((method === 'GET' || method === 'HEAD') && /text\/html/.test(request.headers.accept ?? '')) {
      sendPage(response, 401, { next: ownPath(url) });
    } else {
      response
        .writeHead(401, {
          ...SECURITY_HEADERS,
          'Content-Type': 'text/plain; charset=utf-8',
          Connection: 'close',
        })
        .end(`${loginWords.first}\n`);
    }
    return true;
  };
}

function sendPage(response: ServerResponse, status: number, page: { why?: string; next: string }): void {
  response
    .writeHead(status, {
      ...SECURITY_HEADERS,
      'Content-Security-Policy': LOGIN_POLICY,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    })
    .end(loginPage(page));
}

function cookieOf({ headers }: IncomingMessage): string {
  const pairs = (headers.cookie ?? '').split('; ').map((pair) => pair.split('='));
  return pairs.find(([name]) => name === COOKIE)?.[1] ?? '';
}

/** Takes as long for every wrong text. */
function isSame(given: string, known: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(known));
}

async function readForm(request: IncomingMessage): Promise<string | undefined> {
  let text = '';
  for await (const part of request as AsyncIterable<Buffer>) {
    text += part.toString('utf8');
    if (text.length > LARGEST_FORM) return undefined;
  }
  return text;
}

/** Only a place of this server: a link must not send people elsewhere after they have logged in. */
const ownPath = (next: string | null) =>
  next !== null && /^\/(?![/\\])[\x21-\x7e]*$/.test(next) ? next : '/';
