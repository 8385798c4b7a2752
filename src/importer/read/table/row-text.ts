/** Rows of a table that is not a list, as lines: tabs are the borders of the cells. */
import type { BuiltLine } from './line-builder.ts';
import { LineBuilder } from './line-builder.ts';
import type { SourceRow } from './source-table.ts';

const paragraphs = (text: string) =>
  text.split('\n').map((paragraph) => (paragraph.trim() === '' ? '' : paragraph));

export const rowText = (row: SourceRow): string =>
  row.cells.map((cell) => paragraphs(cell.text).filter(Boolean).join('\u3000')).join('\t');

/** A row of one cell is a frame around paragraphs: each is a line. */
export function rowLines(table: number, row: SourceRow): BuiltLine[] {
  const build = new LineBuilder();
  const said = row.cells.filter((cell) => cell.text.trim() !== '');
  const last = row.cells.findLastIndex((cell) => cell.text.trim() !== '');
  const cells = said.length === 1 ? said : row.cells.slice(0, last + 1);
  build.begin();
  for (const [index, cell] of cells.entries()) {
    if (index > 0) build.mark('\t');
    for (const [number, paragraph] of paragraphs(cell.text).entries()) {
      if (number > 0 && cells.length === 1) build.begin();
      else if (number > 0 && paragraph !== '') build.mark('\u3000');
      if (paragraph !== '') build.words(paragraph, { table, row: row.row, column: cell.column });
    }
  }
  return build.lines;
}
