/** numbering.xml: the rules of a document's lists, and which rule a paragraph follows. */

import { child, elements, type XmlElement } from '../container/xml.ts';
import { LIMITS } from '../limits.ts';
import type { ListLevel, NumberedList, NumberingPlace } from '../numbers/word-numbering.ts';
import { type DocxStyles, hasSwitch, numberSetting, type StyleNumbering, settingOf } from './docx-styles.ts';
import { wordSymbol } from './word-symbols.ts';

export interface DocxNumbering {
  /** Undefined for a paragraph without a number. */
  placeOf(paragraphProperties: XmlElement | undefined): NumberingPlace | undefined;
}

interface NumberingList extends NumberedList {
  /** Levels that belong to a paragraph style. */
  styleLevels: ReadonlyMap<string, number>;
}

export function readNumbering(part: XmlElement | undefined, styles: DocxStyles): DocxNumbering {
  const abstracts = new Map(
    elements(part, 'w:abstractNum').map((abstract) => [
      abstract.attributes['w:abstractNumId'] ?? '',
      abstract,
    ]),
  );
  const nums = new Map(elements(part, 'w:num').map((num) => [num.attributes['w:numId'] ?? '', num]));
  const lists = new Map<string, NumberingList | undefined>();

  /** A list may refer to a numbering style, which refers to the list with the rules. */
  function abstractOf(listId: string, depth = 0): { id: string; rules: XmlElement } | undefined {
    const id = settingOf(nums.get(listId), 'w:abstractNumId');
    const rules = id === undefined ? undefined : abstracts.get(id);
    if (id === undefined || rules === undefined) return undefined;
    const link = settingOf(rules, 'w:numStyleLink');
    const linked = link === undefined || depth > 5 ? undefined : styles.numberingOf(link);
    return linked === undefined ? { id, rules } : abstractOf(linked.listId, depth + 1);
  }

  function listOf(listId: string): NumberingList | undefined {
    if (!lists.has(listId)) {
      const abstract = abstractOf(listId);
      lists.set(
        listId,
        abstract === undefined ? undefined : readList(abstract.id, abstract.rules, nums.get(listId)),
      );
    }
    return lists.get(listId);
  }

  return {
    placeOf: (properties) => {
      const own = child(properties, 'w:numPr');
      const inherited = styles.numberingOf(settingOf(properties, 'w:pStyle'));
      const ownList = settingOf(own, 'w:numId');
      const listId = ownList ?? inherited?.listId;
      const list = listId === undefined || listId === '0' ? undefined : listOf(listId);
      if (listId === undefined || list === undefined) return undefined;
      const level =
        numberSetting(own, 'w:ilvl') ?? (ownList === undefined ? levelOfStyle(list, inherited) : 0);
      return { listId, list, level };
    },
  };
}

/** A style's level is the one that names it, whatever the style says itself. */
function levelOfStyle(list: NumberingList, style: StyleNumbering | undefined): number {
  for (const { styleId, level } of style?.steps ?? []) {
    const found = list.styleLevels.get(styleId) ?? level;
    if (found !== undefined) return found;
  }
  return 0;
}

function readList(family: string, rules: XmlElement, num: XmlElement | undefined): NumberingList {
  const levels: ListLevel[] = [];
  const styleLevels = new Map<string, number>();
  const starts = new Map<number, number>();
  const readLevels = (parent: XmlElement) => {
    for (const level of elements(parent, 'w:lvl')) {
      const index = Number(level.attributes['w:ilvl'] ?? 0);
      if (!isLevel(index)) continue;
      levels[index] = readLevel(level);
      const style = settingOf(level, 'w:pStyle');
      if (style !== undefined) styleLevels.set(style, index);
    }
  };
  readLevels(rules);
  for (const override of elements(num, 'w:lvlOverride')) {
    readLevels(override);
    const index = Number(override.attributes['w:ilvl'] ?? 0);
    const start = numberSetting(override, 'w:startOverride');
    if (isLevel(index) && start !== undefined) starts.set(index, start);
  }
  return { family, levels, starts, styleLevels };
}

const isLevel = (index: number) => Number.isInteger(index) && index >= 0 && index < 9;

function readLevel(level: XmlElement): ListLevel {
  const format = readFormat(level);
  const text = (child(level, 'w:lvlText')?.attributes['w:val'] ?? '').slice(0, LIMITS.numberText);
  const restartAfter = numberSetting(level, 'w:lvlRestart');
  return {
    start: numberSetting(level, 'w:start') ?? 0,
    format,
    text: format === 'bullet' ? bullet(text, level) : text,
    gap: gapOf(settingOf(level, 'w:suff')),
    legal: hasSwitch(level, 'w:isLgl'),
    ...(restartAfter === undefined ? {} : { restartAfter }),
  };
}

/** Newer formats stand beside an older one for older readers. */
function readFormat(level: XmlElement): string {
  const newer = child(level, 'mc:AlternateContent', 'mc:Choice', 'w:numFmt');
  const pattern = newer?.attributes['w:format'];
  const zeros = /^0{0,9}1(?=,)/.exec(pattern ?? '')?.[0].length;
  if (zeros !== undefined) return `padded ${zeros}`;
  return (
    settingOf(level, 'w:numFmt') ??
    settingOf(child(level, 'mc:AlternateContent', 'mc:Fallback'), 'w:numFmt') ??
    'decimal'
  );
}

const gapOf = (suffix: string | undefined): ListLevel['gap'] =>
  suffix === 'nothing' || suffix === 'space' ? suffix : 'tab';

/** Bullets are mostly signs of a symbol font; `%1` in one is not a number. */
function bullet(text: string, level: XmlElement): string {
  const font = child(level, 'w:rPr', 'w:rFonts')?.attributes['w:ascii'] ?? '';
  return [...text].map((sign) => wordSymbol(font, sign.codePointAt(0) ?? 0) ?? '•').join('');
}
