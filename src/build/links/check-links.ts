/** Before a portal takes its place: every link of it leads somewhere. Runs after every build, for both audiences. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Message } from '../../diagnostics/message.ts';
import type { Audience } from '../../domain/audience.ts';
import type { Content } from '../../domain/content.ts';
import { readSiteFiles, siteFiles } from '../site-files.ts';
import { LinkSearch } from './broken-links.ts';
import { linkMessage } from './link-messages.ts';
import { holdsLinks } from './read-links.ts';

/** Some links of a portal lead nowhere; it therefore did not take its place. */
export class LinkError extends Error {
  override name = 'LinkError';
  readonly messages: Message[];
  constructor(messages: Message[]) {
    super(`${messages.length} broken links`);
    this.messages = messages;
  }
}

export interface LinkCheck {
  audience: Audience;
  content: Content;
  /** The content folder. */
  folder: string;
  /** The full address of the portal, if it has one. */
  address?: string | undefined;
  /** The editors' web page will stand beside it. */
  editing?: boolean | undefined;
}

/** Throws a LinkError that names every broken link. */
export async function refuseBrokenLinks(site: string, check: LinkCheck): Promise<void> {
  const { audience, content, folder, address } = check;
  const files = await siteFiles(site);
  const own = address === undefined ? undefined : new URL('.', address).href;
  const beside = check.editing ? ['admin/index.html'] : [];
  const search = new LinkSearch({ files: new Set([...files, ...beside]), own });
  for await (const { path: name, bytes } of readSiteFiles(site, files.filter(holdsLinks)))
    search.add(name, bytes.toString('utf8'));
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const messages = [
    ...search.found().map((broken) => linkMessage(broken, { audience, content, read })),
    ...(await movesThatStay(site, content)),
  ];
  if (messages.length > 0) throw new LinkError(messages);
}

/** The portal's own pages, such as /units/, win over old addresses. */
async function movesThatStay(site: string, { redirects }: Content): Promise<Message[]> {
  const messages = redirects.map(async ({ data, place }): Promise<Message[]> => {
    const page = await readFile(path.join(site, data.from, 'index.html'), 'utf8').catch(() => undefined);
    if (page === undefined || page.includes('http-equiv="refresh"')) return [];
    const base = { kind: 'redirect-conflict', severity: 'error', file: place.file } as const;
    return [
      {
        ...base,
        line: place.lineOf(['from']),
        field: '旧地址（from）',
        what: `“${data.from}”是门户自己的页面`,
        why: '打开它的人看到的是那一页，转不到新地址',
        fix: '删掉这一条，或改成条目以前的地址',
      },
    ];
  });
  return (await Promise.all(messages)).flat();
}
