/** The Pagefind bundle as an inverted index: which records hold a token, how much, and what they say. */
import { indexQuery } from '../../search/index-words.ts';
import type { PortalIndex } from '../../search/portal-index.ts';
import type { Postings, TokenIndex } from '../../search/token-index.ts';
import type { Token } from '../../search/tokens.ts';

interface Result {
  id: string;
  score: number;
  data(): Promise<{ raw_content?: string; content: string }>;
}
interface Pagefind {
  init(): Promise<void>;
  search(term: string): Promise<{ results: Result[] }>;
}
interface PagefindModule {
  createInstance(options: object): Pagefind;
}

/** Scores say nothing but the weight that the index gave a word; how rare it is, the planner counts itself. */
const RANKING = { pageLength: 0, termFrequency: 0, termSimilarity: 0, termSaturation: 2 };

/** Postings of the last queries, so that each further key asks for one new word only. */
const MOST_KEPT = 400;

export async function openPagefind(index: PortalIndex, base: URL): Promise<TokenIndex> {
  const bundle = new URL('pagefind/', base);
  const module = (await import(/* @vite-ignore */ new URL('pagefind.js', bundle).href)) as PagefindModule;
  // Without its worker Pagefind is one file less, and long lists of results are not copied between threads.
  const pagefind = module.createInstance({ basePath: bundle.pathname, noWorker: true, ranking: RANKING });
  await pagefind.init();
  const kept = new Map<Token, Promise<Postings>>();
  const texts = new Map<number, () => Promise<string>>();
  const ask = async (token: Token): Promise<Postings> => {
    const { query, exact } = indexQuery(token);
    const { results } = await pagefind.search(query);
    return postingsOf(results, exact ? 1 : scoreOfOne(results.length, index), { index, texts });
  };
  return {
    lookUp(token) {
      let postings = kept.get(token);
      if (postings === undefined) {
        postings = ask(token);
        kept.set(token, postings);
        if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
      }
      return postings;
    },
    async lookUpAll(wanted) {
      const words = wanted.map((token) => indexQuery(token).query).join(' ');
      const { results } = await pagefind.search(words);
      return postingsOf(results, WORDS_PER_UNIT / index.averageWords, { index, texts });
    },
    textOf: async (place) => (await texts.get(place)?.()) ?? '',
  };
}

interface Known {
  index: PortalIndex;
  texts: Map<number, () => Promise<string>>;
}

function postingsOf(results: readonly Result[], unit: number, { index, texts }: Known): Postings {
  const postings = new Map<number, number>();
  for (const result of results) {
    const place = index.placeOf.get(result.id);
    if (place === undefined) continue;
    postings.set(place, result.score / unit);
    texts.set(place, async () => (await result.data()).content);
  }
  return postings;
}

/** What Pagefind scores a word of weight 1 that so many records hold; exact matches always score 1. */
function scoreOfOne(found: number, { records, averageWords }: PortalIndex): number {
  const rarity = Math.log(1 + (records.length - found + 0.5) / (found + 0.5));
  return (rarity * WORDS_PER_UNIT) / averageWords;
}

/** Pagefind counts words per fifth of an average page. */
const WORDS_PER_UNIT = 5;
