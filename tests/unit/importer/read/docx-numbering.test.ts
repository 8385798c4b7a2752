/** Word's automatic numbers. What is expected here is what Word and LibreOffice show. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../../src/importer/read/read-document.ts';
import { sourceText } from '../../../../src/importer/source-document.ts';
import { docxFromXml, paragraphXml, type WordXml } from '../../../support/office-files.ts';

interface Level {
  text: string;
  format?: string;
  start?: number;
  /** More elements of w:lvl. */
  more?: string;
  gap?: 'tab' | 'space' | 'nothing' | undefined;
}

const level = ({ text, format = 'decimal', start = 1, more = '', gap = 'nothing' }: Level, index: number) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}` +
  `<w:suff w:val="${gap}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const abstract = (id: number, levels: Level[], more = '') =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels.map(level).join('')}</w:abstractNum>`;

const list = (id: number, abstractId: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;

const startAt = (index: number, start: number) =>
  `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

/** `list/level text`, or plain text. */
const paragraphs = (...lines: string[]) =>
  lines
    .map((line) => {
      const match = /^(\d+)\/(\d) (.*)$/.exec(line);
      return match === null ? paragraphXml(line) : paragraphXml(match[3] ?? '', match[1], Number(match[2]));
    })
    .join('');

async function linesOf(xml: WordXml): Promise<string[]> {
  const read = await readDocument('清单.docx', docxFromXml(xml));
  if ('refusal' in read) throw new Error(read.refusal.what);
  return sourceText(read.document).trimEnd().split('\n');
}

const OFFICIAL: Level[] = [
  { text: '%1、', format: 'chineseCountingThousand' },
  { text: '（%2）', format: 'chineseCounting' },
  { text: '%3.', format: 'decimal' },
  { text: '（%4）', format: 'decimal' },
];

test('an outline of official numbers counts every level anew below the one above', async () => {
  const lines = await linesOf({
    numbering: abstract(0, OFFICIAL) + list(1, 0),
    body: paragraphs(
      '1/0 甲',
      '1/1 乙',
      '1/2 丙',
      '1/2 丁',
      '1/3 戊',
      '1/1 己',
      '1/2 庚',
      '1/0 辛',
      '1/1 壬',
    ),
  });
  expect(lines).toEqual([
    '一、甲',
    '（一）乙',
    '1.丙',
    '2.丁',
    '（1）戊',
    '（二）己',
    '1.庚',
    '二、辛',
    '（一）壬',
  ]);
});

test('items go on through the parts when their level never restarts, or restarts below parts only', async () => {
  const [part, subpart] = OFFICIAL as [Level, Level];
  const items = (restart: number) => [
    part,
    subpart,
    { text: '%3.', more: `<w:lvlRestart w:val="${restart}"/>` },
  ];
  const body = paragraphs('1/0 甲', '1/1 乙', '1/2 丙', '1/1 丁', '1/2 戊', '1/0 己', '1/2 庚');
  const numbersOf = async (restart: number) =>
    (await linesOf({ numbering: abstract(0, items(restart)) + list(1, 0), body })).join(' ');
  expect(await numbersOf(0)).toBe('一、甲 （一）乙 1.丙 （二）丁 2.戊 二、己 3.庚');
  expect(await numbersOf(1)).toBe('一、甲 （一）乙 1.丙 （二）丁 2.戊 二、己 1.庚');
});

test('two lists of one family go on counting; a start of its own makes a list begin anew, once', async () => {
  const numbering = abstract(0, [{ text: '%1.' }]) + list(1, 0) + list(2, 0) + list(3, 0, startAt(0, 46));
  const body = paragraphs('1/0 甲', '2/0 乙', '1/0 丙', '3/0 丁', '3/0 戊', '1/0 己');
  expect(await linesOf({ numbering, body })).toEqual(['1.甲', '2.乙', '3.丙', '46.丁', '47.戊', '48.己']);
});

test('a level may be defined anew for one list', async () => {
  const override = `<w:lvlOverride w:ilvl="0">${level({ text: '第%1条', format: 'chineseCounting', gap: 'space' }, 0)}</w:lvlOverride>`;
  const numbering = abstract(0, [{ text: '%1.' }]) + list(1, 0) + list(2, 0, override);
  expect(await linesOf({ numbering, body: paragraphs('1/0 甲', '2/0 乙') })).toEqual(['1.甲', '第二条 乙']);
});

test('numbers of upper levels are shown in their own format, or all in digits', async () => {
  const levels = (more = ''): Level[] => [
    { text: '%1、', format: 'chineseCounting' },
    { text: '%1.%2', gap: 'tab', more },
  ];
  const body = paragraphs('1/0 甲', '1/1 乙', '1/1 丙');
  expect(await linesOf({ numbering: abstract(0, levels()) + list(1, 0), body })).toEqual([
    '一、甲',
    '一.1 乙',
    '一.2 丙',
  ]);
  expect(await linesOf({ numbering: abstract(0, levels('<w:isLgl/>')) + list(1, 0), body })).toEqual([
    '一、甲',
    '1.1 乙',
    '1.2 丙',
  ]);
});

test('below a heading that has not come, numbers go as if it had', async () => {
  const numbering = abstract(0, [{ text: '%1.' }, { text: '%1.%2', gap: 'tab' }]) + list(1, 0);
  expect(await linesOf({ numbering, body: paragraphs('1/1 甲', '1/1 乙', '1/0 丙') })).toEqual([
    '1.1 甲',
    '1.2 乙',
    '2.丙',
  ]);
});

test('an empty paragraph keeps its number, and a number has its place in the count', async () => {
  const numbering = abstract(0, [{ text: '%1.', gap: 'tab' }]) + list(1, 0);
  expect(await linesOf({ numbering, body: paragraphs('1/0 甲', '1/0 ', '1/0 丙') })).toEqual([
    '1.甲',
    '2.',
    '3.丙',
  ]);
});

describe('the gap between number and text', () => {
  const CASES: [text: string, gap: Level['gap'], line: string][] = [
    ['%1、', 'tab', '1、5月底前'],
    ['（%1）', 'space', '（1）5月底前'],
    ['(%1)', 'tab', '(1)5月底前'],
    ['%1.', 'tab', '1. 5月底前'],
    ['%1.', 'space', '1. 5月底前'],
    ['%1.', 'nothing', '1.5月底前'],
    ['第%1条', 'tab', '第1条 5月底前'],
    ['', 'tab', '5月底前'],
  ];
  test.each(CASES)('%s with %s', async (text, gap, line) => {
    const numbering = abstract(0, [{ text, gap }]) + list(1, 0);
    expect(await linesOf({ numbering, body: paragraphs('1/0 5月底前') })).toEqual([line]);
  });

  test('a point needs one only before what begins like a number', async () => {
    const numbering = abstract(0, [{ text: '%1.', gap: 'tab' }]) + list(1, 0);
    expect(await linesOf({ numbering, body: paragraphs('1/0 关于读书', '1/0 A类') })).toEqual([
      '1.关于读书',
      '2. A类',
    ]);
  });

  test('a circle needs none', async () => {
    const numbering = abstract(0, [{ text: '%1', format: 'decimalEnclosedCircle', gap: 'tab' }]) + list(1, 0);
    expect(await linesOf({ numbering, body: paragraphs('1/0 甲') })).toEqual(['①甲']);
  });
});

test('bullets are shown, those of symbol fonts as common ones', async () => {
  const wingdings = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>';
  const levels: Level[] = [
    { text: '\uf06c', format: 'bullet', more: wingdings },
    { text: '\uf0b7', format: 'bullet' },
    { text: '●', format: 'bullet' },
  ];
  const numbering = abstract(0, levels) + list(1, 0);
  expect(await linesOf({ numbering, body: paragraphs('1/0 甲', '1/1 乙', '1/2 丙') })).toEqual([
    '●甲',
    '•乙',
    '●丙',
  ]);
});

test('a newer number format has an older one beside it', async () => {
  const formats =
    '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>' +
    '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
  const numbering =
    `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="7"/>${formats}<w:suff w:val="nothing"/>` +
    `<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>${list(1, 0)}`;
  expect(await linesOf({ numbering, body: paragraphs('1/0 甲') })).toEqual(['007、甲']);
});

describe('numbers that come from styles', () => {
  const style = (id: string, properties: string, basedOn?: string, type = 'paragraph') =>
    `<w:style w:type="${type}" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}>` +
    `${basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;
  const inList = (listId: number | undefined, index?: number) =>
    `<w:numPr>${index === undefined ? '' : `<w:ilvl w:val="${index}"/>`}${listId === undefined ? '' : `<w:numId w:val="${listId}"/>`}</w:numPr>`;
  const styled = (id: string, text: string, own = '') =>
    `<w:p><w:pPr><w:pStyle w:val="${id}"/>${own}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

  const linked = (text: string, format: string, styleId: string): Level => ({
    text,
    format,
    more: `<w:pStyle w:val="${styleId}"/>`,
  });

  test('a heading has the level that names it; a style may turn them off again', async () => {
    const numbering =
      abstract(0, [linked('%1、', 'chineseCounting', 'H1'), linked('（%2）', 'chineseCounting', 'H2')]) +
      list(1, 0);
    const styles =
      style('Normal', '') +
      style('H1', inList(1), 'Normal') +
      style('H2', inList(1, 1), 'Normal') +
      style('H2a', '', 'H2') +
      style('Plain', inList(0), 'H1');
    const body =
      styled('H1', '甲') +
      styled('H2', '乙') +
      styled('H2a', '丙') +
      styled('Plain', '丁') +
      styled('H1', '戊');
    expect(await linesOf({ numbering, styles, body })).toEqual([
      '一、甲',
      '（一）乙',
      '（二）丙',
      '丁',
      '二、戊',
    ]);
  });

  test('a style may take its list from the one below and set only the level', async () => {
    const numbering = abstract(0, OFFICIAL) + list(1, 0);
    const styles = style('Base', inList(1, 0)) + style('Item', inList(undefined, 2), 'Base');
    const body = styled('Base', '甲') + styled('Item', '乙') + styled('Item', '丙');
    expect(await linesOf({ numbering, styles, body })).toEqual(['一、甲', '1.乙', '2.丙']);
  });

  test('a paragraph overrules its style, and can be without a number', async () => {
    const numbering = abstract(0, OFFICIAL) + list(1, 0);
    const styles = style('Item', inList(1, 2));
    const body =
      styled('Item', '甲') +
      styled('Item', '乙', inList(0)) +
      styled('Item', '丙', inList(undefined, 3)) +
      styled('Item', '丁');
    expect(await linesOf({ numbering, styles, body })).toEqual(['1.甲', '乙', '（1）丙', '2.丁']);
  });

  test('styles that are based on each other in a ring have no number', async () => {
    const styles = style('A', '', 'B') + style('B', '', 'A');
    expect(
      await linesOf({ numbering: abstract(0, OFFICIAL) + list(1, 0), styles, body: styled('A', '甲') }),
    ).toEqual(['甲']);
  });

  test('a list may have its rules from a numbering style', async () => {
    const numbering =
      abstract(0, [], '<w:numStyleLink w:val="Rules"/>') +
      abstract(1, OFFICIAL, '<w:styleLink w:val="Rules"/>') +
      list(1, 0) +
      list(2, 1);
    const styles = style('Rules', inList(2), undefined, 'numbering');
    expect(await linesOf({ numbering, styles, body: paragraphs('1/0 甲', '1/2 乙') })).toEqual([
      '一、甲',
      '1.乙',
    ]);
  });

  test('a default style numbers everything that has no style', async () => {
    const styles = style('Normal', inList(1, 2));
    const numbering = abstract(0, OFFICIAL) + list(1, 0);
    expect(await linesOf({ numbering, styles, body: paragraphs('甲', '乙') })).toEqual(['1.甲', '2.乙']);
  });
});

test('a list that is not there gives no number', async () => {
  expect(await linesOf({ body: paragraphs('7/0 甲') })).toEqual(['甲']);
  expect(await linesOf({ numbering: list(1, 9), body: paragraphs('1/0 甲', '1/8 乙') })).toEqual([
    '甲',
    '乙',
  ]);
});
