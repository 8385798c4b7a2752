/**
 * Puts components where HTML can hold them: a box written inside a line of its own comes out of its
 * paragraph, references between paragraphs get one; a box in the middle of a sentence is reported.
 */
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Report } from './problem.ts';
import { type ComponentNode, childrenOf } from './tree.ts';

const FLOW_PARENTS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

const PHRASING = new Set<RootContent['type']>([
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
]);

const isBlank = (node: RootContent) => node.type === 'text' && node.value.trim() === '';
const isBlock = (node: RootContent) => node.type === 'component' && node.component.place === 'block';
const isReference = (node: RootContent) => node.type === 'component' && node.component.place === 'inline';
const isPhrasing = (node: RootContent) =>
  PHRASING.has(node.type) || (node.type === 'component' && node.component.place === 'inline');

export function placeComponents(root: Root, report: Report): void {
  inFlow(root, report);
}

function inFlow(node: Nodes, report: Report): void {
  const children = childrenOf(node);
  if (children === undefined) return;
  const flat = children.flatMap((child) =>
    child.type === 'paragraph' &&
    child.children.some(isBlock) &&
    child.children.every((part) => isBlank(part) || part.type === 'component')
      ? child.children.filter((part) => !isBlank(part))
      : [child],
  );
  children.splice(0, children.length, ...inParagraphs(flat));
  for (const child of children) {
    if (FLOW_PARENTS.has(child.type) || isBlock(child)) inFlow(child, report);
    else if (child.type === 'list') for (const item of child.children) inFlow(item, report);
    else inSentence(child, [], report);
  }
}

/** Wraps runs of phrasing in paragraphs; of references alone, one paragraph for each line. */
function inParagraphs(children: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  let open: Paragraph | undefined;
  for (const child of children) {
    const last = open?.children.at(-1);
    const besideReference = last !== undefined && isReference(last) && isReference(child);
    if (!isPhrasing(child)) {
      open = undefined;
      out.push(child);
    } else if (open && !besideReference) {
      open.children.push(child as PhrasingContent);
    } else if (open && last?.position?.end.line === child.position?.start.line) {
      open.children.push({ type: 'text', value: ' ' }, child as PhrasingContent);
    } else if (!isBlank(child)) {
      open = { type: 'paragraph', children: [child as PhrasingContent] };
      out.push(open);
    }
  }
  return out;
}

/** Inside a paragraph, a heading or a cell: takes boxes apart, and references out of links. */
function inSentence(node: Nodes, parents: readonly string[], report: Report): void {
  const children = childrenOf(node);
  if (children === undefined) return;
  const inside = [...parents, node.type];
  const kept = children.flatMap((child): RootContent[] => {
    inSentence(child, inside, report);
    if (child.type !== 'component') return [child];
    const inLink = inside.includes('link') || inside.includes('linkReference');
    if (isReference(child) && !inLink) return [child];
    report(misplaced(child, isReference(child)));
    return child.children;
  });
  children.splice(0, children.length, ...kept);
}

const misplaced = ({ component, tag }: ComponentNode, inLink: boolean) =>
  ({
    offset: tag.start,
    kind: 'body-component',
    severity: 'error',
    what: inLink ? `链接的文字里不能再放 <${tag.name}>` : `<${tag.name}> 不能放在一句话或表格的格子里`,
    fix: inLink
      ? '引用本身就是链接，去掉外面的 [ ]( )。'
      : `让它单独成段：前后各空一行，写成 ${component.example}。`,
  }) as const;
