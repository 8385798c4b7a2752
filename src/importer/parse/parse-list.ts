/** Reads a document's lines as a list: head, sections, items with their brackets, what closes it. */
import type { SourceDocument } from '../source-document.ts';
import { attachmentOf, attachmentStart } from './attachments.ts';
import { readClosing } from './closing.ts';
import { classifyHead } from './head-lines.ts';
import { headingLength } from './heading.ts';
import { joinAllLines } from './joined-text.ts';
import type { NumberedLine } from './numbered-line.ts';
import { numberLines } from './numbered-lines.ts';
import type { Numbering } from './numbering.ts';
import type { Block, ParsedList, Segment } from './parsed-list.ts';
import { parseSegments } from './responsibility.ts';

export function parseList(document: SourceDocument): ParsedList {
  const lines = numberLines(document.lines);
  const first = lines.findIndex((line) => line.numbering !== undefined);
  const start = first === -1 ? lines.length : first;
  const below = lines.slice(start);
  const attached = attachmentStart(below);
  const numbered = below.slice(0, attached);
  const { end, blocks } = readClosing(numbered);
  return {
    head: classifyHead(lines.slice(0, start)),
    blocks: [...readBlocks(numbered.slice(0, end)), ...blocks, ...attachmentOf(below.slice(attached))],
  };
}

interface Numbered {
  numbering: Numbering;
  line: number;
  segments: Segment[];
}

function readBlocks(lines: readonly NumberedLine[]): Block[] {
  const numbered = numberedStretches(lines);
  const items = kindOfItems(numbered);
  const hasChapters = numbered.some(({ numbering }) => numbering.kind === 'chapter');
  return numbered.map((stretch, index) =>
    stretch.numbering.kind === items || isDutyOfItsOwn(stretch, numbered[index + 1])
      ? item(stretch)
      : section(stretch, levelOf(stretch.numbering.kind, hasChapters)),
  );
}

/** 第一部分 counts above 一、 and （一）, which are then alike. */
const levelOf = (kind: Numbering['kind'], hasChapters: boolean): 1 | 2 =>
  kind === 'chapter' || (kind === 'part' && !hasChapters) ? 1 : 2;

/** Each numbered line with the lines below it. */
function numberedStretches(lines: readonly NumberedLine[]): Numbered[] {
  const starts = lines.flatMap((line, index) => (line.numbering === undefined ? [] : [index]));
  return starts.map((start, index): Numbered => {
    const { numbering, line } = lines[start] as NumberedLine & { numbering: Numbering };
    const raw = lines
      .slice(start, starts[index + 1])
      .map((entry) => entry.text + entry.end)
      .join('');
    const printed = numbering.before.length + numbering.number.length + numbering.mark.length;
    return { numbering, line, segments: parseSegments(raw.slice(printed), line) };
  });
}

/** In a plan without 1. 2. 3. the （一） are its points, or else the 一、, or else the 第一部分. */
function kindOfItems(numbered: readonly Numbered[]): Numbering['kind'] {
  const kinds = new Set(numbered.map((stretch) => stretch.numbering.kind));
  if (kinds.has('item')) return 'item';
  if (kinds.has('subpart')) return 'subpart';
  return kinds.has('part') ? 'part' : 'chapter';
}

/** （三）… with its own bracket and no items below it is an item among sections. */
const isDutyOfItsOwn = ({ numbering, segments }: Numbered, next: Numbered | undefined) =>
  numbering.kind === 'subpart' &&
  next?.numbering.kind !== 'item' &&
  segments.some((segment) => segment.kind === 'responsibility');

const item = ({ numbering: { before, number, mark }, line, segments }: Numbered): Block => ({
  kind: 'item',
  line,
  before,
  number,
  mark,
  segments,
});

function section({ numbering: { before, number, mark }, line, segments }: Numbered, level: 1 | 2): Block {
  const [first, ...others] = segments;
  const text = first?.kind === 'text' ? first.raw : '';
  const raw = text.slice(0, headingLength(text));
  const below = text.slice(raw.length);
  return {
    kind: 'section',
    level,
    line,
    before,
    number,
    mark,
    title: { text: joinAllLines(raw), raw },
    body: [
      ...(below === '' ? [] : [{ kind: 'text' as const, raw: below }]),
      ...(first?.kind === 'responsibility' ? [first] : []),
      ...others,
    ],
  };
}
