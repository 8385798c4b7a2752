/** The one engine of a page, and addresses as the page must write them. */
import type { SearchEngine } from '../../search/search-answer.ts';
import { openSearchEngine } from './engine.ts';

const root = new URL(document.documentElement.dataset['root'] ?? '/', document.baseURI).href;

let engine: SearchEngine | undefined;

export function searchEngine(): SearchEngine {
  engine ??= openSearchEngine(root);
  return engine;
}

/** The engine knows addresses from the portal's root. */
export const urlFromRoot = (url: string): string => new URL(url, root).href;
