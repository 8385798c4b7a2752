/**
 * One save: the whole content is checked as it would be, then the files are written and committed. Whatever is
 * refused or fails leaves files, index and history as they were.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileChange } from '../../cms/changed-fields.ts';
import { commitMessage } from '../../cms/commit-message.ts';
import { mergeRegistry } from '../../cms/merge-registry.ts';
import { type ContentFile, readContentTree } from '../../compile/content-tree.ts';
import { type BodyRenderer, parseContent } from '../../compile/parse-content.ts';
import { readPictureFiles } from '../../compile/picture-files.ts';
import { errorsIn, type Message } from '../../diagnostics/message.ts';
import { writeFiles } from '../../importer/write/write-files.ts';
import { cmsWords } from '../../text/cms-words.ts';
import { refuseLinks } from './content-place.ts';
import type { Repository } from './repository.ts';

/** Thrown for a save that was not done; everything is as it was. */
export class SaveRefused extends Error {
  override name = 'SaveRefused';
  readonly messages: readonly Message[];
  constructor(why: string, messages: readonly Message[] = []) {
    super(why);
    this.messages = messages;
  }
}

export interface FileToSave {
  /** From the content root. */
  path: string;
  /** Undefined deletes the file. */
  text: string | undefined;
  /** As the editor opened it; undefined where nothing is known of that. */
  base?: string | undefined;
  isNew?: boolean;
}

export interface Save {
  content: string;
  repository: Repository | undefined;
  render: BodyRenderer;
  editor: string;
  files: readonly FileToSave[];
  /** Instead of the message that the change itself gives. */
  message?: string;
}

export interface Saved {
  /** Undefined where nothing changed, or no repository holds the content. */
  commit: string | undefined;
  changed: boolean;
}

export async function save({ content, repository, render, editor, files, message }: Save): Promise<Saved> {
  for (const file of files) await refuseLinks(content, file.path);
  const tree = await readContentTree(content);
  const texts = new Map(tree.files.map((file) => [file.path, file.text]));
  const merged = files.map((file) => withOthersEdits(file, texts.get(file.path)));
  for (const file of merged) refuseOverwriting(file, texts.get(file.path));
  const changes = merged
    .map((file): FileChange => ({ path: file.path, before: texts.get(file.path), after: file.text }))
    .filter(({ before, after }) => before !== after);
  if (changes.length === 0) return { commit: undefined, changed: false };
  await refuseWrong(content, tree.files, changes, render);
  const paths = changes.map((change) => change.path);
  const byHand = (await repository?.changedByHand(paths)) ?? [];
  if (byHand.length > 0) throw new SaveRefused(cmsWords.server.byHand(byHand.join('、')));
  await write(content, changes);
  if (repository === undefined) return { commit: undefined, changed: true };
  try {
    const listName = (list: string) => shortTitleOf(texts.get(`lists/${list}.mdx`));
    const commit = await repository.commit({
      paths,
      editor,
      message: message ?? commitMessage(changes, listName),
    });
    return { commit, changed: true };
  } catch (error) {
    await write(
      content,
      changes.map(({ path: file, before, after }) => ({ path: file, before: after, after: before })),
    );
    throw new SaveRefused(
      `${cmsWords.server.notCommitted}\n${String((error as { stderr?: string }).stderr ?? '')}`,
    );
  }
}

/** In a registry somebody else's rows stay beside this editor's, where the two do not contradict each other. */
function withOthersEdits(file: FileToSave, now: string | undefined): FileToSave {
  const { path, base, text } = file;
  if (base === undefined || base === now || text === undefined || now === undefined) return file;
  const together = mergeRegistry({ path, base, theirs: now, mine: text });
  return together === undefined ? file : { ...file, base: now, text: together };
}

function refuseOverwriting({ base, isNew, path: file, text }: FileToSave, now: string | undefined): void {
  if (isNew === true && now !== undefined) throw new SaveRefused(cmsWords.server.exists);
  if (base !== undefined && now !== base) throw new SaveRefused(cmsWords.server.conflict);
  if (text === undefined && now === undefined) throw new SaveRefused(`${cmsWords.server.missing}：${file}`);
}

/** Mistakes that the content has already, elsewhere, are no reason to refuse this save. */
async function refuseWrong(
  content: string,
  before: readonly ContentFile[],
  changes: readonly FileChange[],
  render: BodyRenderer,
): Promise<void> {
  const pictures = await readPictureFiles(content);
  const after = new Map(before.map((file) => [file.path, file]));
  for (const change of changes) {
    if (change.after === undefined) after.delete(change.path);
    else after.set(change.path, { path: change.path, text: change.after });
  }
  const sorted = [...after.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const errors = errorsIn(parseContent(sorted, render, { pictures }).messages);
  if (errors.length === 0) return;
  const key = (message: Message) => `${message.file} ${message.kind} ${message.field} ${message.what}`;
  const known = new Set(errorsIn(parseContent(before, render, { pictures }).messages).map(key));
  const saved = new Set(changes.map((change) => change.path));
  const refused = errors.filter((message) => saved.has(message.file) || !known.has(key(message)));
  if (refused.length > 0) throw new SaveRefused(cmsWords.server.wrong, refused);
}

async function write(content: string, changes: readonly FileChange[]): Promise<void> {
  const written = changes.flatMap(({ path: file, after }) =>
    after === undefined ? [] : [{ path: file, text: after }],
  );
  await writeFiles(content, written);
  for (const { path: file, after } of changes) if (after === undefined) await rm(path.join(content, file));
}

const shortTitleOf = (text: string | undefined) => /^shortTitle: "?(.+?)"?$/m.exec(text ?? '')?.[1];

/** A picture goes its own way: bytes, never replaced, committed at once. */
export async function savePicture(
  { content, repository, editor }: Pick<Save, 'content' | 'repository' | 'editor'>,
  file: string,
  bytes: Uint8Array,
): Promise<void> {
  await refuseLinks(content, file);
  const target = path.join(content, file);
  await mkdir(path.dirname(target), { recursive: true });
  if ((await readFile(target).catch(() => undefined)) !== undefined)
    throw new SaveRefused(cmsWords.server.exists);
  await writeFile(target, bytes, { flag: 'wx' });
  const message = `${cmsWords.history.create}${cmsWords.history.picture}：${file}`;
  await repository?.commit({ paths: [file], editor, message }).catch(async (error: unknown) => {
    await rm(target, { force: true });
    throw error;
  });
}
