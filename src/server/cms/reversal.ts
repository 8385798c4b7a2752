/** What takes a commit back: the files as they were before it, as long as nobody has changed them since. */

import { CONTENT_PREFIX } from '../../cms/cms-config.ts';
import { cmsWords } from '../../text/cms-words.ts';
import { writablePath } from './content-place.ts';
import type { Repository } from './repository.ts';
import { type FileToSave, SaveRefused } from './save.ts';

export async function reversal(
  { git }: Repository,
  commit: string,
): Promise<{ files: FileToSave[]; subject: string }> {
  const prefix = (await git('rev-parse', '--show-prefix')).trim();
  const subject = (await git('log', '-1', '--format=%s', commit)).trim();
  const names = (await git('diff-tree', '--no-commit-id', '--name-only', '--no-renames', '-r', '-z', commit))
    .split('\0')
    .filter((name) => name !== '');
  const outside = names.find((name) => !name.startsWith(prefix));
  if (outside !== undefined || names.length === 0) throw new SaveRefused(cmsWords.server.missing);
  const textAt = (revision: string, name: string) =>
    git('show', `${revision}:${name}`).catch(() => undefined);
  const files = await Promise.all(
    names.map(async (name): Promise<FileToSave> => {
      const path = writablePath(`${CONTENT_PREFIX}/${name.slice(prefix.length)}`);
      return { path, text: await textAt(`${commit}^`, name), base: await textAt(commit, name) };
    }),
  );
  return { files, subject };
}
