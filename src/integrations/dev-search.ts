/** In development look-up works too: its files are made when the browser asks for them, anew after each change. */
import type { IncomingMessage } from 'node:http';
import type { AstroIntegration } from 'astro';
import type { IndexFile } from '../build/search-index.ts';
import { SEARCH_FILES } from '../search/search-files.ts';
import type { SearchSource } from '../search/search-source.ts';

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

export function devSearch(): AstroIntegration {
  let made: { source: string; files: Promise<IndexFile[]> } | undefined;
  const filesFor = async (request: IncomingMessage): Promise<IndexFile[]> => {
    const answer = await fetch(`http://${request.headers.host}/search/source.json`);
    const source = await answer.text();
    if (made?.source !== source) {
      const { makeSearchIndex } = await import('../build/search-index.ts');
      made = { source, files: makeSearchIndex(JSON.parse(source) as SearchSource) };
    }
    return made.files;
  };
  return {
    name: 'qingdan-dev-search',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const name = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
          if (!isOurs(name)) return next();
          filesFor(request)
            .then((files) => {
              const file = files.find((one) => one.name === name);
              if (file === undefined) return next();
              response.setHeader(
                'content-type',
                TYPES[name.split('.').pop() ?? ''] ?? 'application/octet-stream',
              );
              response.end(file.bytes);
            })
            .catch(next);
        });
      },
    },
  };
}

const isOurs = (name: string) =>
  name.startsWith('pagefind/') || SEARCH_FILES.some((file) => name === `search/${file}`);
