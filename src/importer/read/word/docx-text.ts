/**
 * The words of a paragraph, as they stand on paper: the results of fields, not their codes; what tracked changes
 * inserted, not what they deleted.
 */

import { child, elements, isElement, textOf, type XmlElement } from '../container/xml.ts';
import type { DocxStory } from './docx-story.ts';
import { hasSwitch, isOn, settingOf } from './docx-styles.ts';
import { isSymbol, wordSymbol } from './word-symbols.ts';

export interface ParagraphText {
  /** Manual line breaks are `\n`. */
  text: string;
  /** Text boxes anchored here: they hold paragraphs of their own. */
  boxes: XmlElement[];
  /** Some of it was left out on purpose: a table of contents. */
  leftOut: boolean;
}

export function readParagraphText(paragraph: XmlElement, story: DocxStory): ParagraphText {
  const read: ParagraphText = { text: '', boxes: [], leftOut: false };
  const write = (text: string) => {
    if (story.fields.shows) read.text += text;
    else if (text.trim() !== '' && story.fields.isInContents) read.leftOut = true;
  };
  readInline(paragraph, { write, font: '', story, read });
  return read;
}

interface Inline {
  write: (text: string) => void;
  /** Of the run. */
  font: string;
  story: DocxStory;
  read: ParagraphText;
}

type Handler = (element: XmlElement, inline: Inline) => void;

const nothing: Handler = () => undefined;
const inside: Handler = (element, inline) => readInline(element, inline);
const counting =
  (what: keyof DocxStory['counts'], then: Handler): Handler =>
  (element, inline) => {
    inline.story.counts[what]++;
    then(element, inline);
  };

/** Elements that are not named here hold no words of their own; what is inside them is read. */
const HANDLERS: Record<string, Handler> = {
  'w:pPr': nothing,
  'w:rPr': nothing,
  'w:r': readRun,
  'w:t': (element, inline) => writeWords(wordsOf(element), inline),
  'm:t': (element, { write }) => write(textOf(element)),
  'w:tab': (_, { write }) => write('\t'),
  'w:ptab': (_, { write }) => write('\t'),
  'w:br': (element, { write }) =>
    write((element.attributes['w:type'] ?? 'textWrapping') === 'textWrapping' ? '\n' : ''),
  'w:cr': (_, { write }) => write('\n'),
  'w:noBreakHyphen': (_, { write }) => write('-'),
  'w:sym': (element, inline) => readSymbol(element, inline),
  'w:fldChar': readFieldMark,
  'w:instrText': (element, { story }) => story.fields.addCode(textOf(element)),
  'w:fldSimple': inside,
  'w:delText': nothing,
  'w:delInstrText': nothing,
  'w:ins': counting('insertions', inside),
  'w:del': counting('deletions', nothing),
  'w:moveTo': counting('insertions', inside),
  'w:moveFrom': counting('deletions', nothing),
  'w:footnoteReference': (element, { story }) => addNote('footnote', element, story),
  'w:endnoteReference': (element, { story }) => addNote('endnote', element, story),
  'w:commentReference': counting('comments', nothing),
  'w:drawing': readDrawing,
  'w:pict': readDrawing,
  'w:object': counting('pictures', nothing),
  'w:rt': nothing,
  'w:sdt': (element, inline) => {
    if (!hasSwitch(child(element, 'w:sdtPr'), 'w:showingPlcHdr')) inside(element, inline);
  },
  'w:sdtPr': nothing,
  'w:smartTagPr': nothing,
  'w:customXmlPr': nothing,
  'mc:AlternateContent': (element, inline) => readInline(chosen(element), inline),
};

function addNote(kind: string, reference: XmlElement, story: DocxStory): void {
  story.notes.add(`${kind} ${reference.attributes['w:id'] ?? ''}`);
}

function readInline(parent: XmlElement | undefined, inline: Inline): void {
  for (const node of parent?.children ?? []) {
    if (isElement(node)) (HANDLERS[node.name] ?? inside)(node, inline);
  }
}

/** The newer form of a thing; the older one beside it says the same. */
export const chosen = (alternatives: XmlElement): XmlElement | undefined =>
  child(alternatives, 'mc:Choice') ?? child(alternatives, 'mc:Fallback');

function readRun(run: XmlElement, around: Inline): void {
  const properties = child(run, 'w:rPr');
  const font = child(properties, 'w:rFonts')?.attributes['w:ascii'] ?? '';
  const inline = { ...around, font };
  const vanish = child(properties, 'w:vanish');
  const isHidden =
    vanish === undefined
      ? inline.story.styles.hides(settingOf(properties, 'w:rStyle'))
      : isOn(vanish.attributes['w:val'] ?? '1');
  if (!isHidden) readInline(run, inline);
  else readInline(run, { ...inline, write: (text) => (inline.story.counts.hidden += text.trim().length) });
}

/** Without xml:space="preserve", blanks around the words are only the layout of the file. */
function wordsOf(element: XmlElement): string {
  const text = textOf(element).replace(/[\r\n]+/g, ' ');
  return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t]+|[ \t]+$/g, '');
}

/** Signs of symbol fonts may stand among the words. */
function writeWords(words: string, inline: Inline): void {
  for (const part of words.split(SYMBOLS)) {
    if (isSymbol(part)) writeSymbol(inline.font, part.charCodeAt(0), inline);
    else inline.write(part);
  }
}
const SYMBOLS = /([\uf000-\uf0ff])/;

const readSymbol: Handler = ({ attributes }, inline) =>
  writeSymbol(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16), inline);

function writeSymbol(font: string, code: number, { write, story }: Inline): void {
  const symbol = Number.isNaN(code) ? undefined : wordSymbol(font, code);
  if (symbol === undefined) story.counts.symbols++;
  write(symbol ?? '□');
}

function readFieldMark(element: XmlElement, { write, story }: Inline): void {
  const { fields } = story;
  const mark = element.attributes['w:fldCharType'];
  if (mark === 'begin') fields.begin();
  else if (mark === 'separate') fields.separate();
  else if (mark === 'end') write(fields.end());
}

/** Pictures hold no words, text boxes do. */
function readDrawing(drawing: XmlElement, { story, read }: Inline): void {
  const boxes = boxesIn(drawing);
  read.boxes.push(...boxes);
  if (boxes.length === 0 && hasPicture(drawing)) story.counts.pictures++;
}

function boxesIn(element: XmlElement): XmlElement[] {
  return elements(element).flatMap((inner) => {
    if (inner.name === 'w:txbxContent') return [inner];
    const alternative = inner.name === 'mc:AlternateContent' ? chosen(inner) : inner;
    return alternative === undefined ? [] : boxesIn(alternative);
  });
}

const hasPicture = (element: XmlElement): boolean =>
  elements(element).some((inner) => /(?:^|:)(?:pic|imagedata|blip)$/.test(inner.name) || hasPicture(inner));
