/** What the CMS asks of this machine: Decap's own questions to its proxy, and ours. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CONTENT_PREFIX } from '../../cms/cms-config.ts';
import { NOTHING_SETTLED, type Settled } from '../../cms/import-view.ts';
import type { PublishState } from '../../cms/publish-state.ts';
import { readContentRevisions } from '../../compile/content-revisions.ts';
import type { BodyRenderer } from '../../compile/parse-content.ts';
import { cmsWords } from '../../text/cms-words.ts';
import { contentPath, isPicture, PathRefused, refuseLinks, writablePath } from './content-place.ts';
import { type ImportedDocument, importToPublish, viewImport } from './import-document.ts';
import type { NewPicture } from './new-pictures.ts';
import { isPictureOfItsName } from './picture-bytes.ts';
import type { Repository } from './repository.ts';
import { reversal } from './reversal.ts';
import { type FileToSave, type Save, SaveRefused, save } from './save.ts';

export interface CmsContext {
  content: string;
  /** Caches. */
  work: string;
  repository: Repository | undefined;
  /** Fresh for each save: it remembers what it rendered. */
  renderer(): { render: BodyRenderer; save(): void };
  publishState(): PublishState;
  /** Told after a save that changed something. */
  onSaved(): void;
}

type Params = Record<string, unknown>;
type Action = (context: CmsContext, params: Params) => Promise<unknown>;

export const ACTIONS: Readonly<Record<string, Action>> = {
  info: async () => ({ type: 'local_git', repo: 'qingdan', publish_modes: ['simple'] }),
  entriesByFolder,
  entriesByFiles,
  getEntry,
  persistEntry,
  deleteFiles,
  deleteFile: (context, params) => deleteFiles(context, { ...params, paths: [params['path']] }),
  getMedia,
  getMediaFile,
  persistMedia,
  publishState: async (context) => context.publishState(),
  viewImport: async (context, params) => viewImport(documentOf(context, params)),
  publishImport,
  undo,
  history: historyOf,
  // Decap keeps notes on a forge; here there are none.
  getNotes: async () => ({ notes: [] }),
};

async function entriesByFolder({ content }: CmsContext, { folder, extension }: Params): Promise<unknown[]> {
  const inside = contentPath(folder);
  await refuseLinks(content, inside);
  const root = path.join(content, inside);
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const names = entries
    .filter(
      (entry) =>
        entry.isFile() && entry.name.endsWith(`.${String(extension)}`) && !entry.name.startsWith('.'),
    )
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return Promise.all(names.map((name) => readEntry(content, `${inside}/${name}`)));
}

async function entriesByFiles({ content }: CmsContext, { files }: Params): Promise<unknown[]> {
  return Promise.all(
    rowsOf(files).map(async ({ path: given, label }) => {
      const entry = await readEntry(content, contentPath(given));
      return { ...entry, file: { ...entry.file, label } };
    }),
  );
}

async function getEntry({ content }: CmsContext, params: Params): Promise<unknown> {
  const entry = await readEntry(content, contentPath(params['path']));
  if (entry.file.id === null) throw new SaveRefused(cmsWords.server.missing);
  return entry;
}

/** A registry that is not there yet reads as an empty one. */
async function readEntry(content: string, inside: string) {
  await refuseLinks(content, inside);
  const text = await readFile(path.join(content, inside), 'utf8').catch(() => undefined);
  const place = `${CONTENT_PREFIX}/${inside}`;
  return { data: text ?? '', file: { path: place, id: text === undefined ? null : place } };
}

/** Whatever a call holds, only what has the right shape is looked at. */
const fieldsOf = (value: unknown): Params =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Params) : {};
const rowsOf = (value: unknown): Params[] => (Array.isArray(value) ? value.map(fieldsOf) : []);

async function persistEntry(context: CmsContext, params: Params): Promise<unknown> {
  const editor = editorOf(params);
  refuseWithoutRepository(context);
  const options = fieldsOf(params['options']);
  const files = rowsOf(params['dataFiles']).map(({ path: given, raw, base }): FileToSave => {
    if (typeof raw !== 'string') throw new PathRefused(String(given));
    const isNew = options['newEntry'] === true;
    return { path: writablePath(given), text: raw, isNew, base: typeof base === 'string' ? base : undefined };
  });
  const pictures = await Promise.all(rowsOf(params['assets']).map(pictureOf));
  return perform(context, editor, files, { pictures });
}

async function deleteFiles(context: CmsContext, params: Params): Promise<unknown> {
  const paths = Array.isArray(params['paths']) ? params['paths'] : [];
  const files = paths.map((given): FileToSave => ({ path: writablePath(given), text: undefined }));
  return perform(context, editorOf(params), files);
}

async function perform(
  context: CmsContext,
  editor: string,
  files: readonly FileToSave[],
  more: Pick<Save, 'message' | 'pictures'> = {},
): Promise<unknown> {
  refuseWithoutRepository(context);
  const { content, repository } = context;
  const renderer = context.renderer();
  const saved = await save({ content, repository, render: renderer.render, editor, files, ...more });
  renderer.save();
  if (saved.changed) context.onSaved();
  return saved;
}

function documentOf({ content, work }: CmsContext, { name, bytes, settled }: Params): ImportedDocument {
  if (typeof name !== 'string' || typeof bytes !== 'string')
    throw new SaveRefused(cmsWords.importing.unreadable);
  const decided = { ...NOTHING_SETTLED, ...(settled as Partial<Settled> | undefined) };
  return { content, work, name: path.basename(name), bytes: Buffer.from(bytes, 'base64'), settled: decided };
}

async function publishImport(context: CmsContext, params: Params): Promise<unknown> {
  const editor = editorOf(params);
  const { files, message } = await importToPublish(documentOf(context, params));
  return perform(context, editor, files, { message });
}

async function historyOf({ content }: CmsContext, params: Params): Promise<unknown> {
  const inside = contentPath(params['path']);
  return { revisions: (await readContentRevisions(content, inside)).get(inside) ?? [] };
}

/** Takes one of our commits back with another one; what was changed since stays, and then nothing is done. */
async function undo(context: CmsContext, params: Params): Promise<unknown> {
  const editor = editorOf(params);
  const hash = String(params['commit']);
  if (context.repository === undefined || !/^[0-9a-f]{40}$/.test(hash))
    throw new SaveRefused(cmsWords.server.missing);
  const { files, subject } = await reversal(context.repository, hash);
  return perform(context, editor, files, { message: cmsWords.history.undo(subject) }).catch(
    (error: unknown) => {
      const isConflict = error instanceof SaveRefused && error.message === cmsWords.server.conflict;
      throw isConflict ? new SaveRefused(cmsWords.server.changedSince) : error;
    },
  );
}

async function getMedia({ content }: CmsContext): Promise<unknown[]> {
  return Promise.all((await picturesIn(content)).map((name) => readPicture(content, name)));
}

async function picturesIn(content: string): Promise<string[]> {
  const root = path.join(content, 'uploads');
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(
      (entry) =>
        `uploads/${path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')}`,
    )
    .filter(isPicture);
}

/** Decap asks by the name alone, whatever folder the picture is in: it is that one, if only one has the name. */
async function getMediaFile({ content }: CmsContext, params: Params): Promise<unknown> {
  const asked = writablePath(params['path']);
  await refuseLinks(content, asked);
  const stored = await picturesIn(content);
  const name = path.posix.basename(asked);
  const named = stored.filter((file) => path.posix.basename(file) === name);
  const meant = stored.includes(asked) ? asked : named[0];
  if (meant === undefined || (meant !== asked && named.length > 1))
    throw new SaveRefused(cmsWords.server.missing);
  return { ...(await readPicture(content, meant)), path: `${CONTENT_PREFIX}/${asked}` };
}

async function readPicture(content: string, inside: string) {
  await refuseLinks(content, inside);
  const bytes = await readFile(path.join(content, inside));
  return {
    id: inside,
    name: path.posix.basename(inside),
    path: `${CONTENT_PREFIX}/${inside}`,
    encoding: 'base64',
    content: bytes.toString('base64'),
  };
}

async function persistMedia(context: CmsContext, params: Params): Promise<unknown> {
  refuseWithoutRepository(context);
  const picture = await pictureOf(fieldsOf(params['asset']));
  await perform(context, editorOf(params), [], { pictures: [picture] });
  return readPicture(context.content, picture.path);
}

async function pictureOf({ path: given, content }: Params): Promise<NewPicture> {
  const inside = writablePath(given);
  if (!isPicture(inside) || typeof content !== 'string') throw new PathRefused(inside);
  const bytes = Buffer.from(content, 'base64');
  if (!(await isPictureOfItsName(inside, bytes))) throw new SaveRefused(cmsWords.server.noPicture(inside));
  return { path: inside, bytes };
}

/** What nobody can take back or ask after is not changed. */
function refuseWithoutRepository({ content, repository }: CmsContext): void {
  if (repository === undefined) throw new SaveRefused(cmsWords.server.noRepository(content));
}

/** Git takes neither angle brackets nor line breaks in a name. */
function editorOf({ editor }: Params): string {
  const name =
    typeof editor === 'string'
      ? editor
          .replaceAll(/[<>\p{Cc}]/gu, '')
          .trim()
          .slice(0, 40)
      : '';
  if (name === '') throw new SaveRefused(cmsWords.server.noEditor);
  return name;
}
