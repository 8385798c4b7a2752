/** The git repository that holds the content, if one does: commits exactly the files of a save, in the editor's name. */
import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LARGEST_ANSWER = 64 * 1024 * 1024;

/** Names as they are written, and no question for a key's password, which nobody would see. */
const SETTINGS = ['-c', 'core.quotepath=false', '-c', 'commit.gpgsign=false'];

/** The repository is the one around the content, not one that a surrounding git command speaks of. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const others = new Set([
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_PREFIX',
    'GIT_OBJECT_DIRECTORY',
  ]);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !others.has(name)));
}

export interface Commit {
  /** From the content root. */
  paths: readonly string[];
  message: string;
  editor: string;
}

export interface Repository {
  /** Those of the files whose last commit is not what stands on disk. */
  changedByHand(paths: readonly string[]): Promise<string[]>;
  /** Everything in the content folder that stands in no commit. */
  uncommitted(): Promise<string[]>;
  /** The commit's hash. Where it fails nothing stays staged. */
  commit(commit: Commit): Promise<string>;
  git(...args: string[]): Promise<string>;
}

/** Undefined where the content folder is in no repository. */
export async function openRepository(content: string): Promise<Repository | undefined> {
  const root = await realpath(content);
  const git = async (...args: string[]) =>
    (
      await run('git', [...SETTINGS, ...args], {
        cwd: root,
        env: ownEnvironment(),
        maxBuffer: LARGEST_ANSWER,
      })
    ).stdout;
  const inside = await git('rev-parse', '--is-inside-work-tree').catch(() => '');
  if (inside.trim() !== 'true') return undefined;
  // What a repository is told to leave out it does not keep.
  const isLeftOut = await git('check-ignore', '--quiet', '.').then(
    () => true,
    () => false,
  );
  if (isLeftOut) return undefined;
  async function changed(untracked: 'no' | 'all', paths: readonly string[]): Promise<string[]> {
    const asked = ['--porcelain=v1', '-z', `--untracked-files=${untracked}`, '--no-renames', '--'];
    const status = await git('status', ...asked, ...paths);
    const prefix = (await git('rev-parse', '--show-prefix')).trim();
    return status
      .split('\0')
      .filter((entry) => entry !== '')
      .map((entry) => path.posix.relative(prefix === '' ? '.' : prefix, entry.slice(3)));
  }
  return {
    git,
    // Of files that git knows: what it does not know yet came with nobody's commit.
    changedByHand: (paths) => changed('no', paths),
    uncommitted: () => changed('all', ['.']),
    async commit({ paths, message, editor }) {
      const author = [`user.name=${editor}`, `user.email=${emailOf(editor)}`].flatMap((setting) => [
        '-c',
        setting,
      ]);
      try {
        await git('add', '--', ...paths);
        await git(...author, 'commit', '--quiet', '--only', '-m', message, '--', ...paths);
      } catch (error) {
        await git('reset', '--quiet', '--', ...paths).catch(() => '');
        throw error;
      }
      return (await git('rev-parse', 'HEAD')).trim();
    },
  };
}

/** Git wants an address; the editor's is nobody's business, so it leads nowhere. */
const emailOf = (editor: string) =>
  `${encodeURIComponent(editor).replaceAll('%', '').toLowerCase()}@editor.invalid`;
