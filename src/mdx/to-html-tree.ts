/** A checked Markdown tree to an HTML tree, with footnotes in Chinese and components as they render. */
import type { Nodes as HtmlNodes } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { ComponentNode } from './tree.ts';

export function toHtmlTree(root: Root): HtmlNodes {
  return toHast(root, {
    clobberPrefix: 'note-',
    footnoteLabel: '脚注',
    footnoteLabelProperties: { className: ['footnotes-title'] },
    footnoteBackLabel: (note, again) =>
      `返回正文第 ${note + 1} 个脚注处${again > 1 ? `（第 ${again} 次提到）` : ''}`,
    handlers: {
      component: (state, node: ComponentNode) => {
        const content = state.all(node);
        const loose = node.component.place === 'block' ? state.wrap(content, true) : content;
        return node.component.render(node.values, loose);
      },
    },
  });
}
