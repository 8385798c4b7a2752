/**
 * Astro content loaders over one audience's view. A build gets its view from the snapshot that was written
 * before Astro started (`QINGDAN_SNAPSHOT`); `npm run dev` compiles the content folder and follows its changes.
 */
import { existsSync } from 'node:fs';
import type { Loader, LoaderContext } from 'astro/loaders';
import { chinaDay } from '../build/china-day.ts';
import { PROJECT_ROOT, readSettings } from '../build/settings.ts';
import { errorsIn } from '../diagnostics/message.ts';
import { formatForTerminal } from '../diagnostics/terminal.ts';
import { isAudience } from '../domain/audience.ts';
import { type AudienceView, viewFor } from '../domain/audience-view.ts';
import type { RegistryCollection } from './collections.ts';
import { compileContent } from './compile-content.ts';
import { readSnapshot } from './snapshot-file.ts';
import { type EntryName, storedEntries, storedRows, storedSite } from './stored-content.ts';
import { watchContent } from './watch-content.ts';

let current: Promise<AudienceView> | undefined;

function loadView(): Promise<AudienceView> {
  current ??= readView();
  return current;
}

async function readView(): Promise<AudienceView> {
  const snapshot = process.env['QINGDAN_SNAPSHOT'];
  if (snapshot !== undefined) return readSnapshot(snapshot);
  const audience = process.env['QINGDAN_AUDIENCE'] ?? 'internal';
  if (!isAudience(audience)) throw new Error(`QINGDAN_AUDIENCE: ${audience}`);
  const settings = readSettings();
  const { content, messages } = await compileContent({
    content: settings.content,
    project: PROJECT_ROOT,
    work: settings.work,
  });
  const errors = errorsIn(messages);
  if (errors.length > 0) console.error(formatForTerminal(errors));
  return viewFor(audience, content, new Map(), settings.today ?? chinaDay(new Date()));
}

function loader(name: string, fill: (view: AudienceView, store: LoaderContext['store']) => void): Loader {
  return {
    name: `qingdan-${name}`,
    async load({ store, watcher }) {
      const refill = async () => {
        const view = await loadView();
        store.clear();
        fill(view, store);
      };
      await refill();
      const { content } = readSettings();
      if (watcher === undefined || !existsSync(content)) return;
      watchContent([content], async () => {
        current = undefined;
        await refill();
      });
    },
  };
}

/** Entries with a body: lists, tasks, policies, projects, pages. */
export const entryLoader = (name: EntryName): Loader =>
  loader(name, (view, store) => {
    for (const entry of storedEntries(view, name)) store.set(entry);
  });

export const registryLoader = (name: RegistryCollection): Loader =>
  loader(name, (view, store) => {
    for (const entry of storedRows(view, name)) store.set(entry);
  });

export const siteLoader = (): Loader =>
  loader('site', (view, store) => {
    for (const entry of storedSite(view)) store.set(entry);
  });
