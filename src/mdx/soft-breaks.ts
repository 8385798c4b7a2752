/** Chinese has no spaces: where an editor broke a line between two Chinese characters, nothing stands. */
import type { Root } from 'mdast';
import { walk } from './tree.ts';

const CHINESE = String.raw`[\p{sc=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]`;
const BREAK = new RegExp(`(?<=${CHINESE})(?:\\r\\n?|\\n)(?=${CHINESE})`, 'gu');

export function joinChineseLines(root: Root): void {
  walk(root, (node) => {
    if (node.type === 'text' && /[\r\n]/.test(node.value)) node.value = node.value.replace(BREAK, '');
  });
}
