/**
 * One save: the whole content is checked as it would be, then the files are written and committed. Whatever is
 * refused or fails leaves files, index and history as they were.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { FileChange } from '../../cms/changed-fields.ts';
import { commitMessage } from '../../cms/commit-message.ts';
import { mergeRegistry } from '../../cms/merge-registry.ts';
import { type ContentFile, readContentTree } from '../../compile/content-tree.ts';
import { type BodyRenderer, parseContent } from '../../compile/parse-content.ts';
import { readPictureFiles } from '../../compile/picture-files.ts';
import { errorsIn, knownErrors, type Message } from '../../diagnostics/message.ts';
import type { PictureFile } from '../../domain/content.ts';
import { numberTaken } from '../../domain/integrity/numbering.ts';
import { writeFiles } from '../../importer/write/write-files.ts';
import { cmsWords } from '../../text/cms-words.ts';
import { refuseLinks } from './content-place.ts';
import {
  describeNew,
  faultsIn,
  type NewPicture,
  notStored,
  removePictures,
  writePictures,
} from './new-pictures.ts';
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
  pictures?: readonly NewPicture[];
  /** Instead of the message that the change itself gives. */
  message?: string;
}

export interface Saved {
  /** Undefined where nothing changed, or no repository holds the content. */
  commit: string | undefined;
  changed: boolean;
}

export async function save(asked: Save): Promise<Saved> {
  const { content, repository, render, files } = asked;
  for (const file of files) await refuseLinks(content, file.path);
  const tree = await readContentTree(content);
  const texts = new Map(tree.files.map((file) => [file.path, file.text]));
  const merged = files.map((file) => withOthersEdits(file, texts.get(file.path)));
  for (const file of merged) refuseOverwriting(file, texts.get(file.path));
  const changes = merged
    .map((file): FileChange => ({ path: file.path, before: texts.get(file.path), after: file.text }))
    .filter(({ before, after }) => before !== after);
  const pictures = await notStored(content, asked.pictures ?? []);
  if (changes.length + pictures.length === 0) return { commit: undefined, changed: false };
  const described = await describeNew(pictures);
  const stored = await readPictureFiles(content);
  refuseWrong({ before: tree.files, changes, render, stored, described });
  const paths = [...changes, ...pictures].map((change) => change.path);
  const byHand = (await repository?.changedByHand(paths)) ?? [];
  if (byHand.length > 0) throw new SaveRefused(cmsWords.server.byHand(byHand.join('、')));
  const taken = pictures.find(({ path: file }) => stored.has(file));
  if (taken !== undefined) throw new SaveRefused(cmsWords.server.pictureTaken(taken.path));
  const listName = (list: string) => shortTitleOf(texts.get(`lists/${list}.mdx`));
  const named = [...changes, ...pictures.map((picture): FileChange => ({ path: picture.path, after: '' }))];
  const message = asked.message ?? commitMessage(changes.length > 0 ? changes : named, listName);
  const commit = await store(asked, changes, pictures, { paths, message });
  return { commit, changed: true };
}

/** Writes and commits; where that fails all is as it was. */
async function store(
  { content, repository, editor }: Save,
  changes: readonly FileChange[],
  pictures: readonly NewPicture[],
  { paths, message }: { paths: readonly string[]; message: string },
): Promise<string | undefined> {
  await writePictures(content, pictures);
  await write(content, changes);
  try {
    return await repository?.commit({ paths, editor, message });
  } catch (error) {
    const back = changes.map(({ path: file, before, after }) => ({
      path: file,
      before: after,
      after: before,
    }));
    await write(content, back);
    await removePictures(content, pictures);
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

interface ToCheck {
  before: readonly ContentFile[];
  changes: readonly FileChange[];
  render: BodyRenderer;
  stored: ReadonlyMap<string, PictureFile>;
  described: ReadonlyMap<string, PictureFile>;
}

/** Mistakes that the content has already, elsewhere, are no reason to refuse this save. */
function refuseWrong({ before, changes, render, stored, described }: ToCheck): void {
  const pictures = new Map([...stored, ...described]);
  const after = new Map(before.map((file) => [file.path, file]));
  for (const change of changes) {
    if (change.after === undefined) after.delete(change.path);
    else after.set(change.path, { path: change.path, text: change.after });
  }
  const sorted = [...after.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const { messages, content: wanted } = parseContent(sorted, render, { pictures });
  const taken = changes.flatMap(({ path: file }) => numberTaken(wanted, file) ?? []);
  const errors = errorsIn(messages);
  if (errors.length === 0) errors.push(...faultsIn(described));
  if (errors.length + taken.length === 0) return;
  const former = parseContent(before, render, { pictures: stored });
  const isKnown = knownErrors(former.messages);
  const saved = new Set([...changes.map((change) => change.path), ...described.keys()]);
  const refused = [
    ...errors.filter((message) => saved.has(message.file) || !isKnown(message)),
    ...taken.filter(({ file }) => numberTaken(former.content, file) === undefined),
  ];
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
