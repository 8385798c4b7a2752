/** The part of the engine that answers queries: the planner over the Pagefind bundle. */
import { answerQuery } from '../../search/answer-query.ts';
import type { PortalIndex } from '../../search/portal-index.ts';
import type { SearchAnswer, SearchOptions } from '../../search/search-answer.ts';
import type { VocabularyFile } from '../../search/search-files.ts';
import type { DataFiles } from './engine-files.ts';
import { once } from './engine-once.ts';
import { openPagefind } from './engine-pagefind.ts';

export async function openAnswering(
  index: PortalIndex,
  files: DataFiles,
  base: URL,
): Promise<(query: string, options: SearchOptions) => Promise<SearchAnswer>> {
  const tokens = await openPagefind(index, base);
  const meanings = once(async () => {
    const [{ openMeanings }, vocabulary] = await Promise.all([
      import('../../search/reword.ts'),
      files.load<VocabularyFile>('vocabulary.json'),
    ]);
    return openMeanings(vocabulary, index);
  });
  return (query, options) => answerQuery(query, options, { index, tokens, meanings });
}
