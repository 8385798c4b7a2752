/**
 * Reads component tags in a body's text: the JSX tags of MDX, on one line, with quoted values. It knows what
 * editors' keyboards do to them (“” for "", a forgotten quote) and reads those as meant, noting the slip, so
 * that one mistake gives one message. `{…}` as an attribute is read over and never run.
 */
import { COMPONENT_NAMES } from './components/all.ts';
import { decodeEntities } from './entities.ts';

export type Slip = 'full-width-quotes' | 'no-quotes' | 'open-quote' | 'expression' | 'closing-attributes';

export interface TagAttribute {
  offset: number;
  name: string;
  /** Absent if there is no `=`, or code instead of a text. */
  value?: string;
}

export interface Tag {
  start: number;
  end: number;
  name: string;
  closing: boolean;
  selfClosing: boolean;
  attributes: TagAttribute[];
  slips: { offset: number; slip: Slip }[];
}

export interface FoundTags {
  /** By offset of the `<`. */
  tags: Map<number, Tag>;
  /** Where a tag of ours begins that has no end; to readers it is text. */
  unfinished: Set<number>;
}

const LONGEST_TAG = 2_000;
const START = new RegExp(`<(/?)(${COMPONENT_NAMES.join('|')})(?=[\\s/>]|$)`, 'gu');
const CLOSING_QUOTES: Record<string, string> = {
  '“': '”“＂"',
  '”': '”“＂"',
  '＂': '＂”"',
  '‘': "’‘'",
  '’': "’‘'",
};

export function findTags(source: string): FoundTags {
  const found: FoundTags = { tags: new Map(), unfinished: new Set() };
  if (!source.includes('<')) return found;
  for (const match of source.matchAll(START)) {
    const rest = source.slice(match.index, match.index + LONGEST_TAG);
    const line = /^[^\r\n]*/.exec(rest)?.[0] ?? '';
    const tag = readTag(line, match.index, match[2] ?? '', match[1] === '/', match[0].length);
    if (tag) found.tags.set(match.index, tag);
    else found.unfinished.add(match.index);
  }
  return found;
}

/** Reads one tag at the beginning of `line`; offsets in the result count from `start`. */
function readTag(
  line: string,
  start: number,
  name: string,
  closing: boolean,
  afterName: number,
): Tag | undefined {
  const tag: Tag = { start, end: start, name, closing, selfClosing: false, attributes: [], slips: [] };
  let at = afterName;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (match) at = pattern.lastIndex;
    return match ?? undefined;
  };
  const slip = (kind: Slip, offset: number) => tag.slips.push({ offset: start + offset, slip: kind });

  for (;;) {
    take(/\s+/y);
    const here = at;
    const end = take(/(\/?)\s*>/y);
    if (end) {
      tag.end = start + at;
      tag.selfClosing = end[1] === '/' && !closing;
      if (closing && (tag.attributes.length > 0 || end[1] === '/')) slip('closing-attributes', afterName);
      return tag;
    }
    if (take(/\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/y)) {
      slip('expression', here);
      continue;
    }
    const attribute = take(/[^\s"'“”‘’＂<>/={}＝]+/y)?.[0];
    if (attribute === undefined) return undefined;
    const read: TagAttribute = { offset: start + here, name: attribute };
    tag.attributes.push(read);
    if (!take(/\s*[=＝]\s*/y)) continue;
    const value = readValue(line, at);
    if (value === undefined) return undefined;
    at = value.end;
    if (value.slip) slip(value.slip, here);
    if (value.text !== undefined) read.value = decodeEntities(value.text);
  }
}

interface ValueReading {
  end: number;
  text?: string;
  slip?: Slip;
}

function readValue(line: string, at: number): ValueReading | undefined {
  const first = line[at] ?? '';
  if (first === '"' || first === "'") {
    const close = line.indexOf(first, at + 1);
    const text = line.slice(at + 1, close);
    if (close > at && (!text.includes('>') || /[\s/>]/.test(line[close + 1] ?? '')))
      return { text, end: close + 1 };
    return readToFullWidthQuote(line, at, first === '"' ? '”“＂' : '’‘') ?? readToTagEnd(line, at + 1);
  }
  const closers = CLOSING_QUOTES[first];
  if (closers) return readToFullWidthQuote(line, at, closers) ?? readToTagEnd(line, at + 1);
  const code = /^\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/.exec(line.slice(at));
  if (code) return { slip: 'expression', end: at + code[0].length };
  const bare = /^[^\s"'<>/={}]+/.exec(line.slice(at));
  return bare ? { text: bare[0], slip: 'no-quotes', end: at + bare[0].length } : undefined;
}

/** A value whose quotes are the ones of Chinese text, at one end or at both. */
function readToFullWidthQuote(line: string, at: number, closers: string): ValueReading | undefined {
  for (let end = at + 1; end < line.length; end += 1) {
    const letter = line[end] ?? '';
    if (closers.includes(letter))
      return { text: line.slice(at + 1, end), slip: 'full-width-quotes', end: end + 1 };
    if (letter === '<' || letter === '>') return undefined;
  }
  return undefined;
}

/** A value whose second quote was forgotten: it ends with the tag. */
function readToTagEnd(line: string, at: number): ValueReading | undefined {
  const rest = /^[^<>]*(?=>)/.exec(line.slice(at))?.[0];
  if (rest === undefined) return undefined;
  const text = (rest.endsWith('/') ? rest.slice(0, -1) : rest).trimEnd();
  return { text, slip: 'open-quote', end: at + text.length };
}
