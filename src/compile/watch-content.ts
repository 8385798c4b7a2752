/**
 * Tells when something in folders changes, whatever editors do: atomic saves, renamed folders, a folder that is
 * replaced as a whole or not there yet.
 *
 * On Linux there is one watcher a folder, because Node's recursive watching loses a file when an editor saves by
 * renaming; elsewhere the system itself watches a whole tree.
 */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import path from 'node:path';

export interface WatchOptions {
  /** How long nothing must happen before `onChange` is told. */
  delayMs?: number;
}

const wholeTrees = process.platform !== 'linux';

/** How often folders themselves are looked for: their disappearance is not always reported. */
const LOOK_MS = 1000;

/** Dot files, and what editors and browsers write for a moment beside the file that is meant. */
const PASSING = /^\.|~$|^~\$|^#.*#$|^4913$|\.(?:tmp|temp|bak|swp|swx|part|crdownload)$|^__jb_|___jb_/i;

const isPassing = (relative: string) => relative.split(/[\\/]/).some((name) => PASSING.test(name));

/** Which folder stands at a path; undefined where there is none. */
function identityOf(folder: string): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false, bigint: true });
  return found?.isDirectory() ? `${found.dev}:${found.ino}` : undefined;
}

/** Calls `onChange` with the paths that changed, gathered until nothing happens for `delayMs`. */
export function watchContent(
  folders: readonly string[],
  onChange: (paths: readonly string[]) => void,
  { delayMs = 200 }: WatchOptions = {},
): { close(): void } {
  const watchers = new Map<string, FSWatcher>();
  const changed = new Set<string>();
  let settling: NodeJS.Timeout | undefined;

  function report(file: string): void {
    changed.add(file);
    clearTimeout(settling);
    settling = setTimeout(() => {
      const paths = [...changed].sort();
      changed.clear();
      onChange(paths);
    }, delayMs);
  }

  function release(folder: string): void {
    for (const [watched, watcher] of watchers) {
      if (watched !== folder && !watched.startsWith(folder + path.sep)) continue;
      watcher.close();
      watchers.delete(watched);
    }
  }

  function cover(folder: string): void {
    try {
      const watcher = watch(folder, { recursive: wholeTrees }, (event, name) => noticed(folder, event, name));
      watcher.on('error', () => release(folder));
      watchers.set(folder, watcher);
      if (wholeTrees) return;
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.isDirectory() && !isPassing(entry.name)) cover(path.join(folder, entry.name));
      }
    } catch (error) {
      // Gone again already; the folder above reports that.
      if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return;
      process.emitWarning(`Changes in ${folder} will not be noticed: ${(error as Error).message}`);
    }
  }

  function noticed(folder: string, event: string, name: string | null): void {
    if (name !== null && isPassing(name)) return;
    const file = path.join(folder, name ?? '');
    if (event === 'rename' && !wholeTrees) {
      release(file);
      if (identityOf(file) !== undefined) cover(file);
    }
    report(file);
  }

  const roots = new Map(folders.map((folder) => [path.resolve(folder), undefined as string | undefined]));
  function look(first: boolean): void {
    for (const [root, known] of roots) {
      const identity = identityOf(root);
      if (identity === known) continue;
      roots.set(root, identity);
      release(root);
      if (identity !== undefined) cover(root);
      if (!first) report(root);
    }
  }
  look(true);
  const looking = setInterval(() => look(false), LOOK_MS);

  return {
    close() {
      clearInterval(looking);
      clearTimeout(settling);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}
