/** How many pages a built site has and how large they are, so that two sites can be compared at all. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export interface Shape {
  pages: number;
  bytes: number;
}

export const PAGE_KINDS = ['task', 'list', 'reading', 'unit', 'other'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

function kindOf(page: string): PageKind {
  if (/^lists\/[^/]+\/read\//.test(page)) return 'reading';
  if (/^lists\/[^/]+\/[^/]+\/index\.html$/.test(page)) return 'task';
  if (/^lists\/[^/]+\/index\.html$/.test(page)) return 'list';
  if (/^units\/[^/]+\//.test(page)) return 'unit';
  return 'other';
}

export function shapeOf(site: string): Record<PageKind, Shape> {
  const shape = Object.fromEntries(PAGE_KINDS.map((kind) => [kind, { pages: 0, bytes: 0 }])) as Record<
    PageKind,
    Shape
  >;
  for (const page of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    if (!page.endsWith('.html')) continue;
    const found = shape[kindOf(page.split(path.sep).join('/'))];
    found.pages += 1;
    found.bytes += statSync(path.join(site, page)).size;
  }
  return shape;
}
