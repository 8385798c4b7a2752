/**
 * Records as a Pagefind bundle. Pagefind sees each record as a page of index words, weighted; the readable text
 * then takes their place in the fragments, so that it travels once and only for the hits that are shown.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { indexWord } from '../index-words.ts';
import type { SearchRecord } from '../search-source.ts';
import type { Token } from '../tokens.ts';
import { withoutPositions } from './lean-chunks.ts';
import type { IndexedPages } from './make-files.ts';
import { recordTokens } from './record-tokens.ts';

export interface Bundle extends IndexedPages {
  files: { name: string; bytes: Uint8Array }[];
}

/** A language without rules of its own: nothing is stemmed or segmented. */
const LANGUAGE = 'und';
/** More fragments than these are bundled: ten thousand small files serve nobody. */
const MOST_FRAGMENTS = 1024;
/** Pagefind's own interface, worker and highlighter are not used. */
const USED =
  /^(?:pagefind\.js|pagefind-entry\.json|pagefind\..*\.pf_meta|wasm\.unknown\.pagefind|(?:index|fragment)\/.*)$/;
const SIGNATURE = 'pagefind_dcd';

export async function makeBundle(records: readonly SearchRecord[]): Promise<Bundle> {
  const { index, errors } = await createIndex({ maxFragments: MOST_FRAGMENTS });
  if (index === undefined) throw new Error(errors.join('\n'));
  try {
    const tokens = records.map(recordTokens);
    for (const [place, words] of tokens.entries()) await addRecord(index, words, pageUrl(place));
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(failures.join('\n'));
    const words = tokens.reduce((sum, { size }) => sum + size, 0);
    const common = commonTokens(tokens);
    return {
      ...withTexts(files, records),
      averageWords: words / Math.max(1, records.length),
      ...(common.size === 0 ? {} : { common: Object.fromEntries(common) }),
    };
  } finally {
    await close();
  }
}

/** In a portal of this size a list of results is long enough to be felt. */
const LARGE = 2000;
const COMMON = 300;

/** Tokens that so many records of a large portal hold that they are not asked for alone, with their number. */
function commonTokens(records: readonly ReadonlyMap<Token, number>[]): Map<Token, number> {
  const counts = new Map<Token, number>();
  if (records.length < LARGE) return counts;
  for (const tokens of records) {
    for (const token of tokens.keys()) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > COMMON));
}

async function addRecord(
  index: PagefindIndex,
  tokens: ReadonlyMap<Token, number>,
  url: string,
): Promise<void> {
  const byWeight = new Map<number, string[]>();
  for (const [token, weight] of tokens) {
    const words = byWeight.get(weight);
    if (words === undefined) byWeight.set(weight, [indexWord(token)]);
    else words.push(indexWord(token));
  }
  const paragraphs = [...byWeight].map(
    ([weight, words]) => `<p data-pagefind-weight="${weight}">${words.sort().join(' ')}</p>`,
  );
  const content = `<html lang="${LANGUAGE}"><body>${paragraphs.join('')}</body></html>`;
  const { errors } = await index.addHTMLFile({ url, content });
  if (errors.length > 0) throw new Error(`${url}: ${errors.join('; ')}`);
}

const pageUrl = (place: number) => `/${place}/`;

interface Fragment {
  url: string;
  content: string;
}

function withTexts(
  files: readonly IndexFile[],
  records: readonly SearchRecord[],
): Omit<Bundle, 'averageWords'> {
  const pages = new Array<string>(records.length).fill('');
  const finish = (hash: string, fragment: Fragment) => {
    const place = Number(/^\/(\d+)\/$/.exec(fragment.url)?.[1]);
    const record = records[place];
    if (record === undefined) throw new Error(`Pagefind knows a page that nobody added: ${fragment.url}`);
    pages[place] = hash;
    return { url: `/${record.url}`, content: record.text, word_count: 0, filters: {}, meta: {}, anchors: [] };
  };
  const finished = files
    .filter(({ path }) => USED.test(path))
    .map(({ path, content }) => {
      if (path.startsWith('index/')) return { name: path, bytes: withoutPositions(content) };
      const hash = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
      if (hash === undefined) return { name: path, bytes: content };
      const read = JSON.parse(gunzipSync(content).subarray(SIGNATURE.length).toString('utf8')) as
        | Fragment
        | Record<string, Fragment>;
      const written =
        'url' in read && typeof read.url === 'string'
          ? finish(hash, read as Fragment)
          : Object.fromEntries(
              Object.entries(read as Record<string, Fragment>).map(([page, one]) => [
                page,
                finish(page, one),
              ]),
            );
      return { name: path, bytes: gzipSync(SIGNATURE + JSON.stringify(written), { level: 9 }) };
    });
  const lost = pages.indexOf('');
  if (lost >= 0) throw new Error(`Pagefind has lost ${records[lost]?.type} ${records[lost]?.id}`);
  return { files: finished, pages };
}
