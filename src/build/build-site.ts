/**
 * One audience from snapshot to folder: Astro, then the search index. Works inside the project, in a folder of
 * its own run, always cold: nothing is left of an earlier build and no cache is shared between audiences.
 */
import { spawn } from 'node:child_process';
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeSnapshot } from '../compile/snapshot-file.ts';
import type { Audience } from '../domain/audience.ts';
import { viewFor } from '../domain/audience-view.ts';
import type { Content } from '../domain/content.ts';
import type { Revisions } from '../domain/revision.ts';
import { chinaDay } from './china-day.ts';
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
  /** The day that counts as today, as `2026-11-22`; else what the clock says. */
  today?: string | undefined;
  /** The editors' web page stands beside this portal. */
  editing?: boolean | undefined;
  onProgress?: (step: string) => void;
}

/** Thrown when a tool of the build fails; `output` is what it printed. */
export class BuildError extends Error {
  override name = 'BuildError';
  readonly output: string;
  constructor(step: string, output: string) {
    super(step);
    this.output = output;
  }
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
  const heap = `--max-old-space-size=${heapFor((await stat(snapshot)).size)}`;
  await runTool('astro', [heap, tool('astro', 'bin/astro.mjs'), 'build', '--silent'], {
    QINGDAN_AUDIENCE: audience,
    QINGDAN_SNAPSHOT: snapshot,
    QINGDAN_OUT_DIR: out,
    QINGDAN_CACHE_DIR: path.join(folder, 'cache'),
    ...(options.site === undefined ? {} : { QINGDAN_SITE: options.site }),
    ...(options.editing ? { QINGDAN_EDITING: '1' } : {}),
  });
  await writePictures(options.folder, view, out);
  onProgress('建立检索');
  await buildSearchIndex(out);
  await rm(snapshot, { force: true });
  return out;
}

/**
 * How much memory, in MB, the pages' own process may fill before it collects garbage, for a snapshot of so many bytes.
 * Left alone it fills what the machine has. At 10,000 tasks (24 MB) 290 MB are in use at once; this leaves more than
 * double, and twice the tasks double both.
 */
const heapFor = (bytes: number) => Math.round(400 + (bytes / 1e6) * 16);

/** Names that a test runner sets for its own pages; Astro would take them for this build's. */
const NOT_INHERITED = {
  DEV: undefined,
  PROD: undefined,
  MODE: undefined,
  BASE_URL: undefined,
  SSR: undefined,
};

const tool = (name: string, file: string) => path.join(PROJECT_ROOT, 'node_modules', name, file);

function runTool(
  step: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: PROJECT_ROOT,
      // Whatever starts the build, a test run among them, it is a production build.
      env: {
        ...process.env,
        ...NOT_INHERITED,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new BuildError(step, Buffer.concat(output).toString('utf8')));
    });
  });
}
