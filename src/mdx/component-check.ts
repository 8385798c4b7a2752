/** Checks every component of a body and notes the entries that it points at. */
import type { Root } from 'mdast';
import type { Reference } from './components/component.ts';
import type { Report } from './problem.ts';
import { checkTag } from './tag-check.ts';
import type { Tag } from './tag-scan.ts';
import { walk } from './tree.ts';

/** Must see the tree before tags are paired, so that a tag without partner is checked as well. */
export function checkTags(root: Root, report: Report): Map<Tag, Record<string, string>> {
  const values = new Map<Tag, Record<string, string>>();
  walk(root, (node) => {
    if (node.type === 'tag') values.set(node.tag, checkTag(node.tag, report));
  });
  return values;
}

/** Hands the values to the components, and returns what they refer to in the order of the text. */
export function checkComponents(
  root: Root,
  values: ReadonlyMap<Tag, Record<string, string>>,
  report: Report,
): (Reference & { offset: number })[] {
  const references: (Reference & { offset: number })[] = [];
  walk(root, (node) => {
    if (node.type !== 'component') return;
    const { component, tag, children } = node;
    node.values = values.get(tag) ?? {};
    const to = component.reference?.(node.values);
    if (to) references.push({ ...to, offset: tag.start });
    const fault =
      component.place === 'inline'
        ? children.length === 0
          ? undefined
          : {
              what: '中间不能写内容',
              fix: `要显示别的文字，写成 ${component.example.replace('/>', ' 文字="…"/>')}。`,
            }
        : component.checkContent?.(children);
    if (fault) {
      report({
        offset: tag.start,
        kind: 'body-component',
        severity: 'error',
        what: `<${tag.name}> ${fault.what}`,
        fix: fault.fix,
      });
    }
  });
  return references;
}
