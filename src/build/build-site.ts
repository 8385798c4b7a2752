/**
 * One audience from snapshot to folder: Astro, then the search index. Works inside the project, in a folder of
 * its own run, always cold: nothing is left of an earlier build and no cache is shared between audiences.
 */
import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeSnapshot } from '../compile/snapshot-file.ts';
import type { Audience } from '../domain/audience.ts';
import { viewFor } from '../domain/audience-view.ts';
import type { Content } from '../domain/content.ts';
import type { Revisions } from '../domain/revision.ts';
import { chinaDay } from './china-day.ts';
import { BuildError, heapFor, type PageJob, type PageMaker, pageEnvironment } from './page-job.ts';
import { writePictures } from './pictures.ts';
import { buildSearchIndex } from './search-index.ts';
import { PROJECT_ROOT } from './settings.ts';

export interface BuildOptions {
  audience: Audience;
  content: Content;
  /** The content folder, for its pictures. */
  folder: string;
  /** Day of the last change by content file. */
  history: ReadonlyMap<string, string>;
  revisions: Revisions;
  /** A fresh folder inside the project. */
  run: string;
  site?: string | undefined;
  /** Where drawn pictures wait for the next build. */
  shelf: string;
  /** The day that counts as today, as `2026-11-22`; else what the clock says. */
  today?: string | undefined;
  /** The editors' web page stands beside this portal. */
  editing?: boolean | undefined;
  /** Instead of a process of the build's own. */
  pages?: PageMaker | undefined;
  onProgress?: (step: string) => void;
}

/** The folder that holds the finished site. */
export async function buildSite(options: BuildOptions): Promise<string> {
  const { audience, content, run, onProgress = () => {} } = options;
  const folder = path.join(run, audience);
  const out = path.join(folder, 'site');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const today = options.today ?? chinaDay(new Date());
  const snapshot = path.join(folder, 'snapshot.json');
  const view = viewFor(audience, content, options.history, today, options.revisions);
  await writeSnapshot(snapshot, view);
  onProgress('生成页面');
  const cache = path.join(folder, 'cache');
  const { site, editing = false } = options;
  await (options.pages ?? ownProcess)({ audience, snapshot, out, cache, site, editing });
  await writePictures(options.folder, view, out, options.shelf);
  onProgress('建立检索');
  await buildSearchIndex(out);
  await rm(snapshot, { force: true });
  return out;
}

const tool = (name: string, file: string) => path.join(PROJECT_ROOT, 'node_modules', name, file);

/** Always cold: nothing is left of an earlier build. */
async function ownProcess(job: PageJob): Promise<void> {
  const heap = `--max-old-space-size=${await heapFor(job.snapshot)}`;
  const args = [heap, tool('astro', 'bin/astro.mjs'), 'build', '--silent'];
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: PROJECT_ROOT,
      env: pageEnvironment(job),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new BuildError('astro', Buffer.concat(output).toString('utf8')));
    });
  });
}
