/** The rules of automatic numbers in a .doc, and which rule a paragraph follows. */

import type { ByteReader } from '../container/byte-reader.ts';
import { LIMITS } from '../limits.ts';
import type { ListLevel, NumberedList, NumberingPlace } from '../numbers/word-numbering.ts';
import type { DocFile } from './doc-file.ts';
import { FORMAT_NUMBERS } from './doc-number-formats.ts';
import { CHANGE, type Change, changed, type ParagraphProperties } from './doc-properties.ts';
import { styleChanges } from './doc-styles.ts';
import { wordSymbol } from './word-symbols.ts';

export interface DocLists {
  placeOf(properties: ParagraphProperties): NumberingPlace | undefined;
}

interface Abstract {
  id: number;
  levels: ListLevel[];
  /** The style of each level, if it has one. */
  styles: number[];
}

interface Override {
  abstract: Abstract | undefined;
  levels: ListLevel[];
  starts: Map<number, number>;
}

const LEVELS = 9;
const ABSTRACT_BYTES = 28;
const OVERRIDE_BYTES = 16;
const NO_STYLE = 0xfff;

export function readDocLists(doc: DocFile): DocLists {
  const overrides = readOverrides(doc.structure('listOverrides'), readAbstracts(doc));
  const styles = styleChanges(doc);
  return {
    placeOf: ({ style, changes }) => {
      const inherited = styles(style);
      const number = listNumber(changes) ?? listNumber(inherited) ?? 0;
      const override = number > 0 ? overrides[number - 1] : undefined;
      if (override?.abstract === undefined) return undefined;
      const ofStyle = listNumber(changes) === undefined ? override.abstract.styles.indexOf(style) : -1;
      const level =
        changed(changes, CHANGE.level)?.u8(0) ??
        (ofStyle === -1 ? changed(inherited, CHANGE.level)?.u8(0) : ofStyle) ??
        0;
      return { listId: String(number), list: listOf(override, override.abstract), level };
    },
  };
}

const listNumber = (changes: readonly Change[]) => changed(changes, CHANGE.list)?.i16(0);

const listOf = (override: Override, abstract: Abstract): NumberedList => ({
  family: String(abstract.id),
  levels: abstract.levels.map((level, index) => override.levels[index] ?? level),
  starts: override.starts,
});

function readAbstracts(doc: DocFile): Map<number, Abstract> {
  const found = new Map<number, Abstract>();
  const structure = doc.structure('lists');
  if (structure.length === 0) return found;
  const rules = doc.after('lists');
  let at = 0;
  for (let index = 0; index < structure.u16(0); index++) {
    const head = structure.slice(2 + index * ABSTRACT_BYTES, ABSTRACT_BYTES);
    const isSimple = (head.u8(26) & 1) === 1;
    const levels: ListLevel[] = [];
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level++) {
      const read = readLevel(rules, at);
      levels.push(read.level);
      at = read.end;
    }
    const styles = Array.from({ length: LEVELS }, (_, level) => head.u16(8 + level * 2));
    found.set(head.u32(0), {
      id: head.u32(0),
      levels,
      styles: styles.map((style) => (style === NO_STYLE ? -1 : style)),
    });
  }
  return found;
}

function readOverrides(structure: ByteReader, abstracts: ReadonlyMap<number, Abstract>): Override[] {
  if (structure.length === 0) return [];
  const count = structure.u32(0);
  if (count * OVERRIDE_BYTES > structure.length) return [];
  const overrides: Override[] = [];
  let at = 4 + count * OVERRIDE_BYTES;
  for (let index = 0; index < count; index++) {
    const head = structure.slice(4 + index * OVERRIDE_BYTES, OVERRIDE_BYTES);
    const override: Override = { abstract: abstracts.get(head.u32(0)), levels: [], starts: new Map() };
    at += 4;
    for (let changed = 0; changed < head.u8(12); changed++) at = readOverriddenLevel(structure, at, override);
    overrides.push(override);
  }
  return overrides;
}

const SETS_START = 0x10;
const SETS_FORMAT = 0x20;

function readOverriddenLevel(structure: ByteReader, at: number, override: Override): number {
  const start = structure.u32(at);
  const flags = structure.u8(at + 4);
  const level = flags & 0x0f;
  if (!(flags & SETS_FORMAT)) {
    if (flags & SETS_START) override.starts.set(level, start);
    return at + 8;
  }
  const read = readLevel(structure, at + 8);
  override.levels[level] = read.level;
  if (flags & SETS_START) override.starts.set(level, read.level.start);
  return read.end;
}

const GAPS: readonly ListLevel['gap'][] = ['tab', 'space', 'nothing'];

function readLevel(rules: ByteReader, at: number): { level: ListLevel; end: number } {
  const format = FORMAT_NUMBERS[rules.u8(at + 4)] ?? 'decimal';
  const flags = rules.u8(at + 5);
  const textAt = at + ABSTRACT_BYTES + rules.u8(at + 25) + rules.u8(at + 24);
  const length = rules.u16(textAt);
  const codes = Array.from({ length: Math.min(length, LIMITS.numberText) }, (_, index) =>
    rules.u16(textAt + 2 + index * 2),
  );
  return {
    level: {
      start: rules.u32(at),
      format,
      text: codes.map((code) => textOf(code)).join(''),
      gap: GAPS[rules.u8(at + 15)] ?? 'nothing',
      legal: (flags & 4) !== 0,
      ...(flags & 8 ? { restartAfter: rules.u8(at + 26) } : {}),
    },
    end: textAt + 2 + length * 2,
  };
}

/** Small codes stand for the numbers of levels. */
const textOf = (code: number) => (code < LEVELS ? `%${code + 1}` : (wordSymbol('', code) ?? '•'));
