/** Looks for links of a portal that lead nowhere. */
import { type Link, readLinks } from './read-links.ts';
import { type Fault, type Portal, resolveAddress } from './resolve-address.ts';

export interface BrokenLink {
  /** The first file that has it. */
  file: string;
  address: string;
  where: string;
  fault: Fault;
  /** How many files have it. */
  files: number;
}

interface Found extends Link {
  /** The file that points. */
  from: string;
}

export class LinkSearch {
  readonly #portal: Portal;
  /** By what is wrong with which target: a menu's link is one finding, not one a page. */
  readonly #broken = new Map<string, BrokenLink>();
  readonly #ids = new Map<string, ReadonlySet<string>>();
  /** Places on pages that are pointed at; looked up when all pages are read. */
  readonly #places = new Map<string, BrokenLink>();

  constructor(portal: Portal) {
    this.#portal = portal;
  }

  /** Takes note of a file; its text is of no further use. */
  add(name: string, text: string): void {
    const { links, ids } = readLinks(name, text, this.#portal.own);
    if (name.endsWith('.html')) this.#ids.set(name, ids);
    const seen = new Set<string>();
    for (const link of links) {
      if (seen.has(link.address)) continue;
      seen.add(link.address);
      this.#follow({ ...link, from: name });
    }
  }

  #follow(link: Found): void {
    const target = resolveAddress(link.address, link.fromRoot ? '' : link.from, this.#portal);
    if (target.kind === 'fault') note(this.#broken, `${target.fault} ${rootForm(link)}`, link, target.fault);
    if (target.kind === 'file' && target.fragment !== '' && target.fragment !== 'top')
      note(this.#places, `${target.file}#${target.fragment}`, link, 'anchor');
  }

  /** To be asked when every file has been added. */
  found(): BrokenLink[] {
    const missed = [...this.#places].filter(([place]) => {
      const at = place.indexOf('#');
      return this.#ids.get(place.slice(0, at))?.has(place.slice(at + 1)) === false;
    });
    return [...this.#broken.values(), ...missed.map(([, link]) => link)];
  }
}

function note(
  notes: Map<string, BrokenLink>,
  key: string,
  { from, address, where }: Found,
  fault: Fault,
): void {
  const known = notes.get(key);
  if (known === undefined) notes.set(key, { file: from, address, where, fault, files: 1 });
  else known.files += 1;
}

/** The same target from pages at different depths. */
const rootForm = ({ from, address, fromRoot }: Found) =>
  /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address) ? address : joined(fromRoot ? '' : from, address);

function joined(from: string, address: string): string {
  const names = from.split('/').slice(0, -1);
  for (const part of address.split('/')) {
    if (part === '..') names.pop();
    else if (part !== '.') names.push(part);
  }
  return `/${names.join('/')}`;
}
