/**
 * Finds notes that no reader would ever see: Markdown drops a footnote or an address that nothing refers to,
 * and `[注]: 文字` at the beginning of a line is such an address.
 */
import type { Definition, FootnoteDefinition, Root } from 'mdast';
import type { Report } from './problem.ts';
import { walk } from './tree.ts';

export function checkUnusedNotes(root: Root, report: Report): void {
  const definitions: (Definition | FootnoteDefinition)[] = [];
  const used = new Set<string>();
  walk(root, (node) => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(node);
    else if ('identifier' in node) used.add(key(node.type === 'footnoteReference', node.identifier));
  });
  const seen = new Set<string>();
  for (const node of definitions) {
    const footnote = node.type === 'footnoteDefinition';
    const id = key(footnote, node.identifier);
    const label = footnote ? `[^${node.label}]` : `[${node.label}]`;
    const fault = seen.has(id) ? '写了两次，后一次' : used.has(id) ? undefined : '没有在正文里用到，';
    seen.add(id);
    if (fault === undefined) continue;
    report({
      offset: node.position?.start.offset ?? 0,
      kind: 'body-syntax',
      severity: 'warning',
      what: `${footnote ? '脚注' : '网址注'} ${label} ${fault}读者看不到`,
      fix: footnote
        ? `在要加注的文字后面写上 ${label} ，或者删掉这条脚注。`
        : `如果这一行就是正文，在前面加反斜杠写成 \\${label}: … ；不要了就删掉。`,
    });
  }
}

const key = (footnote: boolean, identifier: string) => `${footnote ? '^' : ''}${identifier.toUpperCase()}`;
