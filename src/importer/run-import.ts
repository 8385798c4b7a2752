/** One import from bytes to plan, files or proof; the command line and the browser's import page share it. */
import path from 'node:path';
import { readContentTree } from '../compile/content-tree.ts';
import { parseContent } from '../compile/parse-content.ts';
import { errorsIn, type Message } from '../diagnostics/message.ts';
import type { Content } from '../domain/content.ts';
import { createRegistry } from '../domain/registry.ts';
import { loaderDigest, openRenderCache } from '../mdx/render-cache.ts';
import { parseEntryFile } from '../schema/entry-file.ts';
import { lintDocument } from './lint/lint-document.ts';
import { draftList } from './list-draft.ts';
import { parseList } from './parse/parse-list.ts';
import { type PlannedFile, plannedFiles } from './plan/plan-files.ts';
import { type ExistingList, planImport } from './plan/plan-import.ts';
import { planJson } from './plan/plan-json.ts';
import { planText } from './plan/plan-text.ts';
import { readDocument } from './read/read-document.ts';
import { verifyImport } from './verify.ts';
import { unitStubs } from './write/unit-stubs.ts';
import { writeFiles } from './write/write-files.ts';

export interface ImportOptions {
  name: string;
  bytes: Uint8Array;
  content: string;
  project: string;
  work: string;
  id?: string | undefined;
  year?: number | undefined;
  mode: 'plan' | 'json' | 'verify' | 'write';
  accept: boolean;
  addUnits: boolean;
  onProgress?: (step: string) => void;
}

export interface ImportResult {
  ok: boolean;
  /** For standard output. */
  output: string;
  errors: Message[];
}

const failed = (...errors: Message[]): ImportResult => ({ ok: false, output: '', errors });

export async function runImport(options: ImportOptions): Promise<ImportResult> {
  const { name, mode, onProgress = () => {} } = options;
  onProgress('读取文件');
  const read = await readDocument(name, options.bytes);
  if ('refusal' in read) return failed(read.refusal);
  onProgress('读取内容文件夹');
  const cache = openRenderCache(path.join(options.work, 'rendered'), loaderDigest(options.project));
  const tree = await readContentTree(options.content);
  const { content } = parseContent(tree.files, cache.render);
  onProgress('理解清单');
  const registry = createRegistry({
    units: content.units.map((row) => row.data),
    designations: content.designations.map((row) => row.data),
    groups: content.groups.map((row) => row.data),
    people: content.people.map((row) => row.data),
  });
  const parsed = parseList(read.document);
  const draft = await draftList(name, parsed, registry);
  const lists = existingLists(content, new Map(tree.files.map((file) => [file.path, file.text])));
  const plan = planImport(draft, registry, lists, options);
  plan.messages.push(...(read.messages ?? []), ...lintDocument(name, draft));
  if (mode === 'json') return { ok: true, output: planJson(draft, plan.messages), errors: [] };
  if (mode === 'verify') {
    const proof = verifyImport(read.document, parsed, plan, plan.existing);
    return proof.equal
      ? {
          ok: true,
          output: `一字不差（equal）：${proof.characters} 个字符，${draft.tasks.length} 项任务。`,
          errors: [],
        }
      : { ok: false, output: `第${proof.line}行起不同：${proof.why}　“${proof.around}”`, errors: [] };
  }
  if (mode === 'plan')
    return { ok: errorsIn(plan.messages).length === 0, output: planText(plan), errors: [] };
  const errors = errorsIn(plan.messages);
  if (errors.length > 0) return failed(...errors);
  const files = plannedFiles(plan, options.accept);
  if (options.addUnits) files.push(...unitStubs(draft, tree.files));
  const refused = refusals(tree.files, files, cache.render);
  if (refused.length > 0) return failed(...refused);
  await writeFiles(options.content, files);
  return { ok: true, output: `${planText(plan)}\n\n写入 ${files.length} 个文件。`, errors: [] };
}

/** Errors that the content would have with the new files, and did not have before. */
function refusals(
  before: readonly { path: string; text: string }[],
  files: readonly PlannedFile[],
  render: Parameters<typeof parseContent>[1],
): Message[] {
  const merged = new Map(before.map((file) => [file.path, file]));
  for (const file of files) merged.set(file.path, file);
  const key = (message: Message) => `${message.file} ${message.kind} ${message.field} ${message.what}`;
  const known = new Set(errorsIn(parseContent(before, render).messages).map(key));
  return errorsIn(parseContent([...merged.values()], render).messages).filter(
    (message) => !known.has(key(message)),
  );
}

function existingLists(content: Content, texts: ReadonlyMap<string, string>): ExistingList[] {
  const bodyOf = (file: string) => parseEntryFile(texts.get(file) ?? '').body.trim();
  return content.lists.map(({ id, data, place }) => ({
    id,
    data,
    body: bodyOf(place.file),
    tasks: content.tasks
      .filter((task) => task.data.list === id)
      .map((task) => ({ id: task.id, data: task.data, body: bodyOf(task.place.file) })),
  }));
}
