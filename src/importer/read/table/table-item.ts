/** A row of a task list as the lines of an item, or as more of the item above when its number is merged. */
import { addBracket, canStandInABracket } from './item-bracket.ts';
import { beginsLikeAnItem, numberIn, repeatsNumber } from './item-number.ts';
import { type SourceRow, type SourceTableCell, saysSomething } from './source-table.ts';
import { RESPONSIBLE } from './table-head.ts';
import {
  columnAt,
  hasColumn,
  isAbout,
  leaveOut,
  paragraphsOf,
  placeOf,
  type TableReading,
} from './table-reading.ts';

export function addItemRow(row: SourceRow, reading: TableReading): void {
  const begins = beginsAnItem(row, reading);
  const number = numberCell(row, reading);
  const cells = row.cells.filter((cell) => cell.text.trim() !== '' && (begins || !cell.repeated));
  const content = cells.filter((cell) => isAbout(cell, reading, 'task', 'measure'));
  if (begins) addNumber(number, content[0], row, reading);
  for (const [index, cell] of content.entries()) {
    addContent(
      cell,
      row,
      index > 0 ? 'after a sentence' : begins ? 'after the number' : 'on a line',
      reading,
    );
  }
  const others = cells.filter(
    (cell) => cell !== number && !isAbout(cell, reading, 'task', 'measure', 'category'),
  );
  addOthers(others, row, reading);
}

/** Whether a new item begins, where not every row has a number of its own. */
function beginsAnItem(row: SourceRow, reading: TableReading): boolean {
  const own = (...meanings: Parameters<typeof isAbout>[2][]) =>
    row.cells.some((cell) => saysSomething(cell) && isAbout(cell, reading, ...meanings));
  if (reading.last === undefined || own('number')) return true;
  if (numberCell(row, reading)?.repeated === true) return false;
  if (hasColumn(reading, 'task')) return own('task');
  return own('measure') && (!hasColumn(reading, 'number') || own(...RESPONSIBLE));
}

const numberCell = (row: SourceRow, reading: TableReading) =>
  row.cells.find((cell) => cell.text.trim() !== '' && isAbout(cell, reading, 'number'));

function addNumber(
  cell: SourceTableCell | undefined,
  content: SourceTableCell | undefined,
  row: SourceRow,
  reading: TableReading,
): void {
  const { build } = reading;
  const text = cell?.text.trim() ?? '';
  const number = numberIn(text);
  const next = (reading.last ?? 0) + 1;
  reading.last = number?.value ?? next;
  build.begin();
  if (cell === undefined) {
    build.mark(`${next}.${gapBefore(content)}`);
    if (hasColumn(reading, 'number')) reading.countedRows.push(row.row);
  } else if (number === undefined) {
    build.mark(`${next}. `);
    for (const paragraph of paragraphsOf(cell)) {
      build.words(paragraph, placeOf(cell, row, reading));
      build.mark('\u3000');
    }
    reading.oddNumbers.push(paragraphsOf(cell).join(''));
  } else if (repeatsNumber(content?.text ?? '', number)) {
    build.wordsSaidNext(number.printed, placeOf(cell, row, reading));
  } else {
    build.words(number.printed, placeOf(cell, row, reading));
    build.mark(number.mark + gapBefore(content));
  }
}

/** 3.5月底前 would be a decimal. */
const gapBefore = (content: SourceTableCell | undefined) =>
  /^\s*[0-9０-９]/.test(content?.text ?? '') ? ' ' : '';

const ENDS_IN_A_MARK = /[。．.！!？?；;：:，,、]$/;

function addContent(
  cell: SourceTableCell,
  row: SourceRow,
  where: 'after the number' | 'after a sentence' | 'on a line',
  reading: TableReading,
): void {
  const { build } = reading;
  for (const [index, paragraph] of paragraphsOf(cell).entries()) {
    if (index > 0 || where === 'on a line') beginLine(paragraph, reading);
    else if (where === 'after a sentence') build.mark(ENDS_IN_A_MARK.test(build.text) ? '' : '。');
    build.words(paragraph, placeOf(cell, row, reading));
  }
}

/** A point 1.… of a cell would become an item on a line of its own; it goes on with the line above. */
function beginLine(paragraph: string, { build }: TableReading): void {
  if (!beginsLikeAnItem(paragraph)) build.begin();
  else if (!ENDS_IN_A_MARK.test(build.text)) build.mark('\u3000');
}

/** A stroke says that there is nothing to say. */
const SAYS_NOTHING = /^[/／\\—–―\-－无\s]+$/;

function addOthers(cells: readonly SourceTableCell[], row: SourceRow, reading: TableReading): void {
  const telling = cells.filter((cell) => !SAYS_NOTHING.test(cell.text));
  leaveOut(
    cells.filter((cell) => SAYS_NOTHING.test(cell.text)),
    row,
    reading,
  );
  const inBracket = telling.filter((cell) => canStandInABracket(cell, columnAt(cell, reading)));
  addBracket(inBracket, row, reading);
  for (const cell of telling.filter((cell) => !inBracket.includes(cell))) addLabelledLine(cell, row, reading);
}

function addLabelledLine(cell: SourceTableCell, row: SourceRow, reading: TableReading): void {
  const { label } = columnAt(cell, reading);
  const paragraphs = paragraphsOf(cell);
  beginLine(label === '' ? (paragraphs[0] ?? '') : label, reading);
  reading.build.mark(label === '' ? '' : `${label}：`);
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) beginLine(paragraph, reading);
    reading.build.words(paragraph, placeOf(cell, row, reading));
  }
}
