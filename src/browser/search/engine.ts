/**
 * Look-up in the browser. Suggestions need two small files; the full text, with Pagefind and the planner, is fetched
 * when a first query is to be answered.
 */
import { openIndex, type PortalIndex, withAliases } from '../../search/portal-index.ts';
import type { SearchAnswer, SearchEngine, Suggestion } from '../../search/search-answer.ts';
import type { AliasesFile, NamesFile, RecordsFile } from '../../search/search-files.ts';
import { suggestionsFrom } from '../../search/suggest.ts';
import { type DataFiles, dataFiles } from './engine-files.ts';
import { once } from './engine-once.ts';

type Answering = (query: string, options: object) => Promise<SearchAnswer>;

export function openSearchEngine(root: string): SearchEngine {
  const base = new URL(root, document.baseURI);
  const files = dataFiles(base);
  const index = once(() => loadIndex(files));
  const offers = once(async () => suggestionsFrom(await index()));
  const aliased = once(async () => withAliases(await index(), await files.load<AliasesFile>('aliases.json')));
  const moreOffers = once(async () => suggestionsFrom(await aliased()));
  const answers = once(async (): Promise<Answering> => {
    const [{ openAnswering }, opened] = await Promise.all([import('./engine-answering.ts'), aliased()]);
    return openAnswering(opened, files, base);
  });
  return {
    async suggest(query, { limit } = {}): Promise<readonly Suggestion[]> {
      const offered = (await offers())(query, limit);
      // What nobody and nothing is called may still be what people call it, or be written in other characters.
      return offered.length > 0 ? offered : (await moreOffers())(query, limit);
    },
    search: async (query, options = {}) => (await answers())(query, options),
    warm(what) {
      const loading: Promise<unknown> = what === 'suggestions' ? offers() : answers();
      // Whoever asks next meets the failure, and tries again.
      loading.catch(() => {});
    },
  };
}

async function loadIndex(files: DataFiles): Promise<PortalIndex> {
  const [names, records] = await Promise.all([
    files.load<NamesFile>('names.json'),
    files.load<RecordsFile>('records.json'),
  ]);
  return openIndex(names, records);
}
