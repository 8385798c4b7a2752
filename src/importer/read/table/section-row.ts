/** Rows that head the items below them: 一、… across the table, 一 | … among numbered rows, a new category. */
import { CHINESE, counted } from '../numbers/chinese-numerals.ts';
import { isNumberedSection, isSubsection, numberIn } from './item-number.ts';
import { type SourceRow, type SourceTableCell, saysSomething } from './source-table.ts';
import { RESPONSIBLE } from './table-head.ts';
import { isAbout, leaveOut, paragraphsOf, placeOf, type TableReading } from './table-reading.ts';

const NOTE = /^[（(]?(?:说明|备注|附注|注|附件|抄送|主送|联系人|联系电话|填表|填报|审核|制表|合计|总计)/;

/** A row of one cell, across the table or outside its columns of content: a section or a note. */
export function isApart(row: SourceRow, reading: TableReading): boolean {
  const [cell, other] = row.cells.filter(saysSomething);
  const goesOn = row.cells.some(({ repeated, text }) => repeated && text.trim() !== '');
  if (cell === undefined || other !== undefined || goesOn) return cell === undefined;
  if (cell.span > 1 || row.cells.length === 1) return true;
  if (NOTE.test(cell.text) || isNumberedSection(cell.text)) return true;
  if (isAbout(cell, reading, 'number')) return numberIn(cell.text) === undefined;
  return !isAbout(cell, reading, 'task', 'measure', ...RESPONSIBLE);
}

const LONGEST_TITLE = 40;

/** Numbered, or a few words above items. */
export const isSectionTitle = ({ text }: SourceTableCell, hasItemsBelow: boolean): boolean =>
  isNumberedSection(text) ||
  (hasItemsBelow && text.length <= LONGEST_TITLE && !NOTE.test(text) && !/[。；，：:]/.test(text));

type SectionLevel = 'part' | 'subpart';

/** The parser knows a section by its number. One that has none gets the next. */
export function addSection(
  cell: SourceTableCell,
  row: SourceRow,
  level: SectionLevel,
  reading: TableReading,
): void {
  const { build } = reading;
  const isNumbered = isNumberedSection(cell.text);
  countSection(isNumbered ? isSubsection(cell.text) : level === 'subpart', reading);
  build.begin();
  if (!isNumbered) {
    build.mark(level === 'part' ? `${inChinese(reading.parts)}、` : `（${inChinese(reading.subparts)}）`);
    reading.unnumberedSections.push(paragraphsOf(cell).join(''));
  }
  for (const paragraph of paragraphsOf(cell)) build.words(paragraph, placeOf(cell, row, reading));
}

const inChinese = (value: number) => counted(value, CHINESE) ?? String(value);

function countSection(isSubpart: boolean, reading: TableReading): void {
  if (isSubpart) reading.subparts++;
  else {
    reading.parts++;
    reading.subparts = 0;
  }
}

/** A category heads a section where it begins; a second column of them heads sections within. */
export function addCategories(row: SourceRow, reading: TableReading): void {
  const cells = row.cells.filter((cell) => saysSomething(cell) && isAbout(cell, reading, 'category'));
  for (const cell of cells) {
    const outer = [...reading.columns].find(([, column]) => column.meaning === 'category')?.[0];
    const level = cell.column === outer ? 'part' : 'subpart';
    if (reading.categories.get(cell.column) === cell.text) {
      leaveOut([cell], row, reading);
      continue;
    }
    if (level === 'part') reading.categories.clear();
    reading.categories.set(cell.column, cell.text);
    addSection(cell, row, level, reading);
  }
}

/** 一 | 强化学习 | | where items are numbered 1, 2, 3. */
export function isSectionRow(row: SourceRow, reading: TableReading): boolean {
  const own = row.cells.filter(saysSomething);
  return (
    own.some((cell) => isAbout(cell, reading, 'number') && numberIn(cell.text)?.kind === 'chinese') &&
    own.every((cell) => isAbout(cell, reading, 'number', 'category', 'task', 'measure'))
  );
}

export function addSectionRow(row: SourceRow, reading: TableReading): void {
  const { build } = reading;
  const cells = row.cells.filter((cell) => saysSomething(cell) && !isAbout(cell, reading, 'category'));
  countSection(
    cells.some((cell) => isSubsection(cell.text)),
    reading,
  );
  build.begin();
  for (const cell of cells) {
    const number = isAbout(cell, reading, 'number') ? numberIn(cell.text) : undefined;
    for (const paragraph of number === undefined ? paragraphsOf(cell) : [number.printed]) {
      build.words(paragraph, placeOf(cell, row, reading));
    }
    build.mark(number?.mark ?? '');
  }
}
