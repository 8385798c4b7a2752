/** Small content folders for tests: a good one, and what each case writes differently, merged in memory. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ContentFile, readContentTree } from '../../src/compile/content-tree.ts';
import { type BodyRenderer, parseContent } from '../../src/compile/parse-content.ts';
import { errorsIn, type Message } from '../../src/diagnostics/message.ts';
import { formatForTerminal } from '../../src/diagnostics/terminal.ts';
import type { Content } from '../../src/domain/content.ts';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
export const FIXTURES = path.join(PROJECT, 'tests/fixtures');

/** Takes a body as it stands; the rules of bodies have tests of their own. */
export const plainBody: BodyRenderer = (source) => ({
  value: { html: source, headings: [], references: [], plainText: source },
  messages: [],
});

export interface ContentTree {
  files: ContentFile[];
  messages: Message[];
}

/** Files of a case by the side of the content: what is expected of it, and which base files it lacks. */
const NOT_CONTENT = new Set(['messages.txt', 'without.txt']);

/** The base with a case's files over it; `without.txt` names the files that the case leaves out. */
export async function overlayContent(base: string, folder: string): Promise<ContentTree> {
  const [below, above] = await Promise.all([readContentTree(base), readContentTree(folder)]);
  const over = above.files.filter((file) => !NOT_CONTENT.has(file.path));
  const replaced = new Set(
    [...over, ...above.messages.map(({ file }) => ({ path: file }))].map((file) => file.path),
  );
  const without = path.join(folder, 'without.txt');
  if (existsSync(without)) for (const line of readFileSync(without, 'utf8').split('\n')) replaced.add(line);
  const files = [...below.files.filter((file) => !replaced.has(file.path)), ...over];
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, messages: [...below.messages, ...above.messages] };
}

/** The content of a fixture folder as values; its files must be without fault. */
export async function readFixture(name: string): Promise<Content> {
  const tree = await readContentTree(path.join(FIXTURES, 'content', name));
  const { content, messages } = parseContent(tree.files, plainBody);
  const errors = errorsIn([...tree.messages, ...messages]);
  if (errors.length > 0) throw new Error(formatForTerminal(errors));
  return content;
}
