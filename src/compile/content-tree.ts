/** Reads the content folder from disk. The only reader of content files. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Message } from '../diagnostics/message.ts';

export interface ContentFile {
  /** From the content root, with forward slashes. */
  path: string;
  text: string;
}

/** Every file, in a stable order. Dot files and the temporary files of editors are passed over. */
export async function readContentTree(root: string): Promise<{ files: ContentFile[]; messages: Message[] }> {
  const paths = await listFiles(root);
  const messages: Message[] = [];
  const files: ContentFile[] = [];
  for (let from = 0; from < paths.length; from += 64) {
    const batch = await Promise.all(paths.slice(from, from + 64).map((relative) => readOne(root, relative)));
    for (const result of batch) {
      if ('text' in result) files.push(result);
      else messages.push(result);
    }
  }
  return { files, messages };
}

async function listFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((relative) => !/(?:^|\/)[.~]|~$|\.sw[a-p]$/.test(relative))
    .sort();
}

async function readOne(root: string, relative: string): Promise<ContentFile | Message> {
  try {
    const bytes = await readFile(path.join(root, relative));
    return { path: relative, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    const encoding = error instanceof TypeError;
    return {
      kind: 'unreadable-file',
      severity: 'error',
      file: relative,
      what: encoding ? '文件不是 UTF-8 编码' : '文件读不出来',
      why: '页面会出现乱码或缺一条',
      fix: encoding ? '用编辑器另存为 UTF-8 编码' : '检查文件权限，或重新保存一次',
    };
  }
}
