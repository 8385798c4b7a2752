/** Which numbering a paragraph style brings with it, its own or inherited. */
import { child, elements, type XmlElement } from '../container/xml.ts';

export interface StyleNumbering {
  listId: string;
  /** From the paragraph's style to the one that names the list, each with the level that it sets. */
  steps: { styleId: string; level: number | undefined }[];
}

export interface DocxStyles {
  /** Without a style id: of the default paragraph style. */
  numberingOf(styleId: string | undefined): StyleNumbering | undefined;
  /** Whether the style hides its text. */
  hides(styleId: string | undefined): boolean;
}

const LONGEST_CHAIN = 50;

export function readStyles(part: XmlElement | undefined): DocxStyles {
  const styles = new Map<string, XmlElement>();
  let defaultStyle: string | undefined;
  for (const style of elements(part, 'w:style')) {
    const id = style.attributes['w:styleId'] ?? '';
    styles.set(id, style);
    if (style.attributes['w:type'] === 'paragraph' && isOn(style.attributes['w:default'])) defaultStyle = id;
  }

  function* chain(styleId: string | undefined): Generator<[string, XmlElement]> {
    let id = styleId;
    for (let depth = 0; id !== undefined && depth < LONGEST_CHAIN; depth++) {
      const style = styles.get(id);
      if (style === undefined) return;
      yield [id, style];
      id = settingOf(style, 'w:basedOn');
    }
  }

  return {
    numberingOf: (styleId) => {
      const steps: StyleNumbering['steps'] = [];
      for (const [id, style] of chain(styleId ?? defaultStyle)) {
        const numbering = child(style, 'w:pPr', 'w:numPr');
        const listId = settingOf(numbering, 'w:numId');
        steps.push({ styleId: id, level: numberSetting(numbering, 'w:ilvl') });
        if (listId !== undefined) return { listId, steps };
      }
      return undefined;
    },
    hides: (styleId) => {
      for (const [, style] of chain(styleId)) {
        const vanish = child(style, 'w:rPr', 'w:vanish');
        if (vanish !== undefined) return isOn(vanish.attributes['w:val'] ?? '1');
      }
      return false;
    },
  };
}

/** `w:val` of the child of that name. */
export const settingOf = (parent: XmlElement | undefined, name: string): string | undefined =>
  child(parent, name)?.attributes['w:val'];

export function numberSetting(parent: XmlElement | undefined, name: string): number | undefined {
  const value = Number(settingOf(parent, name) ?? Number.NaN);
  return Number.isInteger(value) ? value : undefined;
}

export const isOn = (value: string | undefined) => value !== undefined && !/^(?:0|false|off)$/.test(value);

/** `<w:vanish/>`, but not `<w:vanish w:val="0"/>`. */
export const hasSwitch = (parent: XmlElement | undefined, name: string): boolean => {
  const found = child(parent, name);
  return found !== undefined && isOn(found.attributes['w:val'] ?? '1');
};
