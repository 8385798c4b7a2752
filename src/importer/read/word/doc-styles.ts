/** What the styles of a .doc change in a paragraph, their own styles below them included. */

import type { DocFile } from './doc-file.ts';
import { type Change, changesIn } from './doc-properties.ts';

interface Style {
  base: number;
  changes: Change[];
}

const PARAGRAPH = 1;
const NO_STYLE = 0xfff;
const LONGEST_CHAIN = 50;

export function styleChanges(doc: DocFile): (style: number) => readonly Change[] {
  const styles = readStyles(doc);
  const known = new Map<number, readonly Change[]>();
  return (style) => {
    const found = known.get(style) ?? changesOf(styles, style);
    known.set(style, found);
    return found;
  };
}

function changesOf(styles: readonly (Style | undefined)[], style: number): Change[] {
  const changes: Change[] = [];
  let at = styles[style];
  for (let depth = 0; at !== undefined && depth < LONGEST_CHAIN; depth++) {
    changes.unshift(...at.changes);
    at = at.base === NO_STYLE ? undefined : styles[at.base];
  }
  return changes;
}

function readStyles(doc: DocFile): (Style | undefined)[] {
  const sheet = doc.structure('styles');
  if (sheet.length === 0) return [];
  const headBytes = sheet.u16(0);
  const count = sheet.u16(2);
  const baseBytes = sheet.u16(4);
  const styles: (Style | undefined)[] = [];
  let at = 2 + headBytes;
  for (let index = 0; index < count; index++) {
    const size = sheet.u16(at);
    const style = sheet.slice(at + 2, size);
    styles.push(size === 0 ? undefined : readStyle(style.bytes.length, style, baseBytes));
    at += 2 + size + (size % 2);
  }
  return styles;
}

function readStyle(size: number, style: ReturnType<DocFile['after']>, baseBytes: number): Style {
  const kind = style.u16(2) & 0x0f;
  const base = style.u16(2) >> 4;
  if (kind !== PARAGRAPH) return { base, changes: [] };
  const properties = baseBytes + 2 + style.u16(baseBytes) * 2 + 2;
  const length = properties + 2 <= size ? style.u16(properties) : 0;
  return { base, changes: length < 2 ? [] : changesIn(style.slice(properties + 4, length - 2)) };
}
