/** Reads and checks a whole content folder; the checker, the build and the servers all begin here. */
import path from 'node:path';
import { loaderDigest, openRenderCache } from '../mdx/render-cache.ts';
import { readContentTree } from './content-tree.ts';
import { type CompiledContent, parseContent } from './parse-content.ts';
import { readPictureFiles } from './picture-files.ts';

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
  return {
    content: compiled.content,
    messages: [...tree.messages, ...compiled.messages],
    files: tree.files.length,
  };
}
