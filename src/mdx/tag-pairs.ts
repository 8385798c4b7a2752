/**
 * Joins opening and closing tags to components. A pair must stand in the same paragraph, cell, list item or
 * row of blocks; whatever has no partner is reported and becomes text again, so that the rest still renders.
 */
import type { Nodes, Root, RootContent } from 'mdast';
import { componentNamed } from './components/all.ts';
import type { Report } from './problem.ts';
import type { Tag } from './tag-scan.ts';
import { type ComponentNode, childrenOf, type TagLeaf } from './tree.ts';

export function pairTags(root: Root, report: Report): void {
  const enter = (node: Nodes) => {
    const children = childrenOf(node);
    if (children === undefined) return;
    for (const child of children) enter(child);
    if (children.some((child) => child.type === 'tag'))
      children.splice(0, children.length, ...paired(children, report));
  };
  enter(root);
}

function paired(children: readonly RootContent[], report: Report): RootContent[] {
  const out: RootContent[] = [];
  const open: { leaf: TagLeaf; at: number }[] = [];
  const waiting = new Map<string, number>();
  const count = (name: string, by: number) => waiting.set(name, (waiting.get(name) ?? 0) + by);
  const giveUp = () => {
    const last = open.pop();
    if (!last) return;
    count(last.leaf.tag.name, -1);
    report(unclosed(last.leaf.tag));
    const alone = componentNamed(last.leaf.tag.name)?.place === 'inline';
    out[last.at] = alone ? componentOf(last.leaf, []) : textOf(last.leaf);
  };
  for (const child of children) {
    if (child.type !== 'tag') {
      out.push(child);
    } else if (child.tag.selfClosing) {
      out.push(componentOf(child, []));
    } else if (!child.tag.closing) {
      open.push({ leaf: child, at: out.length });
      count(child.tag.name, 1);
      out.push(child);
    } else if ((waiting.get(child.tag.name) ?? 0) === 0) {
      report(unopened(child.tag));
      out.push(textOf(child));
    } else {
      while (open.at(-1)?.leaf.tag.name !== child.tag.name) giveUp();
      const match = open.pop();
      if (!match) continue;
      count(child.tag.name, -1);
      out[match.at] = componentOf(match.leaf, out.splice(match.at + 1));
    }
  }
  while (open.length > 0) giveUp();
  return out;
}

function componentOf(leaf: TagLeaf, children: RootContent[]): RootContent {
  const component = componentNamed(leaf.tag.name);
  if (!component) return textOf(leaf);
  const node: ComponentNode = { type: 'component', component, tag: leaf.tag, values: {}, children };
  if (leaf.position) node.position = leaf.position;
  return node;
}

/** Has no position: it is reported already and is not looked at as an editor's text. */
const textOf = (leaf: TagLeaf): RootContent => ({ type: 'text', value: leaf.raw });

function unclosed(tag: Tag) {
  const component = componentNamed(tag.name);
  return {
    offset: tag.start,
    kind: 'body-component',
    severity: 'error',
    what: `<${tag.name}> 没有结束标签`,
    fix:
      component?.place === 'inline'
        ? `把末尾的 > 写成 /> ，如 ${component.example}。`
        : `在内容后面补上 </${tag.name}>；内容有几段时，<${tag.name} …> 和 </${tag.name}> 各自单独占一行。`,
  } as const;
}

const unopened = (tag: Tag) =>
  ({
    offset: tag.start,
    kind: 'body-component',
    severity: 'error',
    what: `</${tag.name}> 前面没有与它成对的 <${tag.name}>`,
    fix: `在内容前面补上 <${tag.name} …>，或者删掉这个 </${tag.name}>；内容有几段时，两个标签各自单独占一行。`,
  }) as const;
