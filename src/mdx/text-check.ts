/** Looks through the text that readers will see for what an editor meant as something else than text. */
import type { Root, Text } from 'mdast';
import type { Report } from './problem.ts';
import { expressionAt, moduleLineAt } from './stray-code.ts';
import { strayMarks } from './stray-marks.ts';
import { strayTagAt } from './stray-tags.ts';
import type { FoundTags } from './tag-scan.ts';
import { walk } from './tree.ts';

const SUSPICIOUS = /[<＜{*[#|]|import|export/;

export function checkText(root: Root, source: string, found: FoundTags, report: Report): void {
  if (!SUSPICIOUS.test(source)) return;
  const ours = (offset: number) => found.tags.has(offset) || found.unfinished.has(offset);
  /** Everything before this is judged; a tag may reach beyond its text node. */
  let judged = 0;

  const checkLine = (line: string, offset: number, atStart: boolean) => {
    const code = atStart && offset >= judged ? moduleLineAt(source, offset) : undefined;
    if (code) {
      report(code);
      judged = offset + line.length;
      return;
    }
    for (const match of line.matchAll(/[<＜{]/g)) {
      const at = offset + match.index;
      if (at < judged || isEscaped(source, at)) continue;
      const stray = match[0] === '{' ? expressionAt(source, at) : strayTagAt(source, at, ours);
      if (!stray) continue;
      report(stray.problem);
      judged = stray.end;
    }
    for (const problem of strayMarks(line, offset, atStart)) if (problem.offset >= judged) report(problem);
  };

  walk(root, (node) => {
    if (node.type === 'text')
      for (const line of linesOf(node, source)) checkLine(line.text, line.offset, line.atStart);
  });
}

/** The lines of a text node as written, without the marks of the block quotes around them. */
function* linesOf(node: Text, source: string): Generator<{ text: string; offset: number; atStart: boolean }> {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return;
  const written = source.slice(start, end);
  if (!SUSPICIOUS.test(written)) return;
  for (const match of written.matchAll(/[^\r\n]+/g)) {
    const margin = match.index === 0 ? '' : (/^[ \t]*(?:>[ \t]*)*/.exec(match[0])?.[0] ?? '');
    const offset = start + match.index + margin.length;
    const before = source.slice(Math.max(0, offset - 40), offset);
    const atStart = match.index > 0 || offset === 0 || /(?:^|[\r\n])[ \t>]*$/.test(before);
    yield { text: match[0].slice(margin.length), offset, atStart };
  }
}

function isEscaped(source: string, offset: number): boolean {
  let slashes = 0;
  while (source[offset - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}
