/** Fetches the files beside the Pagefind bundle. They are asked for anew, so that they always fit the bundle. */
import type { SearchFile } from '../../search/search-files.ts';

export interface DataFiles {
  load<T>(file: SearchFile): Promise<T>;
}

export const dataFiles = (base: URL): DataFiles => ({
  async load<T>(file: SearchFile) {
    const answer = await fetch(new URL(`search/${file}`, base), { cache: 'no-cache' });
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return (await answer.json()) as T;
  },
});
