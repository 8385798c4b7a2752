/**
 * Renders the body of an entry: MDX as data. Nothing in it is ever run; whatever is not on an allow list is
 * shown as text and reported. One pass finds all problems of a body.
 */
import type { BodyPlace, BodyResult } from './body-result.ts';
import { checkComponents, checkTags } from './component-check.ts';
import { placeComponents } from './component-places.ts';
import type { Reference } from './components/component.ts';
import { numberHeadings } from './headings.ts';
import { DEEPEST_TREE, overLimits, tooDeep } from './limits.ts';
import { checkLinks } from './links.ts';
import { parseBody } from './parse-body.ts';
import { linesOf, placeResult, toMessages } from './place-result.ts';
import { plainTextOf } from './plain-text.ts';
import type { Problem } from './problem.ts';
import { joinChineseLines } from './soft-breaks.ts';
import { describeTables } from './table-cells.ts';
import { pairTags } from './tag-pairs.ts';
import { findTags } from './tag-scan.ts';
import { checkText } from './text-check.ts';
import { toHtmlTree } from './to-html-tree.ts';
import { deeperThan } from './tree.ts';
import { checkUnusedNotes } from './unused-notes.ts';
import { escapeHtml, writeHtml } from './write-html.ts';

/** Never throws: every trouble with a body is among its messages, and there is always something to show. */
export function renderBody(source: string, place: BodyPlace): BodyResult {
  const text = source.replace(/^\ufeff/, '').toWellFormed();
  return placeResult(render(text), place);
}

function render(source: string): BodyResult {
  const refused = overLimits(source);
  if (refused) return asPlainText(source, refused);
  try {
    return renderTree(source);
  } catch (error) {
    return asPlainText(source, unforeseen(error));
  }
}

function renderTree(source: string): BodyResult {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const found = findTags(source);
  const root = parseBody(source, found.tags);
  const deepAsWritten = deeperThan(root, DEEPEST_TREE);
  if (deepAsWritten) return asPlainText(source, tooDeep(deepAsWritten.position?.start.offset ?? 0));

  checkText(root, source, found, report);
  checkUnusedNotes(root, report);
  let references: (Reference & { offset: number })[] = [];
  if (found.tags.size > 0) {
    const values = checkTags(root, report);
    pairTags(root, report);
    if (deeperThan(root, DEEPEST_TREE)) return asPlainText(source, tooDeep(0));
    placeComponents(root, report);
    references = checkComponents(root, values, report);
  }
  checkLinks(root, report);
  joinChineseLines(root);

  const tree = toHtmlTree(root);
  const headings = numberHeadings(tree);
  describeTables(tree);
  const lineOf = references.length > 0 ? linesOf(source) : undefined;
  return {
    value: {
      html: writeHtml(tree),
      headings,
      references: references.map(({ offset, ...to }) => ({ ...to, line: lineOf?.(offset).line ?? 1 })),
      plainText: plainTextOf(tree),
    },
    messages: toMessages(problems, source),
  };
}

/** What is shown of a body that cannot be laid out: its characters. */
function asPlainText(source: string, problem: Problem): BodyResult {
  const text = source.replaceAll('\0', '\ufffd');
  return {
    value: {
      html: `<pre><code>${escapeHtml(text)}</code></pre>`,
      headings: [],
      references: [],
      plainText: text,
    },
    messages: toMessages([problem], source),
  };
}

const unforeseen = (error: unknown): Problem => ({
  offset: 0,
  kind: 'body-syntax',
  severity: 'error',
  what: '正文没能排版',
  why: `先按原样的文字显示。程序的说法：${String(error).slice(0, 200)}`,
  fix: '把最近改的一段换个简单的写法再试；还不行就把这个条目发给门户的维护人员。',
});
