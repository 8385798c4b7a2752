/**
 * What every reader hands to the parser: the document's text as lines with their places. The text is kept to
 * the character: joined again, the lines are the source.
 */
export interface SourceLine {
  /** Counted from 1. */
  line: number;
  /** The text without its line end. */
  text: string;
  /** `\n`, `\r\n` or, on the last line, perhaps nothing. */
  end: string;
}

export interface SourceDocument {
  /** What people call it: the file's name. */
  name: string;
  lines: SourceLine[];
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
