/**
 * The meta tags by which China's government sites are read and inspected (国办《政府网站发展指引》): of the site on
 * every page, of the column below it, of the article. A tag whose value is not known is left out.
 */
import type { Site } from '../schema/site.ts';
import { type ColumnWords, columnWords } from '../text/column-words.ts';

/** A page about one thing that somebody issued or wrote. */
export interface Article {
  title: string;
  /** The day on the document; never the day of a build. */
  publishedOn?: string | undefined;
  source?: string | undefined;
  keywords?: readonly (string | undefined)[];
}

export interface PageFacts {
  site: Site;
  /** From the portal's root. */
  path: string;
  /** The full address of a page, where the portal has one. */
  fullAddress: (path: string) => string | undefined;
  description?: string | undefined;
  article?: Article | undefined;
}

export type MetaTag = readonly [name: string, content: string];

export function metaTags({ site, path, fullAddress, description, article }: PageFacts): MetaTag[] {
  const column = columnAt(path);
  const home = fullAddress('/');
  const own = description ?? (path === column?.path ? column?.description : undefined);
  return known([
    ['SiteName', site.name],
    ['SiteDomain', home === undefined ? undefined : new URL(home).hostname],
    ['SiteIDCode', site.siteCode],
    ['ColumnName', column?.name],
    ['ColumnDescription', column?.description],
    ['ColumnKeywords', column?.keywords.join(',')],
    ['ColumnType', column?.type],
    ...(article === undefined
      ? [['description', own] as const]
      : [
          ['ArticleTitle', article.title] as const,
          ['PubDate', article.publishedOn] as const,
          ['ContentSource', article.source] as const,
          ['Keywords', keywordsOf(article)] as const,
          ['Description', own] as const,
          ['Url', fullAddress(path)] as const,
        ]),
  ]);
}

function columnAt(path: string): (ColumnWords & { path: string }) | undefined {
  const [, first = ''] = path.split('/');
  const column = Object.hasOwn(columnWords, first) ? columnWords[first] : undefined;
  return column === undefined ? undefined : { ...column, path: `/${first}/` };
}

function keywordsOf({ keywords = [] }: Article): string | undefined {
  const words = new Set(keywords.filter((word) => word !== undefined && word !== ''));
  return words.size === 0 ? undefined : [...words].join(',');
}

const known = (tags: readonly (readonly [string, string | undefined])[]): MetaTag[] =>
  tags.filter((tag): tag is MetaTag => tag[1] !== undefined && tag[1] !== '');
