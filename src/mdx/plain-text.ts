/** The visible text of a body, for search and summaries: a line for each block, no marks of footnotes. */
import type { Element, Nodes } from 'hast';

const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table thead tbody tr section aside figure figcaption div hr br'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);

export function plainTextOf(node: Nodes): string {
  const parts: string[] = [];
  collect(node, parts, false);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

const isHidden = ({ properties }: Element) =>
  properties['dataFootnoteRef'] !== undefined ||
  properties['dataFootnoteBackref'] !== undefined ||
  properties['id'] === 'footnote-label';

function collect(node: Nodes, parts: string[], literal: boolean): void {
  if (node.type === 'text') {
    parts.push(literal ? node.value.replace(/\r\n?/g, '\n') : node.value.replace(/\s+/g, ' '));
  } else if (node.type === 'element') {
    if (isHidden(node)) return;
    const edge = BLOCKS.has(node.tagName) ? '\n' : CELLS.has(node.tagName) ? ' ' : '';
    const text = node.properties['dataText'];
    parts.push(edge);
    if (typeof text === 'string') parts.push(text);
    for (const child of node.children) collect(child, parts, literal || node.tagName === 'pre');
    parts.push(edge);
  } else if ('children' in node) {
    for (const child of node.children) collect(child, parts, literal);
  }
}
