/** Builds office files in memory, so that tests need no files made by hand. */
import {
  Document,
  type ILevelsOptions,
  type IParagraphOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { strToU8, type Zippable, zipSync } from 'fflate';
import writeXlsx, { type SheetData } from 'write-excel-file/universal';

// Word

type NumberKind = 'part' | 'subpart' | 'item';

const KINDS: readonly {
  kind: NumberKind;
  pattern: RegExp;
  format: keyof typeof LevelFormat;
  text: string;
}[] = [
  {
    kind: 'part',
    pattern: /^([一二三四五六七八九十]+)(、)/,
    format: 'CHINESE_COUNTING_THOUSAND',
    text: '%1、',
  },
  {
    kind: 'subpart',
    pattern: /^（([一二三四五六七八九十]+)(）)/,
    format: 'CHINESE_COUNTING',
    text: '（%1）',
  },
  { kind: 'item', pattern: /^([0-9]{1,3})([.．、])(?![0-9])/, format: 'DECIMAL', text: '%1' },
];

interface Numbered {
  kind: NumberKind;
  value: number;
  /** The text of Word's level: `%1．`. */
  levelText: string;
  format: keyof typeof LevelFormat;
  rest: string;
}

export interface DocxOptions {
  /** Numbers 一、 （一） 1. at the start of lines become Word's own, which no text holds. */
  automaticNumbers?: boolean;
}

/** Every line a paragraph, empty ones too. */
export function docxFromText(
  text: string,
  { automaticNumbers = false }: DocxOptions = {},
): Promise<Uint8Array> {
  const lists = new Lists();
  const children = text.split(/\r\n|\n/).map((line) => {
    const numbered = automaticNumbers ? numberedLine(line) : undefined;
    if (numbered === undefined) return new Paragraph({ children: runsOf(line) });
    return new Paragraph({ children: runsOf(numbered.rest), numbering: lists.next(numbered) });
  });
  return packed({ numbering: { config: lists.config }, sections: [{ children }] });
}

/** The lists that Word needs for these numbers: a new one where a number does not follow from the one before. */
class Lists {
  readonly config: { reference: string; levels: ILevelsOptions[] }[] = [];
  private readonly open = new Map<NumberKind, { reference: string; key: string; last: number }>();

  next({ kind, value, levelText, format }: Numbered): NonNullable<IParagraphOptions['numbering']> & object {
    const key = `${format} ${levelText}`;
    const before = this.open.get(kind);
    if (before !== undefined && before.key === key && before.last + 1 === value) {
      before.last = value;
      return { reference: before.reference, level: 0 };
    }
    const reference = `${kind}-${this.config.length}`;
    const level = {
      level: 0,
      format: LevelFormat[format],
      text: levelText,
      start: value,
      suffix: LevelSuffix.TAB,
    };
    this.config.push({ reference, levels: [level] });
    this.open.set(kind, { reference, key, last: value });
    return { reference, level: 0 };
  }
}

function numberedLine(line: string): Numbered | undefined {
  for (const { kind, pattern, format, text } of KINDS) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const [printed, digits = '', mark = ''] = match;
    const levelText = kind === 'item' ? text + mark : text;
    const padded = digits.startsWith('0') ? 'DECIMAL_ZERO' : format;
    return { kind, value: ordinal(digits), levelText, format: padded, rest: line.slice(printed.length) };
  }
  return undefined;
}

const DIGITS = '零一二三四五六七八九';
function ordinal(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed);
  const [ones = '', tens] = printed.split('十').reverse();
  return (
    (tens === undefined ? 0 : tens === '' ? 10 : DIGITS.indexOf(tens) * 10) +
    Math.max(0, DIGITS.indexOf(ones || '零'))
  );
}

const runsOf = (line: string) =>
  line
    .split('\t')
    .flatMap((text, index) => [
      ...(index > 0 ? [new TextRun({ children: [new Tab()] })] : []),
      ...(text === '' ? [] : [new TextRun(text)]),
    ]);

const packed = async (options: ConstructorParameters<typeof Document>[0]): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toArrayBuffer(new Document(options)));

export interface WordCell {
  text: string;
  /** Columns that it covers. */
  span?: number;
  /** `begin` a merged column of cells, or `go on` with it. */
  merge?: 'begin' | 'go on';
}

/** Paragraphs (strings) and tables (rows of cells) in order; `\n` parts the paragraphs of a cell. */
export const docxFromBlocks = (blocks: readonly (string | (string | WordCell)[][])[]): Promise<Uint8Array> =>
  packed({
    sections: [
      {
        children: blocks.map((block) =>
          typeof block === 'string'
            ? new Paragraph({ children: runsOf(block) })
            : new Table({ rows: block.map((row) => new TableRow({ children: row.map(wordCell) })) }),
        ),
      },
    ],
  });

function wordCell(cell: string | WordCell): TableCell {
  const { text, span, merge } =
    typeof cell === 'string' ? { text: cell, span: undefined, merge: undefined } : cell;
  return new TableCell({
    children: text.split('\n').map((paragraph) => new Paragraph({ children: runsOf(paragraph) })),
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(merge === undefined
      ? {}
      : { verticalMerge: merge === 'begin' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
  });
}

// Word, from XML that no tool writes

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const OFFICE_TYPES = 'application/vnd.openxmlformats-officedocument';

/** Says what each part is, as Office wants it. */
const contentTypes = (types: Readonly<Record<string, string>>) =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  Object.entries(types)
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${OFFICE_TYPES}.${type}+xml"/>`)
    .join('') +
  '</Types>';

const relationships = (targets: readonly (readonly [kind: string, target: string])[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export interface WordXml {
  /** What stands in w:body. */
  body: string;
  numbering?: string;
  styles?: string;
  footnotes?: string;
}

const NAMESPACES =
  `xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

/** The parts of a .docx, to be changed and zipped. */
export function wordParts({ body, ...others }: WordXml): Record<string, string> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes({
      'word/document.xml': 'wordprocessingml.document.main',
      ...Object.fromEntries(
        Object.keys(others).map((kind) => [`word/${kind}.xml`, `wordprocessingml.${kind}`]),
      ),
    }),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(Object.keys(others).map((kind) => [kind, `${kind}.xml`])),
  };
  for (const [kind, xml] of Object.entries(others))
    parts[`word/${kind}.xml`] = `<w:${kind} ${NAMESPACES}>${xml}</w:${kind}>`;
  return parts;
}

export const docxFromXml = (xml: WordXml): Uint8Array => zipped(wordParts(xml));

/** `<w:p>` with these words, in list `listId` at `level` if they are given. */
export const paragraphXml = (text: string, listId?: string, level = 0): string =>
  `<w:p>${listId === undefined ? '' : `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${listId}"/></w:numPr></w:pPr>`}` +
  `<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files);
};

// Excel

export type SheetCell = string | number | Date | null | { text: string; across?: number; down?: number };

export interface SheetRows {
  name?: string;
  rows: SheetCell[][];
}

/** Merged cells are followed, across and down, by `null`s. */
export async function xlsxFromRows(...sheets: (SheetCell[][] | SheetRows)[]): Promise<Uint8Array> {
  const named = sheets.map((sheet, index) => {
    const { name = `Sheet${index + 1}`, rows } = Array.isArray(sheet) ? { rows: sheet } : sheet;
    return { sheet: name, data: rows.map((row) => row.map(excelCell)) as SheetData };
  });
  const blob = await writeXlsx(named).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function excelCell(cell: SheetCell) {
  if (cell === null || cell === '') return null;
  if (cell instanceof Date) return { value: cell, type: Date, format: 'yyyy"年"m"月"d"日"' };
  if (typeof cell !== 'object') return { value: cell };
  return {
    value: cell.text,
    ...(cell.across === undefined ? {} : { columnSpan: cell.across }),
    ...(cell.down === undefined ? {} : { rowSpan: cell.down }),
  };
}

const X = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface ExcelXml {
  /** What stands in x:worksheet, by the sheet's name. */
  sheets: Record<string, string>;
  sharedStrings?: string;
  styles?: string;
}

/** The parts of an .xlsx, to be changed and zipped. */
export function excelParts({ sheets, sharedStrings, styles }: ExcelXml): Record<string, string> {
  const names = Object.keys(sheets);
  const extra = Object.entries({ sharedStrings, styles }).filter(([, xml]) => xml !== undefined);
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes({
      'xl/workbook.xml': 'spreadsheetml.sheet.main',
      ...Object.fromEntries(
        names.map((_, index) => [`xl/worksheets/sheet${index + 1}.xml`, 'spreadsheetml.worksheet']),
      ),
      ...Object.fromEntries(extra.map(([kind]) => [`xl/${kind}.xml`, `spreadsheetml.${kind}`])),
    }),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${X}" xmlns:r="${OFFICE}"><sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ...extra.map(([kind]) => [kind, `${kind}.xml`] as const),
    ]),
  };
  for (const [index, name] of names.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet xmlns="${X}">${sheets[name]}</worksheet>`;
  }
  if (sharedStrings !== undefined) parts['xl/sharedStrings.xml'] = `<sst xmlns="${X}">${sharedStrings}</sst>`;
  if (styles !== undefined) parts['xl/styles.xml'] = `<styleSheet xmlns="${X}">${styles}</styleSheet>`;
  return parts;
}

export const xlsxFromXml = (xml: ExcelXml): Uint8Array => zipped(excelParts(xml));
