/** The paragraphs and tables of a .docx in order, with their numbers. */

import { child, elements, type XmlElement } from '../container/xml.ts';
import { createNumberer } from '../numbers/word-numbering.ts';
import type { SourceBlock } from '../table/source-table.ts';
import type { DocxStory } from './docx-story.ts';
import { settingOf } from './docx-styles.ts';
import { readDocxTable } from './docx-table.ts';
import { chosen, readParagraphText } from './docx-text.ts';
import { Fields } from './fields.ts';

export function readDocxBlocks(parent: XmlElement | undefined, story: DocxStory): SourceBlock[] {
  return elements(parent).flatMap((element): SourceBlock[] => {
    switch (element.name) {
      case 'w:p':
        return readParagraph(element, story);
      case 'w:tbl':
        return [{ kind: 'table', table: readDocxTable(element, story, readDocxBlocks) }];
      case 'w:sdt':
        return isContents(element) ? leaveOut(story) : readDocxBlocks(child(element, 'w:sdtContent'), story);
      case 'mc:AlternateContent':
        return readDocxBlocks(chosen(element), story);
      case 'w:del':
      case 'w:moveFrom':
        story.counts.deletions++;
        return [];
      case 'w:altChunk':
      case 'w:subDoc':
        story.counts.chunks++;
        return [];
      case 'w:sectPr':
      case 'w:tcPr':
        return [];
      default:
        return readDocxBlocks(element, story);
    }
  });
}

const isContents = (control: XmlElement) =>
  settingOf(child(control, 'w:sdtPr', 'w:docPartObj'), 'w:docPartGallery') === 'Table of Contents';

function leaveOut(story: DocxStory): [] {
  story.counts.contents++;
  return [];
}

function readParagraph(paragraph: XmlElement, story: DocxStory): SourceBlock[] {
  const properties = child(paragraph, 'w:pPr');
  const { text, boxes, leftOut } = readParagraphText(paragraph, story);
  const isDeletedEnd = child(properties, 'w:rPr', 'w:del') !== undefined;
  const below = boxes.flatMap((box) => readBox(box, story));
  if (isDeletedEnd) {
    story.carried += text;
    return below;
  }
  const words = story.carried + text;
  story.carried = '';
  if (leftOut && words.trim() === '') return below;
  return [{ kind: 'text', text: story.number(story.numbering.placeOf(properties), words) }, ...below];
}

/** A text box is a story of its own, with numbers of its own. Its words follow the paragraph that holds it. */
function readBox(box: XmlElement, story: DocxStory): SourceBlock[] {
  const inner = { ...story, number: createNumberer(), fields: new Fields(), carried: '' };
  const blocks = readDocxBlocks(box, inner).filter(
    (block) => block.kind === 'table' || block.text.trim() !== '',
  );
  if (blocks.length > 0) story.counts.boxes++;
  return blocks;
}
