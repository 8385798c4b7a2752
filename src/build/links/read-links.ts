/** What a file of the portal points at, and the places on it that can be pointed at. */
import { Parser } from 'htmlparser2';

export interface Link {
  /** As written, entities resolved. */
  address: string;
  /** The attribute or field that holds it. */
  where: string;
  /** Addresses in data begin at the portal's root; those of pages at the page. */
  fromRoot?: boolean;
}

export interface LinkedFile {
  links: Link[];
  /** Of a page: what `#…` can mean. */
  ids: Set<string>;
}

const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data-root', 'xlink:href']);
const ADDRESS_SETS = new Set(['srcset', 'imagesrcset']);

/** `own` is the portal's full address, if it has one: such addresses are links wherever they stand. */
export function readLinks(name: string, text: string, own?: string): LinkedFile {
  const found: LinkedFile = { links: [], ids: new Set() };
  if (name.endsWith('.html')) readMarkup(text, found);
  else if (name.endsWith('.json') && !name.startsWith('data/schema/')) readData(JSON.parse(text), '', found);
  else if (name.endsWith('.css')) readStyles(text, found);
  if (own !== undefined) readOwnAddresses(name.endsWith('.ics') ? unfolded(text) : text, own, found);
  return found;
}

/** Which files can hold links. Scripts import each other, which the browser tests see. */
export const holdsLinks = (name: string) =>
  /\.(?:html|json|css|xml|ics)$/.test(name) && !name.startsWith('pagefind/');

function readMarkup(html: string, { links, ids }: LinkedFile): void {
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const key in attributes) {
        const value = attributes[key] ?? '';
        if (ADDRESSES.has(key)) links.push({ address: value, where: key });
        else if (key === 'id' || (key === 'name' && name === 'a')) ids.add(value);
        else if (ADDRESS_SETS.has(key)) {
          for (const address of addressesOfSet(value)) links.push({ address, where: key });
        }
      }
      if (name === 'object' && attributes['data'] !== undefined)
        links.push({ address: attributes['data'], where: 'data' });
      if (name !== 'meta') return;
      const moved = /^\s*\d+\s*;\s*url=(.*)$/is.exec(attributes['content'] ?? '')?.[1];
      if (moved !== undefined) links.push({ address: moved.trim(), where: 'refresh' });
    },
  });
  parser.end(html);
}

/** `a.webp 1x, b.webp 2x` */
const addressesOfSet = (value: string) =>
  value
    .split(/,\s+/)
    .map((one) => one.trim().split(/\s+/)[0] ?? '')
    .filter((address) => address !== '');

function readData(value: unknown, key: string, found: LinkedFile): void {
  if (typeof value === 'string') {
    if (key === 'url') found.links.push({ address: value, where: key, fromRoot: true });
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value))
      readData(inner, Array.isArray(value) ? key : name, found);
  }
}

function readStyles(css: string, { links }: LinkedFile): void {
  for (const [, address = ''] of css.matchAll(/url\(\s*["']?([^"')]+)/g))
    links.push({ address, where: 'url' });
}

/** Long lines of a calendar go on in the next. */
const unfolded = (calendar: string) => calendar.replace(/\r?\n[ \t]/g, '');

function readOwnAddresses(text: string, own: string, { links }: LinkedFile): void {
  // Whatever the scheme: calendars are offered as webcal.
  const rest = own.replace(/^https?:/, '');
  for (let at = text.indexOf(rest); at !== -1; at = text.indexOf(rest, at + rest.length)) {
    const path = /^[^\s"'<>\\&]*/.exec(text.slice(at + rest.length, at + rest.length + 2000))?.[0] ?? '';
    links.push({ address: own + path, where: 'url' });
  }
}
