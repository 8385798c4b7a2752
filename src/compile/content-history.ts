/**
 * On which day each content file last changed, from git. Where there is no history (a copied folder, a shallow
 * clone) nothing is known, and pages leave the day out.
 */
import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LARGEST_LOG = 256 * 1024 * 1024;

/** By path from the content root, with forward slashes; days as `2026-11-22`. */
export async function readContentHistory(content: string): Promise<Map<string, string>> {
  const git = async (...args: string[]) =>
    (await run('git', ['-c', 'core.quotepath=false', ...args], { cwd: content, maxBuffer: LARGEST_LOG }))
      .stdout;
  try {
    if ((await git('rev-parse', '--is-shallow-repository')).trim() !== 'false') return new Map();
    const top = (await git('rev-parse', '--show-toplevel')).trim();
    const root = path
      .relative(await realpath(top), await realpath(content))
      .split(path.sep)
      .join('/');
    const log = await git('log', '--format=%x00%cs', '--name-only', '--no-renames', '--', '.');
    return parseLog(log, root === '' ? '' : `${root}/`);
  } catch {
    return new Map();
  }
}

function parseLog(log: string, prefix: string): Map<string, string> {
  const days = new Map<string, string>();
  for (const commit of log.split('\0').slice(1)) {
    const [day = '', ...files] = commit.split('\n').filter((line) => line !== '');
    for (const file of files) {
      const name = file.slice(prefix.length);
      if (file.startsWith(prefix) && !days.has(name)) days.set(name, day);
    }
  }
  return days;
}
