/** Who changed which content file when, in plain Chinese, from git. Where there is no history nothing is known. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Revision, Revisions } from '../domain/revision.ts';
import { cmsWords } from '../text/cms-words.ts';

const run = promisify(execFile);
const LARGEST_LOG = 256 * 1024 * 1024;
/** As many as anybody looks at. */
const KEPT = 20;

/** Of all files, or of those below a path from the content root. */
export async function readContentRevisions(content: string, below = '.'): Promise<Revisions> {
  try {
    const args = [
      'log',
      '--format=%x00%cs%x1f%an%x1f%s%x1f%b%x1f',
      '--name-only',
      '--relative',
      '--no-renames',
    ];
    const options = { cwd: content, maxBuffer: LARGEST_LOG };
    const { stdout } = await run('git', ['-c', 'core.quotepath=false', ...args, '--', below], options);
    return parseRevisions(stdout);
  } catch {
    return new Map();
  }
}

export function parseRevisions(log: string): Revisions {
  const found = new Map<string, Revision[]>();
  for (const commit of log.split('\0').slice(1)) {
    const [on = '', who = '', subject = '', body = '', names = ''] = commit.split('\x1f');
    const revision = { on, who, what: whatWords(subject, body) };
    for (const file of names.split('\n').filter((name) => name !== '')) {
      const known = found.get(file) ?? [];
      if (known.length < KEPT) found.set(file, [...known, revision]);
    }
  }
  return found;
}

/** What the CMS wrote says which fields; of other commits the subject, unless it is no Chinese. */
function whatWords(subject: string, body: string): string {
  const fields = /^改了：(.+)$/m.exec(body)?.[1];
  if (fields !== undefined) return fields;
  return /\p{Script=Han}/u.test(subject) ? subject.replace(/：.*$/, '') : cmsWords.history.update;
}
