/** The script that runs before a page is painted, as it travels: without comments and indentation. */
import type { APIRoute } from 'astro';
import source from '../browser/reading-modes.js?raw';

export const GET: APIRoute = () =>
  new Response(source.replace(/^\s*\/\/.*\n|^ +/gm, ''), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
