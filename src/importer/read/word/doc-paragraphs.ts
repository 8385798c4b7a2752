/** The paragraphs of a .doc as Word shows them, with their automatic numbers and their places in tables. */
import type { ByteReader } from '../container/byte-reader.ts';
import { createNumberer } from '../numbers/word-numbering.ts';
import type { DocFile } from './doc-file.ts';
import { readFonts } from './doc-fonts.ts';
import { readDocLists } from './doc-lists.ts';
import {
  CHANGE,
  type Change,
  changed,
  isSwitchedOn,
  type ParagraphProperties,
  readCharacterRuns,
  readParagraphRuns,
  runAt,
} from './doc-properties.ts';
import { styleChanges } from './doc-styles.ts';
import type { DocText } from './doc-text.ts';
import { Fields } from './fields.ts';
import { noCounts, type WordCounts } from './word-doubts.ts';
import { isSymbol, wordSymbol } from './word-symbols.ts';

export interface DocParagraph {
  /** With its number. Manual line breaks are `\n`. */
  text: string;
  /** 0 outside tables. */
  depth: number;
  /** It ends a cell, or stands for the end of a row. */
  ends: 'paragraph' | 'cell' | 'row';
  /** Of a row's end: its cells, to be read by doc-table.ts. */
  rowCells?: ByteReader;
}

const PARAGRAPH = '\r';
const CELL = '\x07';
const BREAK = '\x0c';

/** Signs that Word keeps in the text for something else. */
const SIGNS: Record<string, string> = {
  '\x0b': '\n',
  '\x1e': '-',
  '\t': '\t',
};
const COUNTED: Record<string, 'pictures' | 'comments'> = {
  '\x01': 'pictures',
  '\x08': 'pictures',
  '\x05': 'comments',
};

export function readDocParagraphs(
  doc: DocFile,
  source: DocText,
): { paragraphs: DocParagraph[]; counts: WordCounts } {
  const body = source.text.slice(0, doc.lengths.body);
  const characterRuns = readCharacterRuns(doc);
  const paragraphRuns = readParagraphRuns(doc);
  const lists = readDocLists(doc);
  const styles = styleChanges(doc);
  const sectionEnds = sectionEndsOf(doc.structure('sections'));
  const number = createNumberer();
  const fonts = readFonts(doc);
  const fields = new Fields();
  const counts = noCounts();
  const paragraphs: DocParagraph[] = [];
  let text = '';
  let leftOut = false;
  let before: readonly Change[] | undefined;

  const write = (words: string) => {
    if (fields.shows) text += words;
    else if (fields.isInContents) leftOut ||= words.trim() !== '';
    else fields.addCode(words);
  };

  for (let position = 0; position < body.length; position++) {
    const character = body[position] ?? '';
    const offset = source.offsetOf(position);
    const changes = runAt(characterRuns, offset) ?? [];
    const isNew = changes !== before;
    before = changes;
    if (isSwitchedOn(changes, CHANGE.deleted)) {
      if (isNew) counts.deletions++;
      continue;
    }
    if (isNew && isSwitchedOn(changes, CHANGE.inserted)) counts.insertions++;
    if (
      character === PARAGRAPH ||
      character === CELL ||
      (character === BREAK && sectionEnds.has(position + 1))
    ) {
      const properties = runAt(paragraphRuns, offset) ?? { style: 0, changes: [] };
      const paragraph = endParagraph(character, properties, [
        ...styles(properties.style),
        ...properties.changes,
      ]);
      if (paragraph !== undefined) paragraphs.push(paragraph);
      text = '';
      leftOut = false;
    } else if (isSwitchedOn(changes, CHANGE.hidden)) counts.hidden++;
    else readCharacter(character, changes);
  }
  if (text !== '') paragraphs.push({ text, depth: 0, ends: 'paragraph' });
  return { paragraphs, counts: { ...counts, contents: fields.contents } };

  function readCharacter(character: string, changes: readonly Change[]): void {
    const counted = COUNTED[character];
    const symbol = symbolOf(character, changes);
    if (character === '\x13') fields.begin();
    else if (character === '\x14') fields.separate();
    else if (character === '\x15') write(fields.end());
    else if (counted !== undefined) counts[counted] += fields.shows ? 1 : 0;
    else if (symbol !== undefined) writeSymbol(symbol);
    else write(SIGNS[character] ?? (character < ' ' ? '' : character));
  }

  /** A sign of a symbol font stands for itself, or is told beside a bracket. */
  function symbolOf(
    character: string,
    changes: readonly Change[],
  ): { font: string; code: number } | undefined {
    const told = character === '(' ? changed(changes, CHANGE.symbol) : undefined;
    if (told !== undefined) return { font: fonts[told.u16(0)] ?? '', code: told.u16(2) };
    if (!isSymbol(character)) return undefined;
    return { font: fonts[changed(changes, CHANGE.font)?.u16(0) ?? -1] ?? '', code: character.charCodeAt(0) };
  }

  function writeSymbol({ font, code }: { font: string; code: number }): void {
    const sign = wordSymbol(font, code);
    if (sign === undefined) counts.symbols++;
    write(sign ?? '□');
  }

  function endParagraph(
    mark: string,
    properties: ParagraphProperties,
    changes: readonly Change[],
  ): DocParagraph | undefined {
    const depth =
      changed(changes, CHANGE.tableDepth)?.u32(0) ?? (isSwitchedOn(changes, CHANGE.inTable) ? 1 : 0);
    const rowCells = changed(changes, CHANGE.cellsOfRow);
    if (isSwitchedOn(changes, CHANGE.endsRow)) {
      return { text: '', depth, ends: 'row', ...(rowCells === undefined ? {} : { rowCells }) };
    }
    if (leftOut && text.trim() === '') return undefined;
    return {
      text: number(lists.placeOf(properties), text),
      depth,
      ends: mark === CELL ? 'cell' : 'paragraph',
    };
  }
}

/** Positions at which a section begins, where the break before it ends a paragraph. */
function sectionEndsOf(structure: ByteReader): Set<number> {
  const count = Math.max(0, Math.floor((structure.length - 4) / 16));
  return new Set(Array.from({ length: count }, (_, index) => structure.u32((index + 1) * 4)));
}
