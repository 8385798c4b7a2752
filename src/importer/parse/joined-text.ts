/**
 * Undoes the layout: a sentence that a page or line break cut in two is one again, paragraphs stay apart.
 */
const ENDS_A_PARAGRAPH = /[。！？；：:;!?”）)]$/;

/** Paragraphs, one a line, without blank lines, indents or breaks inside a sentence. */
export function joinBrokenLines(raw: string): string {
  const paragraphs: string[] = [];
  for (const piece of raw.split(/\r\n|\r|\n/)) {
    const text = piece.trim();
    if (text === '') continue;
    const last = paragraphs.at(-1);
    if (last !== undefined && !ENDS_A_PARAGRAPH.test(last)) paragraphs[paragraphs.length - 1] = last + text;
    else paragraphs.push(text);
  }
  return paragraphs.join('\n');
}
