/** Keeps the pages that Astro has loaded for a build, to render them again when the content is another. */
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { HELD_CONTENT_MODULE } from '../../compile/held-content.ts';

export interface HeldPage {
  /** From the site's root. */
  file: string;
  render(): Promise<Buffer>;
}

export interface HeldPages {
  /** All there are with the content of now. */
  pages(): Promise<HeldPage[]>;
}

/** Astro's own, with what it keeps of addresses between two calls. */
interface Prerenderer extends AstroPrerenderer {
  app?: { routeCache: { clearAll(): void } };
}

const CONTENT_MODULE = '\0astro:data-layer-content';
/** Where Astro asks pages for when it builds. */
const ORIGIN = 'http://localhost';

export function holdPages(): HeldPages & { integration: AstroIntegration } {
  let prerenderer: Prerenderer | undefined;
  return {
    integration: {
      name: 'qingdan-hold-pages',
      hooks: {
        'astro:config:setup': ({ updateConfig }) => {
          updateConfig({ vite: { plugins: [contentFromOutside] } });
        },
        'astro:build:start': ({ setPrerenderer }) => {
          setPrerenderer((own) => {
            prerenderer = own;
            return own;
          });
        },
      },
    },
    async pages() {
      if (prerenderer?.app === undefined) throw new Error('Astro has loaded no pages.');
      prerenderer.app.routeCache.clearAll();
      return heldPages(prerenderer);
    },
  };
}

const contentFromOutside = {
  name: 'qingdan-content-from-outside',
  transform: (_code: string, id: string) =>
    id === CONTENT_MODULE ? { code: HELD_CONTENT_MODULE, map: null } : undefined,
};

/** Where two routes lead to one address the first has it, as in Astro's own build. */
async function heldPages(prerenderer: Prerenderer): Promise<HeldPage[]> {
  const byFile = new Map<string, HeldPage>();
  for (const { pathname, route } of await prerenderer.getStaticPaths()) {
    const file = fileOf(pathname, route);
    if (byFile.has(file)) continue;
    byFile.set(file, { file, render: () => rendered(prerenderer, pathname, route) });
  }
  return [...byFile.values()];
}

function fileOf(pathname: string, { type }: RouteData): string {
  const address = pathname.replace(/^\/|\/$/g, '');
  if (type !== 'page') return address;
  if (address === '404') return '404.html';
  return address === '' ? 'index.html' : `${address}/index.html`;
}

async function rendered(prerenderer: Prerenderer, pathname: string, routeData: RouteData): Promise<Buffer> {
  const address = routeData.type === 'page' && !pathname.endsWith('/') ? `${pathname}/` : pathname;
  const result = await prerenderer.render(new Request(ORIGIN + encodeURI(address)), { routeData });
  const response = 'response' in result ? result.response : result;
  const expected = /^\/404\b/.test(pathname) ? 404 : 200;
  if (response.status !== expected && response.status !== 200)
    throw new Error(`${pathname} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}
