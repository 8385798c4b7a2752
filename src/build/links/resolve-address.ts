/** Where an address on a page of the portal leads, as any static server and an object store would say. */
import { isWebAddress } from '../../schema/web-address.ts';

export type Target =
  /** Another site, a mail, a call. */
  { kind: 'elsewhere' } | { kind: 'file'; file: string; fragment: string } | { kind: 'fault'; fault: Fault };

export type Fault =
  /** No such file. */
  | 'missing'
  /** A folder without the slash that most servers add and some do not. */
  | 'slash'
  /** Above the portal, or from the server's root: right only where the portal stands alone. */
  | 'outside'
  /** The page is there, the place on it is not. */
  | 'anchor'
  | 'malformed';

/** Stands for whatever path the portal is put under. */
const ROOT = '/portal-root/';
const HOST = 'http://portal.invalid';
const ELSEWHERE = /^(?:mailto|tel|webcal|data|blob):/i;

export interface Portal {
  /** From the root, with forward slashes. */
  files: ReadonlySet<string>;
  /** The full address, with a slash at the end, if there is one. */
  own?: string | undefined;
}

/** `from` is the file that the address stands in. */
export function resolveAddress(address: string, from: string, { files, own }: Portal): Target {
  if (ELSEWHERE.test(address)) return { kind: 'elsewhere' };
  const inside = own !== undefined && address.startsWith(own) ? address.slice(own.length) : undefined;
  const url = parse(inside ?? address, inside === undefined ? from : '');
  if (url === undefined) return { kind: 'fault', fault: 'malformed' };
  if (url.host !== 'portal.invalid') return isWebAddress(url) ? { kind: 'elsewhere' } : malformed;
  const path = decoded(url.pathname);
  if (path === undefined) return malformed;
  const below = belowRoot(path, from === NOT_FOUND ? (own ?? HOST) : undefined);
  if (below === undefined) return { kind: 'fault', fault: 'outside' };
  const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  if (files.has(file)) return { kind: 'file', file, fragment: fragmentOf(url.hash) };
  return { kind: 'fault', fault: files.has(`${file}/index.html`) ? 'slash' : 'missing' };
}

/** Shown at any depth, so its links begin at the portal's own path. */
const NOT_FOUND = '404.html';
const malformed = { kind: 'fault', fault: 'malformed' } as const;

function parse(address: string, from: string): URL | undefined {
  try {
    return new URL(address, `${HOST}${ROOT}${from}`);
  } catch {
    return undefined;
  }
}

/** `alone` is the full address of the portal, for what may begin at the server's root. */
function belowRoot(path: string, alone: string | undefined): string | undefined {
  if (path.startsWith(ROOT)) return path.slice(ROOT.length);
  if (alone === undefined) return undefined;
  const { pathname } = new URL(alone);
  return path.startsWith(pathname) ? path.slice(pathname.length) : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Without what only tells a browser which words to mark. */
const fragmentOf = (hash: string) => decoded(hash.slice(1).replace(/:~:.*$/, '')) ?? hash.slice(1);
