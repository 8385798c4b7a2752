/** Says of each heading cell of a table that it heads its column; an empty one is no heading. */
import type { Element, Nodes } from 'hast';

export function describeTables(node: Nodes): void {
  if (node.type === 'element') {
    if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td';
    if (node.tagName === 'th') node.properties['scope'] = 'col';
    if (node.tagName === 'th' || node.tagName === 'td') alignByClass(node);
  }
  if ('children' in node) for (const child of node.children) describeTables(child);
}

function alignByClass(cell: Element): void {
  const align = cell.properties['align'];
  if (typeof align !== 'string') return;
  cell.properties['className'] = [`align-${align}`];
}
