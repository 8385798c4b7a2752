/** Lines that are put together from cells of a table, each word with the cell it is from. */
import type { SourceCell } from '../../source-document.ts';

export interface BuiltLine {
  text: string;
  cells: SourceCell[];
}

export type CellPlace = Omit<SourceCell, 'text'>;

export class LineBuilder {
  readonly lines: BuiltLine[] = [];

  /** Of the line that is being written. */
  get text(): string {
    return this.lines.at(-1)?.text ?? '';
  }

  begin(): void {
    this.lines.push({ text: '', cells: [] });
  }

  /** Marks and labels that the table does not have. */
  mark(text: string): void {
    this.line.text += text;
  }

  words(text: string, place: CellPlace): void {
    this.line.text += text;
    this.line.cells.push({ ...place, text });
  }

  /** Words that another cell, written next, says as well. */
  wordsSaidNext(text: string, place: CellPlace): void {
    this.line.cells.push({ ...place, text });
  }

  private get line(): BuiltLine {
    if (this.lines.length === 0) this.begin();
    return this.lines.at(-1) as BuiltLine;
  }
}
