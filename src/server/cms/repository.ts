/** The git repository that holds the content, if one does: commits exactly the files of a save, in the editor's name. */
import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LARGEST_ANSWER = 64 * 1024 * 1024;

export interface Commit {
  /** From the content root. */
  paths: readonly string[];
  message: string;
  editor: string;
}

export interface Repository {
  /** Those of the files whose last commit is not what stands on disk. */
  changedByHand(paths: readonly string[]): Promise<string[]>;
  /** The commit's hash. Where it fails nothing stays staged. */
  commit(commit: Commit): Promise<string>;
  git(...args: string[]): Promise<string>;
}

/** Undefined where the content folder is in no repository. */
export async function openRepository(content: string): Promise<Repository | undefined> {
  const root = await realpath(content);
  const git = async (...args: string[]) =>
    (await run('git', ['-c', 'core.quotepath=false', ...args], { cwd: root, maxBuffer: LARGEST_ANSWER }))
      .stdout;
  const inside = await git('rev-parse', '--is-inside-work-tree').catch(() => '');
  if (inside.trim() !== 'true') return undefined;
  return {
    git,
    async changedByHand(paths) {
      // Of files that git knows: what it does not know yet came with nobody's commit.
      const status = await git(
        'status',
        '--porcelain=v1',
        '-z',
        '--untracked-files=no',
        '--no-renames',
        '--',
        ...paths,
      );
      const prefix = (await git('rev-parse', '--show-prefix')).trim();
      return status
        .split('\0')
        .filter((entry) => entry !== '')
        .map((entry) => path.posix.relative(prefix === '' ? '.' : prefix, entry.slice(3)));
    },
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
