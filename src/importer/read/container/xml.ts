/**
 * XML parts of office documents as trees. Names carry one prefix per meaning (`w:p`, `r:id`), whatever prefix
 * or edition of the standard (transitional or strict) the file uses. No DOCTYPE, no entities, limited size.
 */
import { SaxesParser } from 'saxes';
import { LIMITS } from '../limits.ts';
import { Refused } from '../refusal.ts';

export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

const PREFIXES: Record<string, string> = {
  [`${TRANSITIONAL}wordprocessingml/2006/main`]: 'w:',
  [`${STRICT}wordprocessingml/main`]: 'w:',
  [`${TRANSITIONAL}spreadsheetml/2006/main`]: 'x:',
  [`${STRICT}spreadsheetml/main`]: 'x:',
  [`${TRANSITIONAL}officeDocument/2006/relationships`]: 'r:',
  [`${STRICT}officeDocument/relationships`]: 'r:',
  [`${TRANSITIONAL}package/2006/relationships`]: 'rel:',
  [`${TRANSITIONAL}package/2006/content-types`]: 'ct:',
  [`${TRANSITIONAL}markup-compatibility/2006`]: 'mc:',
  [`${TRANSITIONAL}officeDocument/2006/math`]: 'm:',
  [`${STRICT}officeDocument/math`]: 'm:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  '': '',
};
const nameOf = (uri: string, local: string) => (PREFIXES[uri] ?? 'other:') + local;

interface OpenElement extends XmlElement {
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

export function parseXml(bytes: Uint8Array): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  let nodes = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw new Refused('xml-entities');
  });
  parser.on('opentag', (tag) => {
    if (++nodes > LIMITS.xmlNodes || open.length > LIMITS.xmlDepth) throw new Refused('xml-too-big');
    const element: OpenElement = { name: nameOf(tag.uri, tag.local), attributes: {}, children: [] };
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      element.attributes[nameOf(uri, local)] = value;
    }
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => open.at(-1)?.children.push(text));
  try {
    parser.write(decode(bytes)).close();
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('xml-broken');
  }
  return elements(root)[0] ?? root;
}

/** The standard allows UTF-8 and UTF-16. */
function decode(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !isUtf16 ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

export const elements = (parent: XmlElement | undefined, name?: string): XmlElement[] =>
  (parent?.children ?? []).filter(
    (node): node is XmlElement => isElement(node) && (name === undefined || node.name === name),
  );

/** The first child of that name, or down a path of names. */
export function child(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let at = parent;
  for (const name of path)
    at = at?.children.find((node) => isElement(node) && node.name === name) as typeof at;
  return at;
}

/** All the text inside, markup apart. */
export const textOf = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map((node) => (isElement(node) ? textOf(node) : node)).join('');
