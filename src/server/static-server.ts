/**
 * Serves a folder of files over HTTP for people on this machine, and for tests.
 *
 * The folder may be replaced by renaming while it is served. Nothing outside it is ever read, no dot file, and only
 * requests that name this server as this machine is named are answered: a web page elsewhere whose name was made to
 * point here (DNS rebinding) gets nothing.
 */
import type { Stats } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { typeOfFile } from './content-types.ts';
import { namesOfServer } from './login/host-names.ts';
import { CACHE_OF_PAGES, PORTAL_POLICY, SECURITY_HEADERS } from './security-headers.ts';

export interface StaticSite {
  /** The folder, or what says which folder it is at the moment. */
  root: string | (() => string);
  /** Under which path the folder appears, such as `/portal/`; `/` when absent. */
  basePath?: string;
  /** The Content-Security-Policy of every answer. */
  policy?: string;
}

export interface StaticServerOptions extends StaticSite {
  host?: string;
  /** 0 takes any free port. */
  port: number;
  /** Answers what the folder does not hold; says whether it has taken the request. Only own requests reach it. */
  before?: (request: IncomingMessage, response: ServerResponse, names: ReadonlySet<string>) => boolean;
}

export interface StaticServer {
  /** Ends with a slash. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Something else listens on the port. */
export class PortBusyError extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`Port ${port} is in use by another program: stop that one, or choose another port.`);
    this.name = 'PortBusyError';
    this.port = port;
  }
}

const COMMON_HEADERS = { 'Cache-Control': CACHE_OF_PAGES, ...SECURITY_HEADERS };

/** Below this size compressing gains nothing. */
const COMPRESS_FROM = 1024;

/** `/a/b` → `/a/b/`, and nothing → `/`. */
const withSlashes = (basePath: string) => `/${basePath}/`.replace(/\/+/g, '/');

function answer(
  response: ServerResponse,
  status: number,
  text: string,
  headers: OutgoingHttpHeaders = {},
): void {
  const body = Buffer.from(`${text}\n`);
  response.writeHead(status, {
    ...COMMON_HEADERS,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
    ...headers,
  });
  // Node leaves the body out of the answer to HEAD.
  response.end(body);
}

/** The names on the way to a file; undefined for a path that can mean nothing below the folder. */
function namesIn(pathname: string): string[] | undefined {
  try {
    const names = pathname.split('/').map(decodeURIComponent);
    const unfit = process.platform === 'win32' ? /[\\/\0:<>"|?*]|[. ]$/ : /[\\/\0]/;
    const last = names.length - 1;
    const sound = names.every((name, at) =>
      name === '' ? at === last : !name.startsWith('.') && !unfit.test(name),
    );
    return sound ? names : undefined;
  } catch {
    return undefined;
  }
}

type Found = { handle: FileHandle; stats: Stats; file: string } | 'folder' | undefined;

/** Opens a file below `root` after all links are followed. */
async function find(root: string, names: readonly string[]): Promise<Found> {
  try {
    const file = await realpath(path.join(root, ...names));
    const inside = path.relative(root, file);
    if (path.isAbsolute(inside) || inside.split(path.sep).some((name) => name.startsWith('.')))
      return undefined;
    // Asked before opening: a pipe would block.
    const before = await stat(file);
    if (before.isDirectory()) return 'folder';
    if (!before.isFile()) return undefined;
    const handle = await open(file);
    return { handle, stats: await handle.stat(), file };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM'].includes(code)) return undefined;
    throw error;
  }
}

const identityOf = (folder: string) =>
  stat(folder).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => undefined,
  );

/**
 * Finds a file in the folder that is current. What is missing while the folder is being replaced is looked for again
 * in the new one; 'gone' when none comes.
 */
async function findInCurrent(site: StaticSite, names: readonly string[]): Promise<Found | 'gone'> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (attempt > 0) await pause(25);
    const folder = typeof site.root === 'string' ? site.root : site.root();
    const before = await identityOf(folder);
    const root = await realpath(folder).catch(() => undefined);
    if (before === undefined || root === undefined) continue;
    const found = await find(root, names);
    if (found !== undefined || (await identityOf(folder)) === before) return found;
  }
  return 'gone';
}

const tagOf = ({ size, mtimeMs, ino }: Stats) =>
  `W/"${size.toString(36)}-${Math.floor(mtimeMs * 1000).toString(36)}-${ino.toString(36)}"`;

function isFresh(request: IncomingMessage, tag: string, modified: Date): boolean {
  const tags = request.headers['if-none-match'];
  if (tags !== undefined) {
    const bare = (value: string) => value.trim().replace(/^W\//, '');
    return tags.split(',').some((value) => bare(value) === '*' || bare(value) === bare(tag));
  }
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return Math.floor(modified.getTime() / 1000) * 1000 <= since;
}

function acceptsGzip(request: IncomingMessage): boolean {
  const offers = String(request.headers['accept-encoding'] ?? '');
  const offer = /(?:^|,)\s*gzip\s*(?:;\s*q=([\d.]+)\s*)?(?:,|$)/i.exec(offers);
  return offer !== null && Number(offer[1] ?? 1) > 0;
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  found: Exclude<Found, 'folder' | undefined>,
  status: 200 | 404,
): Promise<void> {
  const { handle, stats, file } = found;
  await using _ = handle;
  const { type, text } = typeOfFile(file);
  const zip = text && stats.size >= COMPRESS_FROM && acceptsGzip(request);
  const tag = tagOf(stats);
  const headers: OutgoingHttpHeaders = {
    ...COMMON_HEADERS,
    'Content-Type': type,
    ETag: tag,
    'Last-Modified': stats.mtime.toUTCString(),
    ...(text ? { Vary: 'Accept-Encoding' } : {}),
  };
  if (status === 200 && isFresh(request, tag, stats.mtime)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, {
    ...headers,
    ...(zip ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': stats.size }),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const content = handle.createReadStream({ autoClose: false });
  await (zip ? pipeline(content, createGzip(), response) : pipeline(content, response));
}

/** The links of the 404 page begin at `/`: under another path they must begin there. */
async function sendUnderBase(
  response: ServerResponse,
  found: Exclude<Found, 'folder' | undefined>,
  base: string,
): Promise<void> {
  await using handle = found.handle;
  const html = await handle.readFile('utf8');
  const moved = html.replace(/(\s(?:href|src|action|data-root)=")\/(?!\/)/g, `$1${base}`);
  response
    .writeHead(404, { ...COMMON_HEADERS, 'Content-Type': 'text/html; charset=utf-8' })
    .end(response.req.method === 'HEAD' ? undefined : moved);
}

async function respond(site: StaticSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    answer(response, 405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
    return;
  }
  const base = withSlashes(site.basePath ?? '/');
  const [, pathname = '', query = ''] = /^([^?]*)(\?.*)?$/.exec(request.url ?? '') ?? [];
  const redirectTo = (name: string) => {
    const place = `./${encodeURIComponent(name)}/${query}`;
    answer(response, 302, place, { Location: place });
  };
  if (`${pathname}/` === base) {
    redirectTo(base.split('/').at(-2) ?? '');
    return;
  }
  const names = pathname.startsWith(base) ? namesIn(pathname.slice(base.length)) : undefined;
  const wanted = names?.at(-1) === '' ? names.with(-1, 'index.html') : names;
  const found = wanted === undefined ? undefined : await findInCurrent(site, wanted);
  if (found === 'gone') {
    answer(response, 503, 'The folder is not there at the moment.', { 'Retry-After': 1 });
    return;
  }
  if (found === 'folder') {
    redirectTo(names?.at(-1) ?? '');
    return;
  }
  if (found !== undefined) {
    await send(request, response, found, 200);
    return;
  }
  const page = await findInCurrent(site, ['404.html']);
  if (typeof page !== 'object') answer(response, 404, 'Not found.');
  else if (base === '/') await send(request, response, page, 404);
  else await sendUnderBase(response, page, base);
}

/** What answers requests for a folder: for servers that do more than this one. It does not look at the Host header. */
export function staticHandler(
  site: StaticSite,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    if (site.policy !== undefined) response.setHeader('Content-Security-Policy', site.policy);
    try {
      await respond(site, request, response);
    } catch (error) {
      // Most often the reader went away in the middle.
      if (response.headersSent) response.destroy();
      else
        answer(
          response,
          500,
          `The file cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}.`,
        );
    }
  };
}

/** Serves a folder until it is closed. Rejects with PortBusyError where the port is taken. */
export async function serveFolder(options: StaticServerOptions): Promise<StaticServer> {
  const { host = '127.0.0.1', port, before, ...site } = options;
  const handle = staticHandler({ policy: PORTAL_POLICY, ...site });
  const server = createServer((request, response) => {
    // Anew each time: a computer moves from one network to another.
    const names = namesOfServer(host, (server.address() as AddressInfo).port);
    const own = names.has(request.headers.host?.toLowerCase() ?? '');
    if (own && before?.(request, response, names) === true) return;
    if (own) handle(request, response);
    else answer(response, 421, 'This server answers only under its own addresses.');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortBusyError(port) : error),
    );
    server.listen(port, host, resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  const name = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${bound}${withSlashes(options.basePath ?? '/')}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
