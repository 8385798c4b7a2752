/**
 * A process that stays: its first job is Astro's own build; for every later one it gives new content to the pages
 * that it has loaded already and writes what they say. Nothing else of a build depends on content.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'astro';
import { heldContent, holdContent } from '../../compile/held-content.ts';
import { readSnapshot } from '../../compile/snapshot-file.ts';
import { PROJECT_ROOT } from '../settings.ts';
import { type HeldPages, holdPages } from './hold-pages.ts';

export interface ResidentJob {
  snapshot: string;
  out: string;
  cache: string;
}

/** Pages rendered at once, as in Astro's own build. */
const AT_ONCE = 8;

let pages: HeldPages | undefined;
/** What the first build wrote besides pages: scripts, styles, what is served as it is. */
let others: string | undefined;

process.on('message', (job: ResidentJob) => {
  (pages === undefined ? buildFirst(job) : renderAgain(pages, job)).then(
    () => process.send?.({ done: true }),
    (error: unknown) => process.send?.({ failed: error instanceof Error ? error.stack : String(error) }),
  );
});
// Whoever started it is gone.
process.on('disconnect', () => {
  if (others === undefined) process.exit(0);
  rm(others, { recursive: true, force: true }).finally(() => process.exit(0));
});

async function buildFirst({ snapshot, out, cache }: ResidentJob): Promise<void> {
  holdContent(readSnapshot(snapshot));
  process.env['QINGDAN_SNAPSHOT'] = snapshot;
  const held = holdPages();
  await build({
    root: PROJECT_ROOT,
    logLevel: 'silent',
    outDir: out,
    cacheDir: cache,
    integrations: [held.integration],
  });
  if (heldContent()?.isRead !== true)
    throw new Error('The pages do not read the content that they are given.');
  const kept = await mkdtemp(path.join(os.tmpdir(), 'qingdan-pages-'));
  const written = new Set((await held.pages()).map(({ file }) => path.join(out, file)));
  await cp(out, kept, { recursive: true, filter: (source) => !written.has(source) });
  others = kept;
  pages = held;
}

async function renderAgain(held: HeldPages, { snapshot, out }: ResidentJob): Promise<void> {
  holdContent(readSnapshot(snapshot));
  await rm(out, { recursive: true, force: true });
  await mkdir(path.dirname(out), { recursive: true });
  if (others !== undefined) await cp(others, out, { recursive: true });
  const waiting = (await held.pages()).values();
  const work = async () => {
    for (const { file, render } of waiting) {
      const target = path.join(out, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, await render());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
