/** Answers everything under /admin/: the CMS as it was bundled, its configuration, and its calls. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { localBackend } from '../../cms/backends.ts';
import { cmsConfig } from '../../cms/cms-config.ts';
import type { KnownNames } from '../../cms/known-names.ts';
import { cmsWords } from '../../text/cms-words.ts';
import { editingPolicy } from '../security-headers.ts';
import { staticHandler } from '../static-server.ts';
import { ACTIONS, type CmsContext } from './actions.ts';
import { PathRefused } from './content-place.ts';
import { type Guard, readCall, statusOfRefusal } from './guard.ts';
import { SaveRefused } from './save.ts';
import { waitingPage } from './waiting-page.ts';

export const ADMIN_PATH = '/admin/';
/** A document to import is the largest thing that comes. */
const LARGEST_CALL = 64 * 1024 * 1024;

const POLICY = editingPolicy();

export interface AdminOptions {
  context: CmsContext;
  /** Undefined while it is being made. */
  bundle(): { folder: string } | 'failed' | undefined;
  names(): Promise<KnownNames>;
}

export type AdminHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  hosts: ReadonlySet<string>,
) => boolean;

/** Says whether it has taken the request. */
export function adminHandler({ context, bundle, names }: AdminOptions): AdminHandler {
  const token = randomBytes(24).toString('base64url');
  let last: Promise<unknown> = Promise.resolve();
  /** Saves one after the other: each is checked against what the one before it left. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const served = { config: cmsConfig({ backend: localBackend(`${ADMIN_PATH}api`) }), token };
  return (request, response, hosts) => {
    const [pathname = ''] = (request.url ?? '').split('?');
    if (pathname !== '/admin' && !pathname.startsWith(ADMIN_PATH)) return false;
    response.setHeader('Content-Security-Policy', POLICY);
    if (pathname === `${ADMIN_PATH}api`) answerCall(request, response, { token, hosts }, context, inTurn);
    else if (pathname === `${ADMIN_PATH}config.json`) sendJson(response, 200, served);
    else if (pathname === `${ADMIN_PATH}names.json`) {
      names().then(
        (known) => sendJson(response, 200, known),
        () => sendJson(response, 500, { error: cmsWords.server.failed }),
      );
    } else sendBundle(request, response, bundle());
    return true;
  };
}

function sendBundle(
  request: IncomingMessage,
  response: ServerResponse,
  bundle: ReturnType<AdminOptions['bundle']>,
): void {
  if (bundle !== undefined && bundle !== 'failed') {
    staticHandler({ root: bundle.folder, basePath: ADMIN_PATH })(request, response);
    return;
  }
  const again = bundle === undefined;
  response
    .writeHead(503, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(again ? { 'Retry-After': '2' } : {}),
    })
    .end(waitingPage(again));
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  guard: Guard,
  context: CmsContext,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<void> {
  const refusal = statusOfRefusal(request, guard);
  if (refusal !== undefined) {
    sendJson(response, refusal, { error: cmsWords.server.notHere });
    return;
  }
  const call = await readCall(request, LARGEST_CALL).catch(() => undefined);
  if (call === 'too-large') {
    response.setHeader('Connection', 'close');
    sendJson(response, 413, { error: cmsWords.server.tooLarge });
    return;
  }
  const name = call?.['action'];
  const action = typeof name === 'string' && Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action === undefined) {
    sendJson(response, 404, { error: cmsWords.server.unknown });
    return;
  }
  const given = call?.['params'];
  const params = given !== null && typeof given === 'object' ? (given as Record<string, unknown>) : {};
  try {
    const work = () => action(context, params);
    sendJson(response, 200, await (READS.has(String(name)) ? work() : inTurn(work)));
  } catch (error) {
    sendFailure(response, error);
  }
}

/** These change nothing, so they need not wait for a save. */
const READS: ReadonlySet<string> = new Set(['publishState', 'history', 'getNotes', 'info']);

const STATUS_OF: ReadonlyMap<string, number> = new Map([
  [cmsWords.server.missing, 404],
  [cmsWords.server.conflict, 409],
]);

function sendFailure(response: ServerResponse, error: unknown): void {
  if (error instanceof SaveRefused) {
    sendJson(response, STATUS_OF.get(error.message) ?? 422, {
      error: error.message,
      messages: error.messages,
    });
  } else if (error instanceof PathRefused) {
    sendJson(response, 422, { error: cmsWords.server.badPath(error.message) });
  } else {
    console.error(error);
    sendJson(response, 500, { error: cmsWords.server.failed });
  }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response
    .writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    })
    .end(body);
}
