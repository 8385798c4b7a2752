/** Reads a document's lines as a list: head, sections, items with their brackets, closing note. */
import type { SourceDocument, SourceLine } from '../source-document.ts';
import { classifyHead } from './document-head.ts';
import { joinBrokenLines } from './joined-text.ts';
import { type Numbering, numberingOf } from './numbering.ts';
import type { Block, ParsedList } from './parsed-list.ts';
import { parseSegments } from './responsibility.ts';

const CLOSING_NOTE = /^\s*(?:说明|备注|注|附注|附件)\s*[：:]/;

export function parseList(document: SourceDocument): ParsedList {
  const { lines } = document;
  const first = lines.findIndex((line) => numberingOf(line.text) !== undefined && !isStray(line));
  const start = first === -1 ? lines.length : first;
  return { head: classifyHead(lines.slice(0, start)), blocks: readBlocks(lines.slice(start)) };
}

/** A page number in brackets, alone on its line, numbers nothing. */
const isStray = (line: SourceLine) => /^\s*[（(]?\d+[）)]?\s*$/.test(line.text);

interface OpenBlock {
  numbering: Numbering | undefined;
  lines: SourceLine[];
}

function readBlocks(lines: readonly SourceLine[]): Block[] {
  const open: OpenBlock[] = [];
  let seenItem = false;
  for (const line of lines) {
    const numbering = numberingOf(line.text);
    if (numbering !== undefined) {
      seenItem ||= numbering.kind === 'item';
      open.push({ numbering, lines: [line] });
    } else if (seenItem && CLOSING_NOTE.test(line.text) && onlyNotesAfter(lines, line)) {
      open.push({ numbering: undefined, lines: [line] });
    } else {
      open.at(-1)?.lines.push(line);
    }
  }
  return open.map(closeBlock);
}

/** A note closes the document only when nothing numbered follows it. */
function onlyNotesAfter(lines: readonly SourceLine[], note: SourceLine): boolean {
  return lines.slice(lines.indexOf(note) + 1).every((line) => numberingOf(line.text) === undefined);
}

function closeBlock({ numbering, lines }: OpenBlock): Block {
  const line = lines[0]?.line ?? 1;
  const raw = lines.map((entry) => entry.text + entry.end).join('');
  if (numbering === undefined) return { kind: 'closing', line, raw };
  const { before, number, mark } = numbering;
  const rest = raw.slice(before.length + number.length + mark.length);
  if (numbering.kind === 'item') {
    return { kind: 'item', line, before, number, mark, segments: parseSegments(rest, line) };
  }
  return {
    kind: 'section',
    level: numbering.kind === 'part' ? 1 : 2,
    line,
    before,
    number,
    mark,
    title: { text: joinBrokenLines(rest), raw: rest },
  };
}
