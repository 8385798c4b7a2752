/** Reads the content folder from disk. The only reader of content files. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Message } from '../diagnostics/message.ts';
import { isPictureFile } from './picture-files.ts';

export interface ContentFile {
  /** From the content root, with forward slashes. */
  path: string;
  text: string;
}

/** Every file, in a stable order. Pictures, dot files and the temporary files of editors are passed over. */
export async function readContentTree(root: string): Promise<{ files: ContentFile[]; messages: Message[] }> {
  const paths = await listFiles(root);
  const messages: Message[] = [];
  const files: ContentFile[] = [];
  for (let from = 0; from < paths.length; from += 64) {
    const batch = await Promise.all(paths.slice(from, from + 64).map((relative) => readOne(root, relative)));
    for (const result of batch) {
      if (result.file !== undefined) files.push(result.file);
      if (result.message !== undefined) messages.push(result.message);
    }
  }
  return { files, messages };
}

async function listFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((relative) => !/(?:^|\/)[.~]|~$|\.sw[a-p]$/.test(relative) && !isPictureFile(relative))
    .sort();
}

interface ReadFile {
  file?: ContentFile;
  message?: Message;
}

async function readOne(root: string, relative: string): Promise<ReadFile> {
  const base = { kind: 'unreadable-file', severity: 'error', file: relative } as const;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path.join(root, relative));
  } catch {
    return {
      message: {
        ...base,
        what: '文件读不出来',
        why: '页面会缺这一条',
        fix: '检查文件权限，或重新保存一次',
      },
    };
  }
  const text = decode(bytes, 'utf-8');
  if (text !== undefined) return { file: { path: relative, text } };
  const guess = OTHER_ENCODINGS.find(({ matches }) => matches(bytes));
  const guessed = guess === undefined ? undefined : decode(bytes, guess.label);
  return {
    // Read as what it seems to be, so that its other mistakes show, and nothing that refers to it seems broken.
    ...(guessed === undefined ? {} : { file: { path: relative, text: guessed } }),
    message: {
      ...base,
      what: `文件不是 UTF-8 编码${guess === undefined || guessed === undefined ? '' : `，像是${guess.name}`}`,
      why: '页面会出现乱码',
      fix: '用记事本打开，选“另存为”，编码选 UTF-8，覆盖原文件',
    },
  };
}

/** What Windows programs write when nobody chooses. */
const OTHER_ENCODINGS = [
  {
    label: 'utf-16le',
    name: ' UTF-16',
    matches: (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === 0xfe,
  },
  {
    label: 'utf-16be',
    name: ' UTF-16',
    matches: (bytes: Uint8Array) => bytes[0] === 0xfe && bytes[1] === 0xff,
  },
  {
    label: 'gb18030',
    name: ' GB18030（记事本里叫 ANSI）',
    matches: (bytes: Uint8Array) => !bytes.includes(0),
  },
];

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
