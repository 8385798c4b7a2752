/** Serves a built folder for a test, and notes what a page asks of anybody else. */
import type { Page } from 'playwright-core';
import { type StaticServer, serveFolder } from '../../src/server/static-server.ts';

export interface ServedSite extends StaticServer {
  /** The addresses on other hosts that the page asks for from now on; the list grows while the page is used. */
  recordRequests(page: Page): readonly string[];
}

export async function serveSite(folder: string, basePath = '/'): Promise<ServedSite> {
  const server = await serveFolder({ root: folder, host: '127.0.0.1', port: 0, basePath });
  const { host } = new URL(server.url);
  return {
    ...server,
    recordRequests(page) {
      const foreign: string[] = [];
      const note = (address: string) => {
        const url = new URL(address);
        if (/^(?:https?|wss?|ftp):$/.test(url.protocol) && url.host !== host) foreign.push(address);
      };
      page.on('request', (request) => note(request.url()));
      page.on('websocket', (socket) => note(socket.url()));
      page.on('popup', (popup) => popup.on('request', (request) => note(request.url())));
      return foreign;
    },
  };
}
