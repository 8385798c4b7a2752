/**
 * The whole build: check everything, build each audience apart, switch each into place when it is whole. Content
 * with errors changes nothing: the last good output stays.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { compileContent } from '../compile/compile-content.ts';
import { readContentHistory } from '../compile/content-history.ts';
import { readContentRevisions } from '../compile/content-revisions.ts';
import { errorsIn, type Message } from '../diagnostics/message.ts';
import type { Audience } from '../domain/audience.ts';
import { refuseLeaks } from '../publish/leaks/check-site.ts';
import { buildSite } from './build-site.ts';
import { refuseBrokenLinks } from './links/check-links.ts';
import { acquireLock } from './lock.ts';
import { isOurs, markSite } from './mark.ts';
import type { PageMaker } from './page-job.ts';
import { placeFolder, recoverFolder } from './place.ts';
import { PROJECT_ROOT, type Settings } from './settings.ts';

export interface PortalBuild {
  messages: Message[];
  /** Content files read. */
  files: number;
  /** What was built and put into place; empty when the content has errors. */
  built: { audience: Audience; folder: string; seconds: number }[];
}

export interface PortalOptions {
  settings: Settings;
  audiences: readonly Audience[];
  /** The editors' web page will stand beside the internal portal, under admin/. */
  editing?: boolean;
  onProgress?: (audience: Audience, step: string) => void;
  onPlaced?: (audience: Audience, folder: string) => void;
  /** Who makes the pages of an audience, where that is not a process of this build's own. */
  pages?: Partial<Record<Audience, PageMaker>>;
}

/** What onProgress is told when the leak check of a public build begins, and the check of links. */
export const LEAK_STEP = '查有没有内部内容';
export const LINK_STEP = '查链接';

/** The output folder holds something that no build of ours put there. */
export class ForeignFolderError extends Error {
  override name = 'ForeignFolderError';
  readonly folder: string;
  constructor(folder: string) {
    super(`${folder} 里有别的文件，没有动它。请换一个输出文件夹（QINGDAN_OUT），或先清空它。`);
    this.folder = folder;
  }
}

export async function buildPortal(options: PortalOptions): Promise<PortalBuild> {
  const { settings, audiences } = options;
  const release = await acquireLock(path.join(settings.work, 'locks'), 'build');
  const run = path.join(settings.work, 'runs', randomUUID());
  try {
    await removeLeftovers(path.dirname(run));
    const compiled = await compileContent({
      content: settings.content,
      project: PROJECT_ROOT,
      work: settings.work,
    });
    const result: PortalBuild = { messages: compiled.messages, files: compiled.files, built: [] };
    if (errorsIn(compiled.messages).length > 0) return result;
    const history = await readContentHistory(settings.content);
    const revisions = await readContentRevisions(settings.content, 'tasks');
    for (const audience of audiences) {
      const folder = path.join(settings.out, audience);
      await recoverFolder(folder);
      if (!(await isOurs(folder))) throw new ForeignFolderError(folder);
      const started = performance.now();
      const site = await buildSite({
        audience,
        content: compiled.content,
        folder: settings.content,
        history,
        revisions,
        run,
        shelf: path.join(settings.work, 'pictures'),
        site: settings.site,
        today: settings.today,
        editing: options.editing,
        pages: options.pages?.[audience],
        onProgress: (step) => options.onProgress?.(audience, step),
      });
      if (audience === 'public') {
        options.onProgress?.(audience, LEAK_STEP);
        await refuseLeaks(site, compiled.content);
      }
      options.onProgress?.(audience, LINK_STEP);
      await refuseBrokenLinks(site, {
        audience,
        content: compiled.content,
        folder: settings.content,
        address: settings.site ?? compiled.content.site?.data.siteUrl,
        editing: options.editing,
      });
      await markSite(site, audience);
      await mkdir(settings.out, { recursive: true });
      await placeFolder(site, folder, { move: true });
      options.onPlaced?.(audience, folder);
      result.built.push({ audience, folder, seconds: (performance.now() - started) / 1000 });
    }
    return result;
  } finally {
    await removeQuietly(run);
    release();
  }
}

/**
 * Runs that were killed leave their folder; whoever holds the lock clears them away. Where a tool of such a run lives
 * on and still writes, its folder waits for the next time.
 */
async function removeLeftovers(runs: string): Promise<void> {
  await mkdir(runs, { recursive: true });
  for (const name of await readdir(runs)) await removeQuietly(path.join(runs, name));
}

const removeQuietly = (folder: string) =>
  rm(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 }).catch(() => {});
