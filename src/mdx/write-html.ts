/** Writes a tree as HTML, and of it only what `allowed-html.ts` names and addresses that `address.ts` allows. */
import type { Element, Nodes } from 'hast';
import { linkFault, pictureFault } from './address.ts';
import { ALLOWED_ELEMENTS, ATTRIBUTE_NAMES, type AttributeKey, VOID_ELEMENTS } from './allowed-html.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what HTML forbids.
const FORBIDDEN = /[\0-\x08\v\f\x0e-\x1f\x7f]/g;

/** Text as HTML, for content and for attributes. */
export const escapeHtml = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? '');

export function writeHtml(node: Nodes, insideLink = false): string {
  if (node.type === 'text') return escapeHtml(node.value);
  if (node.type !== 'element') {
    return 'children' in node ? node.children.map((child) => writeHtml(child, insideLink)).join('') : '';
  }
  const { tagName } = node;
  const allowed = Object.hasOwn(ALLOWED_ELEMENTS, tagName) ? ALLOWED_ELEMENTS[tagName] : undefined;
  const isLink = tagName === 'a';
  const content = node.children.map((child) => writeHtml(child, insideLink || isLink)).join('');
  if (allowed === undefined || (isLink && insideLink)) return content;
  const open = `<${tagName}${allowed.map((key) => attribute(node, key)).join('')}>`;
  return VOID_ELEMENTS.has(tagName) ? open : `${open}${content}</${tagName}>`;
}

function attribute(element: Element, key: AttributeKey): string {
  const value = element.properties[key];
  if (value === undefined || value === null || value === false) return '';
  const text = value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value);
  if (key === 'href' && linkFault(text)) return '';
  if (key === 'src' && pictureFault(text)) return '';
  return ` ${ATTRIBUTE_NAMES[key]}="${escapeHtml(text)}"`;
}
