/**
 * Makes every link of a page relative, so that one build works under any path, on any host and from a copied
 * folder. Pages and components write plain addresses from the root (`/units/zhian-zhen/`).
 */
import { defineMiddleware } from 'astro:middleware';
import { getCatalog } from './catalog/catalog.ts';
import { pathToRoot, relativiseLinks } from './layouts/relative-links.ts';

export const onRequest = defineMiddleware(async (context, next) => {
  const response = await next();
  if (import.meta.env.DEV) return response;
  if (!(response.headers.get('content-type') ?? '').includes('text/html')) return response;
  const { pathname } = context.url;
  const root = /^\/404\b/.test(pathname) ? await rootOf404() : pathToRoot(pathname);
  const html = relativiseLinks(await response.text(), root);
  return new Response(html, { status: response.status, headers: response.headers });
});

/**
 * The page for addresses that do not exist is shown at any depth, so its links cannot be relative: they begin at
 * the portal's own path, which is the server's root unless the site's address says otherwise.
 */
async function rootOf404(): Promise<string> {
  const { site } = await getCatalog();
  const address = process.env['QINGDAN_SITE'] ?? site.siteUrl;
  return address === undefined ? '/' : new URL(address).pathname;
}
