/**
 * Headings of a body begin at the second level, whatever the editor chose, because the page's title is the
 * first; each gets an id. The ids begin with `s-`, those of footnotes with `note-`, so that they never clash.
 */
import type { Element, Nodes } from 'hast';
import { plainTextOf } from './plain-text.ts';

export interface Heading {
  depth: number;
  id: string;
  text: string;
}

const HEADING = /^h([1-6])$/;

export function numberHeadings(tree: Nodes): Heading[] {
  const found: { element: Element; depth: number }[] = [];
  const enter = (node: Nodes) => {
    if (node.type === 'element') {
      const depth = Number(HEADING.exec(node.tagName)?.[1] ?? 0);
      // The heading of the footnotes comes with an id.
      if (depth > 0 && node.properties['id'] === undefined) found.push({ element: node, depth });
    }
    if ('children' in node) for (const child of node.children) enter(child);
  };
  enter(tree);
  if (found.length === 0) return [];

  const shift = 2 - Math.min(...found.map(({ depth }) => depth));
  const taken = new Map<string, number>();
  return found.map(({ element, depth: written }) => {
    const depth = Math.min(6, written + shift);
    const text = plainTextOf(element).replaceAll('\n', ' ');
    const id = unique(slugOf(text), taken);
    element.tagName = `h${depth}`;
    element.properties['id'] = id;
    return { depth, id, text };
  });
}

const slugOf = (text: string) =>
  `s-${
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'heading'
  }`.toWellFormed();

function unique(slug: string, taken: Map<string, number>): string {
  let id = slug;
  let count = taken.get(slug) ?? 0;
  while (taken.has(id)) {
    count += 1;
    id = `${slug}-${count + 1}`;
  }
  taken.set(slug, count);
  taken.set(id, 0);
  return id;
}
