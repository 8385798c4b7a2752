/** A bare git repository as a forge keeps it: read by revision, written by building commits, no work tree. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export interface Person {
  name: string;
  email: string;
}

export interface TreeEntry {
  path: string;
  mode: string;
  type: 'blob' | 'tree';
  sha: string;
  size: number;
}

export interface Change {
  path: string;
  /** Undefined deletes the file. */
  content: Buffer | undefined;
}

export interface NewCommit {
  branch: string;
  changes: readonly Change[];
  author: Person;
  message: string;
}

export class MergeConflict extends Error {
  override name = 'MergeConflict';
}

export class BareRepository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** From a repository with a work tree. */
  static async cloneOf(source: string): Promise<BareRepository> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'qingdan-forge-'));
    await new BareRepository(source).git('clone', '--quiet', '--bare', source, folder);
    return new BareRepository(folder);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  async git(...args: string[]): Promise<string> {
    return (await this.run(args)).toString('utf8').trim();
  }

  /** The hash a revision names; undefined where it names nothing. */
  find(revision: string): Promise<string | undefined> {
    return this.git('rev-parse', '--verify', '--quiet', revision).then(
      (hash) => hash,
      () => undefined,
    );
  }

  async list(treeish: string, isRecursive: boolean): Promise<TreeEntry[]> {
    const options = isRecursive ? ['-r', '-t'] : [];
    const text = await this.run(['ls-tree', '-z', '-l', ...options, treeish]);
    return text
      .toString('utf8')
      .split('\0')
      .filter(Boolean)
      .map((line) => {
        const [, mode = '', type = '', sha = '', size = '', name = ''] =
          /^(\S+) (\S+) (\S+) +(\S+)\t(.+)$/su.exec(line) ?? [];
        return { path: name, mode, type: type as TreeEntry['type'], sha, size: Number(size) || 0 };
      });
  }

  blob(sha: string): Promise<Buffer> {
    return this.run(['cat-file', 'blob', sha]);
  }

  /** The new commit's hash. */
  async commit({ branch, changes, author, message }: NewCommit): Promise<string> {
    const head = await this.git('rev-parse', `refs/heads/${branch}`);
    const index = path.join(this.folder, `index-${process.hrtime.bigint()}`);
    const env = { GIT_INDEX_FILE: index };
    await this.run(['read-tree', head], { env });
    for (const { path: file, content } of changes) {
      if (content === undefined) {
        await this.run(['update-index', '--force-remove', '--', file], { env });
        continue;
      }
      const sha = (await this.run(['hash-object', '-w', '--stdin'], { input: content })).toString().trim();
      await this.run(['update-index', '--add', '--cacheinfo', `100644,${sha},${file}`], { env });
    }
    const tree = (await this.run(['write-tree'], { env })).toString().trim();
    await rm(index, { force: true });
    return this.record({ branch, tree, parents: [head], author, message });
  }

  /** Both parents stay; throws where git cannot put the two together. */
  async merge(branch: string, from: string, author: Person, message: string): Promise<string> {
    const [head, theirs] = [
      await this.git('rev-parse', `refs/heads/${branch}`),
      await this.git('rev-parse', from),
    ];
    const tree = await this.git('merge-tree', '--write-tree', head, theirs).catch(() => {
      throw new MergeConflict(`${branch} ${from}`);
    });
    return this.record({ branch, tree, parents: [head, theirs], author, message });
  }

  private async record(commit: {
    branch: string;
    tree: string;
    parents: string[];
    author: Person;
    message: string;
  }): Promise<string> {
    const { branch, tree, parents, author, message } = commit;
    const env = {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_COMMITTER_NAME: author.name,
      GIT_COMMITTER_EMAIL: author.email,
    };
    const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])];
    const hash = (await this.run(args, { env, input: Buffer.from(message) })).toString().trim();
    await this.git('update-ref', `refs/heads/${branch}`, hash, parents[0] ?? '');
    return hash;
  }

  private run(
    args: readonly string[],
    { env = {}, input }: { env?: Record<string, string>; input?: Buffer } = {},
  ): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const child = execFile(
        'git',
        ['-c', 'core.quotepath=false', ...args],
        {
          cwd: this.folder,
          env: { ...process.env, ...env },
          encoding: 'buffer',
          maxBuffer: 256 * 1024 * 1024,
        },
        (error, stdout) => (error === null ? resolve(stdout) : reject(error)),
      );
      child.stdin?.end(input);
    });
  }
}
