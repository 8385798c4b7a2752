/** A text as it stands, and as it reads once its escapes are resolved. */
import { type Context, DEEPEST, type Piece, unpacked } from './reading.ts';

type Shape = Pick<Piece, 'offset' | 'code'>;

export function readText(text: string, context: Context, shape: Shape = {}): void {
  const { offset, code = false } = shape;
  const place = context.plain && offset !== undefined ? { offset } : {};
  context.onPiece({ text, where: context.where, code, ...place });
  if (context.depth >= DEEPEST) return;
  const resolved = ESCAPES.reduce(
    (before, { found, resolve }) => (found.test(before) ? resolve(before) : before),
    text,
  );
  if (resolved !== text) readText(resolved, unpacked(context, '转义'), { code });
  // Mark-up within a text would cut its sentences; a script's own comparison signs do no harm.
  if (MARKUP.test(text)) context.inner.markup(text, unpacked(context, '标记'));
  readPacked(text, context);
}

const ESCAPES: { found: RegExp; resolve: (text: string) => string }[] = [
  // JavaScript and JSON.
  {
    found: /\\[ux][{\da-f]/i,
    resolve: (text) =>
      text.replace(/\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))/gi, (whole, point, four, two) =>
        signOf(whole, Number.parseInt(point ?? four ?? two, 16)),
      ),
  },
  // Addresses.
  {
    found: /%[89a-f][\da-f]%[89a-f][\da-f]/i,
    resolve: (text) => text.replace(/(?:%[\da-f]{2})+/gi, percentDecoded),
  },
  // Style sheets.
  {
    found: /\\[\da-f]{4}/i,
    resolve: (text) =>
      text.replace(/\\([\da-f]{4,6})\s?/gi, (whole, digits) => signOf(whole, Number.parseInt(digits, 16))),
  },
  // Mail and calendars.
  {
    found: /=[89A-F][\dA-F]=[89A-F][\dA-F]/,
    resolve: (text) =>
      text.replace(/(?:=[\dA-F]{2}(?:=\r?\n)?)+/g, (whole) =>
        percentDecoded(whole.replace(/=\r?\n/g, '').replaceAll('=', '%')),
      ),
  },
  // Two texts of a program that are added up are one.
  { found: /["'`]\s*\+\s*["'`]/, resolve: (text) => text.replace(/["'`]\s*\+\s*["'`]/g, '') },
];

const MARKUP = /<[a-z!/][^<]*>|&(?:#\d|#x[\da-f]|[a-z]{2,8};)/i;

function signOf(whole: string, code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Base 64, in `data:` addresses and anywhere else. */
const PACKED = /[A-Za-z0-9+/_-]{24,}={0,2}/g;

function readPacked(text: string, context: Context): void {
  for (const match of text.matchAll(PACKED)) {
    // Ids and paths are of small letters alone.
    if (!/[A-Z]/.test(match[0])) continue;
    const bytes = Buffer.from(match[0], 'base64');
    const plain = asText(bytes);
    if (plain !== undefined ? /[^ -~\s]|[{<]/.test(plain) : isFile(bytes)) {
      context.inner.file(bytes, unpacked(context, 'Base64'));
    }
  }
}

/** Begins as a packed or picture file does. */
const isFile = (bytes: Uint8Array) =>
  [
    [0x1f, 0x8b],
    [0x50, 0x4b, 3, 4],
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x25, 0x50, 0x44, 0x46],
  ].some((magic) => magic.every((byte, at) => bytes[at] === byte));

/** Undefined where the bytes are no text. */
export function asText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Lines of calendars are folded, and some of their signs escaped. */
export function readCalendar(text: string, context: Context): void {
  const unfolded = text.replace(/\r?\n[ \t]/g, '').replace(/\\([,;\\])/g, '$1');
  readText(unfolded.replaceAll('\\n', '\n'), context);
}
