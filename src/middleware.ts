/**
 * Makes every link of a page relative, so that one build works under any path, on any host and from a copied
 * folder. Pages and components write plain addresses from the root (`/units/zhian-zhen/`).
 */
import { defineMiddleware } from 'astro:middleware';
import { relativiseLinks } from './layouts/relative-links.ts';

export const onRequest = defineMiddleware(async (context, next) => {
  const response = await next();
  if (import.meta.env.DEV) return response;
  if (!(response.headers.get('content-type') ?? '').includes('text/html')) return response;
  const html = relativiseLinks(await response.text(), context.url.pathname);
  return new Response(html, { status: response.status, headers: response.headers });
});
