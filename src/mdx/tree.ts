/**
 * The nodes that bodies have beyond Markdown's. A tag as written is a leaf; `tag-pairs.ts` joins an opening
 * and a closing one to a component, and after that no leaf is left.
 */
import type { Node, Nodes, Parent, Root, RootContent } from 'mdast';
import type { Component } from './components/component.ts';
import type { Tag } from './tag-scan.ts';

export interface TagLeaf extends Node {
  type: 'tag';
  tag: Tag;
  /** The text as it stands in the body. */
  raw: string;
}

export interface ComponentNode extends Parent {
  type: 'component';
  component: Component;
  tag: Tag;
  /** Attributes that passed the check, under their Chinese names. */
  values: Record<string, string>;
  children: RootContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    tag: TagLeaf;
    component: ComponentNode;
  }
  interface PhrasingContentMap {
    tag: TagLeaf;
    component: ComponentNode;
  }
  interface BlockContentMap {
    tag: TagLeaf;
    component: ComponentNode;
  }
}

/** The children of any node, to be read or replaced as one kind of list. */
export const childrenOf = (node: Nodes): RootContent[] | undefined =>
  'children' in node ? (node.children as RootContent[]) : undefined;

/** Calls `visit` on every node below `root`, parents first. */
export function walk(root: Nodes, visit: (node: RootContent, parents: readonly Nodes[]) => void): void {
  const parents: Nodes[] = [];
  const enter = (node: Nodes) => {
    parents.push(node);
    for (const child of childrenOf(node) ?? []) {
      visit(child, parents);
      enter(child);
    }
    parents.pop();
  };
  enter(root);
}

/** Whether any node lies deeper than `limit`; does not recurse, so that it may judge any tree. */
export function deeperThan(root: Root, limit: number): Nodes | undefined {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return level[0];
    level = level.flatMap((node) => childrenOf(node) ?? []);
  }
  return undefined;
}
