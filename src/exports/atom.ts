/** A feed as Atom (RFC 4287). Entries have full addresses, which are their ids too. */
export interface FeedEntry {
  url: string;
  title: string;
  /** `2026-11-22` */
  updated: string;
  summary?: string | undefined;
}

export interface Feed {
  title: string;
  author: string;
  /** The feed's own address, and that of the pages it tells of. */
  self: string;
  home: string;
  entries: readonly FeedEntry[];
}

export function writeAtom({ title, author, self, home, entries }: Feed): string {
  const newest = [...entries].sort((a, b) => b.updated.localeCompare(a.updated, 'en'));
  const updated = newest[0]?.updated ?? '1970-01-01';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<title>${escapeXml(title)}</title>`,
    `<id>${escapeXml(self)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(home)}"/>`,
    `<updated>${moment(updated)}</updated>`,
    `<author><name>${escapeXml(author)}</name></author>`,
    ...newest.map(entryXml),
    '</feed>\n',
  ].join('\n');
}

const entryXml = ({ url, title, updated, summary }: FeedEntry) =>
  `<entry><title>${escapeXml(title)}</title><id>${escapeXml(url)}</id>` +
  `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/><updated>${moment(updated)}</updated>` +
  `${summary === undefined ? '' : `<summary>${escapeXml(summary)}</summary>`}</entry>`;

/** Days are known, times are not: the beginning of the day in China. */
const moment = (day: string) => `${day}T00:00:00+08:00`;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
