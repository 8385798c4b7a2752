/** Reads and checks a whole content folder; the checker, the build and the servers all begin here. */
import path from 'node:path';
import type { Message } from '../diagnostics/message.ts';
import type { Content } from '../domain/content.ts';
import {
  checkOfflineMaterial,
  parseWithheldList,
  WITHHELD_LIST,
} from '../domain/integrity/offline-material.ts';
import { loaderDigest, openRenderCache } from '../mdx/render-cache.ts';
import { type ContentFile, readContentTree } from './content-tree.ts';
import { type CompiledContent, parseContent } from './parse-content.ts';
import { readPictureFiles } from './picture-files.ts';
import { readStoredFiles } from './stored-files.ts';

export interface CompileOptions {
  content: string;
  /** The project, whose renderer's digest salts the cache. */
  project: string;
  work: string;
  /** Also check how files are written; see format-content.ts. */
  formatting?: boolean;
  /** The day on which consents must hold. A build leaves it out: it takes down what has run out. */
  today?: string | undefined;
}

export async function compileContent(options: CompileOptions): Promise<CompiledContent & { files: number }> {
  const cache = openRenderCache(path.join(options.work, 'rendered'), loaderDigest(options.project));
  const tree = await readContentTree(options.content);
  const compiled = parseContent(tree.files, cache.render, {
    formatting: options.formatting ?? false,
    today: options.today,
    pictures: await readPictureFiles(options.content),
  });
  cache.save();
  const offline = await offlineMessages(options, compiled.content, tree.files);
  return {
    content: compiled.content,
    messages: [...tree.messages, ...compiled.messages, ...offline],
    files: tree.files.length,
  };
}

async function offlineMessages(
  { content: root, project }: CompileOptions,
  content: Content,
  files: readonly ContentFile[],
): Promise<Message[]> {
  const list = parseWithheldList(files.find((file) => file.path === WITHHELD_LIST)?.text ?? '');
  const served = path.join(project, 'public');
  const stored = await readStoredFiles({ content: root, served, digests: list.files.length > 0 });
  return [...list.messages, ...checkOfflineMaterial(content, stored, list.files)];
}
