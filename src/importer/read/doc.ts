/** Reads a .doc of Word 97 to 2003, or of WPS: text, tables and automatic numbers. */

import type { BlocksRead } from './assemble.ts';
import { openCompoundFile } from './container/compound-file.ts';
import { Refused } from './refusal.ts';
import { openDoc } from './word/doc-file.ts';
import { readDocParagraphs } from './word/doc-paragraphs.ts';
import { blocksOf } from './word/doc-table.ts';
import { readDocText } from './word/doc-text.ts';
import { countedDoubts, noteDoubt, textBoxDoubt } from './word/word-doubts.ts';

export function readDoc(name: string, bytes: Uint8Array): BlocksRead {
  try {
    return read(name, bytes);
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('archive-broken');
  }
}

function read(name: string, bytes: Uint8Array): BlocksRead {
  const doc = openDoc(openCompoundFile(bytes));
  const source = readDocText(doc);
  const { lengths } = doc;
  if (source.text.length < lengths.body) throw new Refused('archive-broken');
  const { paragraphs, counts } = readDocParagraphs(doc, source);
  const part = (from: number, length: number) => plainParagraphs(source.text.slice(from, from + length));
  const notesAt = lengths.body;
  const endnotesAt = notesAt + lengths.footnotes + lengths.headers + lengths.macros + lengths.comments;
  const boxesAt = endnotesAt + lengths.endnotes;
  return {
    blocks: blocksOf(paragraphs),
    messages: [
      ...countedDoubts(name, counts),
      ...[...part(notesAt, lengths.footnotes), ...part(endnotesAt, lengths.endnotes)].map((note) =>
        noteDoubt(name, note),
      ),
      ...part(boxesAt, lengths.boxes).map((text) => textBoxDoubt(name, text)),
    ],
  };
}

const plainParagraphs = (text: string): string[] =>
  text
    .split('\r')
    .map((paragraph) => paragraph.replace(/\p{Cc}+/gu, '').trim())
    .filter(Boolean);
