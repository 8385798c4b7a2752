/** The part of the engine that answers queries: the planner over the Pagefind bundle. */
import { answerQuery } from '../../search/answer-query.ts';
import type { PortalIndex } from '../../search/portal-index.ts';
import type { SearchAnswer, SearchOptions } from '../../search/search-answer.ts';
import type { DataFiles } from './engine-files.ts';
import { openPagefind } from './engine-pagefind.ts';

export async function openAnswering(
  index: PortalIndex,
  _files: DataFiles,
  base: URL,
): Promise<(query: string, options: SearchOptions) => Promise<SearchAnswer>> {
  const tokens = await openPagefind(index, base);
  return (query, options) => answerQuery(query, options, { index, tokens });
}
