/**
 * What every reader hands to the parser: the document's text as lines with their places. The text is kept to
 * the character: joined again, the lines are the source.
 *
 * A table is written as such lines too. What it really said, and where, is kept beside: `cells` of a line are the
 * words on it that stand in cells of the table; every cell of a table is in the `cells` of some line, or in the
 * document's `cellsWithoutLine`. Marks and labels between them are the reader's.
 */
export interface SourceLine {
  /** Counted from 1. */
  line: number;
  /** The text without its line end. */
  text: string;
  /** `\n`, `\r\n` or, on the last line, perhaps nothing. */
  end: string;
  /** In the order in which they stand on the line. Absent on lines that are from no table. */
  cells?: SourceCell[];
}

/** The words of a cell that stand on one line; a cell of several paragraphs may stand on several. */
export interface SourceCell {
  /** Which table of the document, counted from 1. */
  table: number;
  /** Counted from 1, as on the sheet or in the table. A merged cell is in each of its rows. */
  row: number;
  /** Counted from 1: the first one that it covers. */
  column: number;
  text: string;
}

export interface SourceDocument {
  /** What people call it: the file's name. */
  name: string;
  lines: SourceLine[];
  /** Heads of columns, which became labels, and cells that say nothing (`/`, `—`). */
  cellsWithoutLine?: SourceCell[];
}

export function sourceDocument(name: string, text: string): SourceDocument {
  const lines: SourceLine[] = [];
  for (const match of text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    if (match[0] === '') continue;
    lines.push({ line: lines.length + 1, text: match[1] ?? '', end: match[2] ?? '' });
  }
  return { name, lines };
}

export const sourceText = (document: SourceDocument): string =>
  document.lines.map((line) => line.text + line.end).join('');

/** The proof for tables: cells whose words are not on their line, in their order. There are none. */
export const cellsNotOnTheirLine = (document: SourceDocument): SourceCell[] =>
  document.lines.flatMap((line) => {
    let from = 0;
    return (line.cells ?? []).filter((cell) => {
      const at = line.text.indexOf(cell.text, from);
      from = Math.max(from, at);
      return at === -1;
    });
  });
