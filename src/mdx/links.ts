/** Judges links and pictures; one that may not be is shown as its words alone. */
import type { Definition, Nodes, Root, RootContent } from 'mdast';
import { type AddressFault, linkFault, pictureFault } from './address.ts';
import type { Report } from './problem.ts';
import { childrenOf, walk } from './tree.ts';

export function checkLinks(root: Root, report: Report): void {
  const definitions = definitionsOf(root);
  const refuse = (node: RootContent, fault: AddressFault) =>
    report({ offset: node.position?.start.offset ?? 0, kind: 'body-link', severity: 'error', ...fault });

  const linkIsGood = (node: RootContent): boolean => {
    if (node.type === 'linkReference') {
      const definition = definitions.get(node.identifier.toUpperCase());
      return definition !== undefined && linkFault(definition.url) === undefined;
    }
    const fault = node.type === 'link' ? linkFault(node.url) : undefined;
    if (fault) refuse(node, fault);
    return fault === undefined;
  };
  const pictureIsGood = (node: RootContent): boolean => {
    if (node.type !== 'image' && node.type !== 'imageReference') return true;
    const url = node.type === 'image' ? node.url : definitions.get(node.identifier.toUpperCase())?.url;
    const fault = pictureFault(url ?? '');
    if (fault) refuse(node, fault);
    if (!node.alt?.trim()) {
      refuse(node, {
        what: '图片没有文字说明',
        why: '看不到图的读者（读屏软件、网络慢）全靠这句话。',
        fix: '在方括号里写清图上是什么，如 ![志愿者清理积雪](/uploads/…jpg)。',
      });
    }
    return fault === undefined;
  };

  const enter = (node: Nodes) => {
    const children = childrenOf(node);
    if (children === undefined) return;
    const kept = children.flatMap((child): RootContent[] => {
      enter(child);
      if (!linkIsGood(child)) return childrenOf(child) ?? [];
      if (!pictureIsGood(child)) return [{ type: 'text', value: ('alt' in child && child.alt) || '' }];
      return [child];
    });
    if (kept.length !== children.length || kept.some((child, index) => child !== children[index]))
      children.splice(0, children.length, ...kept);
  };
  enter(root);
  for (const definition of definitions.values()) {
    const fault = linkFault(definition.url);
    if (fault) refuse(definition, fault);
  }
}

/** By identifier; as in all of Markdown the first one counts. */
function definitionsOf(root: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  walk(root, (node) => {
    const key = node.type === 'definition' ? node.identifier.toUpperCase() : '';
    if (node.type === 'definition' && !definitions.has(key)) definitions.set(key, node);
  });
  return definitions;
}
