/** Reads a .docx as Word shows it: automatic numbers written out, merged cells filled, corrections accepted. */

import type { BlocksRead } from './assemble.ts';
import { child, elements } from './container/xml.ts';
import type { Archive } from './container/zip.ts';
import { createNumberer } from './numbers/word-numbering.ts';
import { Refused } from './refusal.ts';
import { readDocxBlocks } from './word/docx-body.ts';
import { readNumbering } from './word/docx-numbering.ts';
import { type DocxPackage, openDocx } from './word/docx-package.ts';
import type { DocxStory } from './word/docx-story.ts';
import { readStyles } from './word/docx-styles.ts';
import { cellText } from './word/docx-table.ts';
import { Fields } from './word/fields.ts';
import { countedDoubts, noCounts, noteDoubt } from './word/word-doubts.ts';

export function readDocx(name: string, archive: Archive): BlocksRead {
  const parts = openDocx(archive);
  const styles = readStyles(parts.part('styles'));
  const story: DocxStory = {
    styles,
    numbering: readNumbering(parts.part('numbering'), styles),
    number: createNumberer(),
    fields: new Fields(),
    carried: '',
    notes: new Set(),
    counts: noCounts(),
  };
  const body = child(parts.document, 'w:body');
  if (body === undefined) throw new Refused('no-main-part');
  const blocks = readDocxBlocks(body, story);
  if (story.fields.isOpen) throw new Refused('xml-broken');
  if (story.carried !== '') blocks.push({ kind: 'text', text: story.carried });
  const notes = readNotes(parts, story);
  return {
    blocks,
    messages: [
      ...countedDoubts(name, { ...story.counts, contents: story.counts.contents + story.fields.contents }),
      ...notes.map((note) => noteDoubt(name, note)),
    ],
  };
}

/** The words of footnotes and endnotes, in the order of their marks. */
function readNotes(parts: DocxPackage, story: DocxStory): string[] {
  if (story.notes.size === 0) return [];
  const texts = new Map<string, string>();
  for (const kind of ['footnote', 'endnote'] as const) {
    for (const note of elements(parts.part(`${kind}s`), `w:${kind}`)) {
      const inner = {
        ...story,
        number: createNumberer(),
        fields: new Fields(),
        carried: '',
        notes: new Set<string>(),
      };
      texts.set(`${kind} ${note.attributes['w:id']}`, cellText(readDocxBlocks(note, inner)));
    }
  }
  return [...story.notes].map((mark) => texts.get(mark) ?? '').filter((text) => text !== '');
}
